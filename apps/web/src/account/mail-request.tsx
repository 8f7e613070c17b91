import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { z } from 'zod';
import { LIMITS } from '#app/contracts';
import { requiredText } from '../forms/schemas.js';
import { useApiForm } from '../forms/use-api-form.js';
import { useFields } from '../forms/use-fields.js';
import { useHydrated } from '../lib/use-hydrated.js';
import { TextField } from '../ui/field.js';
import { ProblemAlert } from '../ui/problem-alert.js';

const schema = z.object({
  email: requiredText(LIMITS.email).regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'invalid_format'),
});
type MailValues = z.infer<typeof schema>;

interface MailRequestProps {
  send: (email: string) => Promise<unknown>;
  submit: string;
  hint: string;
  /** How long the link will be good for, in words. */
  lasts: string;
  /** This is a demonstration: mails are read on a page of its own. */
  demo: boolean;
}

/** Asks for a link by mail. The answer is the same whether the address is known or not. */
export function MailRequest({ send, submit, hint, lasts, demo }: MailRequestProps) {
  const [sentTo, setSentTo] = useState<string | null>(null);
  if (sentTo !== null) return <MailSent email={sentTo} lasts={lasts} demo={demo} onAgain={() => setSentTo(null)} />;
  return <MailForm send={send} submit={submit} hint={hint} onSent={setSentTo} />;
}

function MailForm({
  send,
  submit: submitWords,
  hint,
  onSent,
}: Pick<MailRequestProps, 'send' | 'submit' | 'hint'> & { onSent: (email: string) => void }) {
  const { t } = useTranslation();
  const ready = useHydrated();
  const { form, submit, problem, busy } = useApiForm<MailValues>({
    schema,
    defaultValues: { email: '' },
    send: async ({ email }) => {
      await send(email);
      onSent(email);
    },
  });
  const { field } = useFields(form, { email: t('signIn.email') }, { email: LIMITS.email });
  return (
    <>
      {problem && <ProblemAlert problem={problem} />}
      <form method="post" noValidate className="form-box" onSubmit={(event) => void submit(event)}>
        <TextField {...field('email')} hint={hint} type="email" autoComplete="username" inputMode="email" required />
        <button className="btn btn-primary" disabled={busy || !ready}>
          {submitWords}
        </button>
      </form>
    </>
  );
}

interface MailSentProps {
  email: string;
  lasts: string;
  demo: boolean;
  onAgain: () => void;
}

function MailSent({ email, lasts, demo, onAgain }: MailSentProps) {
  const { t } = useTranslation();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <div className="notice notice-success">
      <h2 className="told-heading" ref={title} tabIndex={-1}>
        {t('account.mail.title')}
      </h2>
      <p>{t('account.mail.text', { email })}</p>
      <p>{lasts}</p>
      {demo && (
        <p>
          {t('account.mail.demo')} <Link to="/demo/posta">{t('mail.title')}</Link>
        </p>
      )}
      <p>
        {t('account.mail.missing')}{' '}
        <button type="button" className="text-button text-button-inline" onClick={onAgain}>
          {t('account.mail.again')}
        </button>
      </p>
    </div>
  );
}
