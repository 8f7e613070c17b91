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
import { PasswordField } from './password-field.js';

/** The way of who comes every day. */
export function PasswordSignIn({ next }: { next: string | null }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [missing, setMissing] = useState<string[]>([]);
  const [busy, setBusy] = useState(false);
  const ready = useHydrated();

  async function signIn(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const email = formText(form, 'email').trim();
    const password = formText(form, 'password');
    const empty = [email ? '' : 'email', password ? '' : 'password'].filter(Boolean);
    setMissing(empty);
    setProblem(null);
    if (empty[0]) {
      form.querySelector<HTMLInputElement>(`[name=${empty[0]}]`)?.focus();
      return;
    }
    setBusy(true);
    try {
      const session = await unwrap(api.POST('/api/v1/session', { body: { email, password } }));
      await navigate(next ?? homeOf(session.membership), { replace: true });
    } catch (error) {
      setProblem(problemOf(error));
      setBusy(false);
    }
  }

  const required = (name: string) => (missing.includes(name) ? t('field.required') : undefined);
  return (
    <>
      {problem && <ProblemAlert problem={problem} />}
      <form method="post" onSubmit={(event) => void signIn(event)} noValidate className="form-box">
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
        <button className="btn btn-primary" disabled={busy || !ready}>
          {t('signIn.submit')}
        </button>
        <p className="form-box-after">
          <Link to="/accedi/password">{t('account.signIn.forgotten')}</Link>
        </p>
      </form>
    </>
  );
}
