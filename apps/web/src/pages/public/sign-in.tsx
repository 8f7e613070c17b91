import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { api } from '../../api/browser.js';
import { unwrap } from '../../api/client.js';
import { problemOf, type Problem } from '../../api/problem.js';
import { homeOf } from '../../lib/home.js';
import type { PageHandle } from '../../lib/page.js';
import { formText } from '../../lib/form-text.js';
import { useHydrated } from '../../lib/use-hydrated.js';
import { PublicFrame } from '../../shell/public-frame.js';
import { TextField } from '../../ui/field.js';
import { PageTitle } from '../../ui/page-title.js';
import { ProblemAlert } from '../../ui/problem-alert.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('signIn.title') }) };

/** An address of this portal only: what stands after `next` comes from outside. */
function safeNext(next: string | null): string | null {
  return next && /^\/(?![/\\])/.test(next) ? next : null;
}

export function Component() {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [missing, setMissing] = useState<string[]>([]);
  const [busy, setBusy] = useState(false);
  const ready = useHydrated();
  const next = safeNext(params.get('next'));

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
    <PublicFrame>
      <div className="container page narrow">
        <PageTitle lead={t('signIn.lead')}>{t('signIn.title')}</PageTitle>
        {next && !problem && <p className="notice notice-info">{t('signIn.first')}</p>}
        {problem && <ProblemAlert problem={problem} />}
        <noscript>
          <p className="notice notice-info">{t('area.needsScript')}</p>
        </noscript>
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
          <TextField
            label={t('signIn.password')}
            name="password"
            type="password"
            autoComplete="current-password"
            error={required('password')}
            required
          />
          <button className="btn btn-primary" disabled={busy || !ready}>
            {t('signIn.submit')}
          </button>
        </form>
        <p className="muted">{t('signIn.help')}</p>
      </div>
    </PublicFrame>
  );
}
