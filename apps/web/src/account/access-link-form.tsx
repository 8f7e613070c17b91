import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { z } from 'zod';
import { LIMITS } from '#app/contracts';
import { ApiError, type Problem } from '../api/problem.js';
import type { AccessLink } from '../api/types.js';
import { requiredText } from '../forms/schemas.js';
import { useApiForm } from '../forms/use-api-form.js';
import { useFields } from '../forms/use-fields.js';
import { homeOf } from '../lib/home.js';
import { PageTitle } from '../ui/page-title.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { CODE_LENGTH, CodeField, codeError } from './code-field.js';
import { redeemLink } from './links.js';
import { takeNext } from './next-page.js';
import { PasswordField } from './password-field.js';
import { newPassword, newPasswordOrNone } from './password-rules.js';
import { usePasswordWords } from './password-words.js';

type LinkValues = { password: string; code: string };
const PASSWORDS = {
  sign_in: z.literal(''),
  invitation: newPasswordOrNone,
  password_reset: newPassword,
} as const;

interface AccessLinkFormProps {
  link: AccessLink;
  token: string;
  onEnded: (problem: Problem) => void;
}

/** Who is about to come in, for what, and the one button that does it. */
export function AccessLinkForm({ link, token, onEnded }: AccessLinkFormProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { purpose, displayName, email, centre, hasPassword, asksForCode } = link;
  const asksPassword = purpose === 'password_reset' || (purpose === 'invitation' && !hasPassword);
  const { form, submit, problem, busy } = useApiForm<LinkValues>({
    schema: z.object({
      password: PASSWORDS[purpose] as z.ZodType<string, string>,
      code: asksForCode ? requiredText(CODE_LENGTH) : z.string(),
    }),
    defaultValues: { password: '', code: '' },
    send: async ({ password, code }) => {
      try {
        const session = await redeemLink({ token, ...(password && { password }), ...(code && { code }) });
        await navigate(takeNext() ?? homeOf(session.membership), { replace: true });
      } catch (error) {
        // A refused password is told beside its field; everything else about the link itself ends it.
        if (error instanceof ApiError && error.problem.status === 410) onEnded(error.problem);
        else throw error;
      }
    },
  });
  const { field } = useFields(
    form,
    { password: t('account.password.new'), code: t('factor.code') },
    { password: LIMITS.password, code: CODE_LENGTH },
    usePasswordWords(),
  );
  const wrongCode = codeError(problem?.code);
  const { label: _label, error, ...codeField } = field('code');
  return (
    <>
      <PageTitle lead={t(`account.link.${purpose}.lead`, { centre: centre?.name ?? t('app.name') })}>
        {t(`account.link.${purpose}.title`)}
      </PageTitle>
      {problem && !wrongCode && <ProblemAlert problem={problem} />}
      <form noValidate className="form-box" onSubmit={(event) => void submit(event)}>
        <dl className="facts facts-tight">
          <div>
            <dt>{t('account.link.who')}</dt>
            <dd>
              <strong>{displayName}</strong>
              <br />
              {email}
            </dd>
          </div>
          {centre && (
            <div>
              <dt>{t('account.link.where')}</dt>
              <dd>{centre.name}</dd>
            </div>
          )}
        </dl>
        <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
        {asksPassword && (
          <PasswordField
            {...field('password')}
            hint={t(`account.link.passwordHint.${purpose}`, { count: LIMITS.passwordMin })}
            autoComplete="new-password"
            required={purpose === 'password_reset'}
          />
        )}
        {asksForCode && <CodeField {...codeField} error={error ?? (wrongCode && t(wrongCode))} />}
        <button className="btn btn-primary" disabled={busy}>
          {t(`account.link.${purpose}.submit`)}
        </button>
      </form>
      <p className="muted">{t('account.link.notYou')}</p>
    </>
  );
}
