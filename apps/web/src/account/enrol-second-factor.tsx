import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { LIMITS } from '#app/contracts';
import { useActor } from '../area/session.js';
import { optionalText } from '../forms/schemas.js';
import { useApiForm } from '../forms/use-api-form.js';
import { useFields } from '../forms/use-fields.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { QueryState } from '../ui/query-state.js';
import { CODE_LENGTH, CodeField } from './code-field.js';
import { PasswordField } from './password-field.js';
import { usePasswordWords } from './password-words.js';
import { RecoveryCodes } from './recovery-codes.js';
import { useEnableSecondFactor, useProposal, useSecondFactor } from './second-factor-queries.js';

interface EnrolProps {
  /** The second factor is on; its recovery codes are being shown. */
  onEnabled?: () => void;
  /** The codes are kept. */
  onDone: () => void;
}

/** Three steps: an app, the picture for it, a first code; then the recovery codes. */
export function EnrolSecondFactor({ onEnabled, onDone }: EnrolProps) {
  const { t } = useTranslation();
  const proposal = useProposal();
  const status = useSecondFactor();
  const [codes, setCodes] = useState<string[] | null>(null);
  if (codes) return <RecoveryCodes codes={codes} onKept={onDone} />;
  return (
    <QueryState query={proposal}>
      {({ secret, uri, qrCode }) => (
        <>
          <ol className="factor-steps">
            <li>
              <strong>{t('factor.enrol.app')}</strong> {t('factor.enrol.appHint')}
            </li>
            <li>
              <strong>{t('factor.enrol.scan')}</strong> {t('factor.enrol.scanHint')}
              <img className="qr-code" src={qrCode} alt={t('factor.enrol.picture')} />
              <p className="field-hint">
                {t('factor.enrol.byHand')} <a href={uri}>{t('factor.enrol.here')}</a>
              </p>
              <p className="factor-secret">{secret.match(/.{4}/g)?.join(' ')}</p>
            </li>
            <li>
              <strong>{t('factor.enrol.confirm')}</strong> {t('factor.enrol.confirmHint')}
            </li>
          </ol>
          <QueryState query={status}>
            {({ needsPassword }) => (
              <FirstCode
                secret={secret}
                needsPassword={needsPassword}
                onCodes={(made) => {
                  onEnabled?.();
                  setCodes(made);
                }}
              />
            )}
          </QueryState>
        </>
      )}
    </QueryState>
  );
}

type FirstCodeValues = { code: string; password: string };

interface FirstCodeProps {
  secret: string;
  needsPassword: boolean;
  onCodes: (codes: string[]) => void;
}

function FirstCode({ secret, needsPassword, onCodes }: FirstCodeProps) {
  const { t } = useTranslation();
  const { session } = useActor();
  const enable = useEnableSecondFactor();
  const passwordWords = usePasswordWords();
  const { form, submit, problem, busy } = useApiForm<FirstCodeValues>({
    schema: z.object({
      code: optionalText(CODE_LENGTH).refine((text) => text !== '', 'required'),
      password: z.string().refine((text) => !needsPassword || text !== '', 'required'),
    }),
    defaultValues: { code: '', password: '' },
    send: async ({ code, password }) => {
      const { recoveryCodes } = await enable.mutateAsync({ secret, code, ...(needsPassword && { password }) });
      onCodes(recoveryCodes);
    },
  });
  const { field, entries } = useFields(
    form,
    { code: t('factor.code'), password: t('signIn.password') },
    { code: CODE_LENGTH, password: LIMITS.password },
    (name, code) => (name === 'code' && code === 'wrong_value' ? t('factor.wrong') : passwordWords(name, code)),
  );
  const { label: _label, ...codeField } = field('code');
  return (
    <form className="narrow" noValidate onSubmit={(event) => void submit(event)}>
      {problem && entries.length === 0 && <ProblemAlert problem={problem} />}
      <CodeField {...codeField} recovery={false} />
      {needsPassword && (
        <>
          <input type="hidden" name="username" autoComplete="username" value={session.person.email} readOnly />
          <PasswordField
            {...field('password')}
            hint={t('factor.enrol.passwordHint')}
            autoComplete="current-password"
            required
          />
        </>
      )}
      <div className="button-row">
        <button className="btn btn-primary" disabled={busy}>
          {busy ? t('form.sending') : t('factor.enrol.submit')}
        </button>
      </div>
    </form>
  );
}
