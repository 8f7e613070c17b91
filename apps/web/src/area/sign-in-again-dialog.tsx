import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/browser.js';
import { unwrap } from '../api/client.js';
import { problemOf, type Problem } from '../api/problem.js';
import { onSessionEnd } from '../api/sign-in-again.js';
import { switchMembership } from '../api/switch-membership.js';
import { formText } from '../lib/form-text.js';
import { Dialog } from '../ui/dialog.js';
import { TextField } from '../ui/field.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { SESSION_KEY, useActor } from './session.js';

/** Shown when the session ended while someone was working: the same person signs in and the work goes on. */
export function SignInAgain() {
  const { t } = useTranslation();
  const { session } = useActor();
  const client = useQueryClient();
  const answer = useRef<((done: boolean) => void) | null>(null);
  const [open, setOpen] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    onSessionEnd(
      () =>
        new Promise<boolean>((resolve) => {
          answer.current = resolve;
          setOpen(true);
        }),
    );
    return () => onSessionEnd(null);
  }, []);

  const finish = (done: boolean) => {
    setOpen(false);
    setProblem(null);
    answer.current?.(done);
    answer.current = null;
  };

  async function signIn(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    event.stopPropagation();
    const password = formText(event.currentTarget, 'password');
    setBusy(true);
    setProblem(null);
    try {
      let renewed = await unwrap(api.POST('/api/v1/session', { body: { email: session.person.email, password } }));
      if (renewed.membership.id !== session.membership.id) {
        renewed = await switchMembership(session.membership.id);
      }
      client.setQueryData(SESSION_KEY, renewed);
      finish(true);
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setBusy(false);
    }
  }

  if (!open) return null;
  return (
    <Dialog title={t('signIn.again')} onClose={() => finish(false)}>
      <p>{t('signIn.againText')}</p>
      {problem && <ProblemAlert problem={problem} />}
      <form onSubmit={(event) => void signIn(event)}>
        <TextField
          label={t('signIn.email')}
          name="again-email"
          type="email"
          value={session.person.email}
          readOnly
          autoComplete="username"
        />
        <TextField
          label={t('signIn.password')}
          name="password"
          id="again-password"
          type="password"
          autoComplete="current-password"
          required
          autoFocus
        />
        <div className="button-row">
          <button className="btn btn-primary" disabled={busy}>
            {t('signIn.submit')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
