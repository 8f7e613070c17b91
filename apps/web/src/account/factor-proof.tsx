import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { LIMITS } from '#app/contracts';
import { useActor } from '../area/session.js';
import { requiredText } from '../forms/schemas.js';
import { useApiForm } from '../forms/use-api-form.js';
import { useFields } from '../forms/use-fields.js';
import { Dialog } from '../ui/dialog.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { QueryState } from '../ui/query-state.js';
import { CODE_LENGTH, CodeField } from './code-field.js';
import { PasswordField } from './password-field.js';
import { currentPassword } from './password-rules.js';
import { usePasswordWords } from './password-words.js';
import { useProfile } from './queries.js';
import type { Proof } from './second-factor-queries.js';

interface FactorProofProps {
  title: string;
  text: string;
  confirm: string;
  danger?: boolean;
  send: (proof: Proof) => Promise<void>;
  onClose: () => void;
}

/** Asks for the password, or for a code, before the second factor changes. */
export function FactorProof({ title, text, ...rest }: FactorProofProps) {
  const profile = useProfile();
  return (
    <Dialog title={title} onClose={rest.onClose}>
      <p>{text}</p>
      <QueryState query={profile}>{({ hasPassword }) => <ProofForm {...rest} hasPassword={hasPassword} />}</QueryState>
    </Dialog>
  );
}

type ProofValues = { password: string; code: string };

function ProofForm({
  confirm,
  danger,
  hasPassword,
  send,
  onClose,
}: Omit<FactorProofProps, 'title' | 'text'> & { hasPassword: boolean }) {
  const { t } = useTranslation();
  const { session } = useActor();
  const [byCode, setByCode] = useState(!hasPassword);
  const passwordWords = usePasswordWords();
  const { form, submit, problem, busy } = useApiForm<ProofValues>({
    schema: z.object({
      password: byCode ? z.string() : currentPassword,
      code: byCode ? requiredText(CODE_LENGTH) : z.string(),
    }),
    defaultValues: { password: '', code: '' },
    send: ({ password, code }) => send(byCode ? { code } : { password }),
  });
  const { field, entries } = useFields(
    form,
    { password: t('signIn.password'), code: t('factor.code') },
    { password: LIMITS.password, code: CODE_LENGTH },
    (name, code) => (name === 'code' && code === 'wrong_value' ? t('factor.wrong') : passwordWords(name, code)),
  );
  const { label: _label, ...codeField } = field('code');
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      {problem && entries.length === 0 && <ProblemAlert problem={problem} />}
      <input type="hidden" name="username" autoComplete="username" value={session.person.email} readOnly />
      {byCode ? (
        <CodeField {...codeField} />
      ) : (
        <PasswordField {...field('password')} autoComplete="current-password" required />
      )}
      {hasPassword && (
        <p>
          <button type="button" className="text-button" onClick={() => setByCode(!byCode)}>
            {t(byCode ? 'factor.byPassword' : 'factor.byCode')}
          </button>
        </p>
      )}
      <div className="button-row">
        <button className={`btn ${danger ? 'btn-danger' : 'btn-primary'}`} disabled={busy}>
          {busy ? t('form.sending') : confirm}
        </button>
        <button type="button" className="btn btn-outline-primary" onClick={onClose}>
          {t('form.cancel')}
        </button>
      </div>
    </form>
  );
}
