import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { api } from '../api/browser.js';
import { unwrap } from '../api/client.js';
import { problemOf, type Problem } from '../api/problem.js';
import { formText } from '../lib/form-text.js';
import { homeOf } from '../lib/home.js';
import { useHydrated } from '../lib/use-hydrated.js';
import { TextField } from '../ui/field.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { CodeField, codeError } from './code-field.js';
import { PasswordField } from './password-field.js';

/** The way of who comes every day; who has a second factor is asked for it once the password was right. */
export function PasswordSignIn({ next }: { next: string | null }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [missing, setMissing] = useState<string[]>([]);
  const [asksCode, setAsksCode] = useState(false);
  const [busy, setBusy] = useState(false);
  const ready = useHydrated();

  async function signIn(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const email = formText(form, 'email').trim();
    const password = formText(form, 'password');
    const code = asksCode ? formText(form, 'code').trim() : '';
    const empty = [email ? '' : 'email', password ? '' : 'password', asksCode && !code ? 'code' : ''].filter(Boolean);
    setMissing(empty);
    setProblem(null);
    if (empty[0]) {
      form.querySelector<HTMLInputElement>(`[name=${empty[0]}]`)?.focus();
      return;
    }
    setBusy(true);
    try {
      const session = await unwrap(api.POST('/api/v1/session', { body: { email, password, ...(code && { code }) } }));
      await navigate(next ?? homeOf(session.membership), { replace: true });
    } catch (error) {
      const refused = problemOf(error);
      if (refused.code === 'second_factor_required') setAsksCode(true);
      else {
        setProblem(refused);
        if (refused.code === 'invalid_credentials') setAsksCode(false);
      }
      setBusy(false);
    }
  }

  const required = (name: string) => (missing.includes(name) ? t('field.required') : undefined);
  const wrongCode = codeError(problem?.code);
  return (
    <>
      {problem && !wrongCode && <ProblemAlert problem={problem} />}
      <form method="post" onSubmit={(event) => void signIn(event)} noValidate className="form-box">
        <div hidden={asksCode}>
          <TextField
            label={t('signIn.email')}
            name="email"
            type="email"
            autoComplete="username"
            inputMode="email"
            error={required('email')}
            required
          />
          <PasswordField
            label={t('signIn.password')}
            name="password"
            autoComplete="current-password"
            error={required('password')}
            required
          />
        </div>
        {asksCode && (
          <>
            <p role="status">{t('factor.signIn')}</p>
            <CodeField name="code" error={required('code') ?? (wrongCode && t(wrongCode))} autoFocus />
          </>
        )}
        <button className="btn btn-primary" disabled={busy || !ready}>
          {t(asksCode ? 'factor.verify' : 'signIn.submit')}
        </button>
        <p className="form-box-after">
          {asksCode ? (
            <button
              type="button"
              className="text-button"
              onClick={() => {
                setAsksCode(false);
                setProblem(null);
              }}
            >
              {t('factor.back')}
            </button>
          ) : (
            <Link to="/accedi/password">{t('account.signIn.forgotten')}</Link>
          )}
        </p>
      </form>
    </>
  );
}
