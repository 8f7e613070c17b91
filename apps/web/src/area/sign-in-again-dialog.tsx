import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { CodeField, codeError } from '../account/code-field.js';
import { api } from '../api/browser.js';
import { unwrap } from '../api/client.js';
import { problemOf, type Problem } from '../api/problem.js';
import { onSessionEnd } from '../api/sign-in-again.js';
import { switchMembership } from '../api/switch-membership.js';
import type { Session } from '../api/types.js';
import { formText } from '../lib/form-text.js';
import { providerAddress } from '../providers/sign-in-ways.js';
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
  const { email, id: personId } = session.person;
  const membershipId = session.membership.id;

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

  const finish = useCallback((done: boolean) => {
    setOpen(false);
    answer.current?.(done);
    answer.current = null;
  }, []);

  /** The work goes on in the role in which it was begun; what somebody else would send is not sent. */
  const goOn = useCallback(
    async (renewed: Session) => {
      const same = renewed.person.id === personId;
      const inRole = !same || renewed.membership.id === membershipId ? renewed : await switchMembership(membershipId);
      client.setQueryData(SESSION_KEY, inRole);
      finish(same);
    },
    [client, finish, membershipId, personId],
  );

  if (!open) return null;
  return (
    <Dialog title={t('signIn.again')} onClose={() => finish(false)}>
      <p>{t('signIn.againText')}</p>
      {session.provider && session.membership.centre && (
        <p>
          <a
            className="btn btn-primary"
            href={providerAddress(session.membership.centre.slug, session.provider.id, null)}
            target="_blank"
            rel="noreferrer"
          >
            {t('account.provider.again', { label: session.provider.label })}
          </a>
        </p>
      )}
      <AgainWithPassword email={email} onSession={goOn} />
      <AgainWithLink email={email} onSession={goOn} />
    </Dialog>
  );
}

interface AgainProps {
  email: string;
  onSession: (session: Session) => Promise<void>;
}

function AgainWithPassword({ email, onSession }: AgainProps) {
  const { t } = useTranslation();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [asksCode, setAsksCode] = useState(false);
  const [busy, setBusy] = useState(false);

  async function signIn(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    event.stopPropagation();
    const password = formText(event.currentTarget, 'password');
    const code = asksCode ? formText(event.currentTarget, 'again-code').trim() : '';
    setBusy(true);
    setProblem(null);
    try {
      await onSession(await unwrap(api.POST('/api/v1/session', { body: { email, password, ...(code && { code }) } })));
    } catch (error) {
      const refused = problemOf(error);
      if (refused.code === 'second_factor_required') setAsksCode(true);
      else setProblem(refused);
      setBusy(false);
    }
  }

  const wrongCode = codeError(problem?.code);
  return (
    <form onSubmit={(event) => void signIn(event)}>
      {problem && !wrongCode && <ProblemAlert problem={problem} />}
      <TextField
        label={t('signIn.email')}
        name="again-email"
        type="email"
        value={email}
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
      {asksCode && <CodeField name="again-code" error={wrongCode && t(wrongCode)} autoFocus />}
      <div className="button-row">
        <button className="btn btn-primary" disabled={busy}>
          {t(asksCode ? 'factor.verify' : 'signIn.submit')}
        </button>
      </div>
    </form>
  );
}

/** Who has no password opens the link of a mail in another tab; back in this one the work goes on. */
function AgainWithLink({ email, onSession }: AgainProps) {
  const { t } = useTranslation();
  const [sent, setSent] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'hidden') return;
      unwrap(api.GET('/api/v1/session')).then(onSession, () => undefined);
    };
    window.addEventListener('focus', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      window.removeEventListener('focus', look);
      document.removeEventListener('visibilitychange', look);
    };
  }, [onSession]);

  const send = () =>
    unwrap(api.POST('/api/v1/auth/sign-in-links', { body: { email } })).then(
      () => setSent(true),
      (error: unknown) => setProblem(problemOf(error)),
    );

  return (
    <div role="status">
      {problem && <ProblemAlert problem={problem} />}
      {sent ? (
        <p className="notice notice-info">{t('homes.again.sent', { email })}</p>
      ) : (
        <p>
          {t('homes.again.noPassword')}{' '}
          <button type="button" className="text-button" onClick={() => void send()}>
            {t('homes.again.send')}
          </button>
        </p>
      )}
    </div>
  );
}
