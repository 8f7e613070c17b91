import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { LIMITS } from '#app/contracts';
import { useActor } from '../area/session.js';
import { useApiForm } from '../forms/use-api-form.js';
import { useFields } from '../forms/use-fields.js';
import { DoneNotice } from '../ui/done-notice.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { PasswordField } from './password-field.js';
import { currentPassword, newPassword } from './password-rules.js';
import { usePasswordWords } from './password-words.js';
import { useChangePassword } from './queries.js';

type PasswordValues = { currentPassword: string; newPassword: string };

/** Chooses or changes the password; the new one is asked once, and can be looked at. */
export function PasswordForm({ hasPassword }: { hasPassword: boolean }) {
  const { t } = useTranslation();
  const [saved, setSaved] = useState(false);
  const [round, setRound] = useState(0);
  return (
    <>
      <DoneNotice words={saved ? t('account.password.saved') : ''} />
      <Fields
        key={round}
        hasPassword={hasPassword}
        onSend={() => setSaved(false)}
        onSaved={() => {
          setSaved(true);
          setRound(round + 1);
        }}
      />
    </>
  );
}

interface FieldsProps {
  hasPassword: boolean;
  onSend: () => void;
  onSaved: () => void;
}

function Fields({ hasPassword, onSend, onSaved }: FieldsProps) {
  const { t } = useTranslation();
  const { session } = useActor();
  const change = useChangePassword();
  const { form, submit, problem, busy } = useApiForm<PasswordValues>({
    schema: z.object({ currentPassword: hasPassword ? currentPassword : z.string(), newPassword }),
    defaultValues: { currentPassword: '', newPassword: '' },
    send: async ({ currentPassword: current, newPassword: chosen }) => {
      onSend();
      await change.mutateAsync({ newPassword: chosen, ...(hasPassword && { currentPassword: current }) });
      onSaved();
    },
  });
  const { field, entries } = useFields(
    form,
    { currentPassword: t('account.password.current'), newPassword: t('account.password.new') },
    { currentPassword: LIMITS.password, newPassword: LIMITS.password },
    usePasswordWords(),
  );
  return (
    <form className="narrow" noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary entries={entries} />
      {problem && entries.length === 0 && <ProblemAlert problem={problem} />}
      <input type="hidden" name="username" autoComplete="username" value={session.person.email} readOnly />
      {hasPassword && <PasswordField {...field('currentPassword')} autoComplete="current-password" required />}
      <PasswordField
        {...field('newPassword')}
        hint={t('account.password.hint', { count: LIMITS.passwordMin })}
        autoComplete="new-password"
        required
      />
      <div className="button-row">
        <button className="btn btn-primary" disabled={busy}>
          {busy ? t('form.sending') : t(hasPassword ? 'account.password.change' : 'account.password.choose')}
        </button>
      </div>
    </form>
  );
}
