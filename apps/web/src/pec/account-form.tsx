import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { LIMITS } from '#app/contracts';
import { useIdempotencyKey } from '../forms/idempotency.js';
import { requiredText } from '../forms/schemas.js';
import { useApiForm } from '../forms/use-api-form.js';
import { useFields } from '../forms/use-fields.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { TextField } from '../ui/field.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { addAccount, saveAccount, usePecChange, type PecAccount } from './queries.js';

const port = z
  .string()
  .trim()
  .regex(/^\d{1,5}$/, 'wrong_type');
const password = z.string().max(LIMITS.clientSecret, 'too_long');
const servers = {
  smtpHost: requiredText(LIMITS.hostName),
  smtpPort: port,
  imapHost: requiredText(LIMITS.hostName),
  imapPort: port,
};
const address = requiredText(LIMITS.email);
const newAccount = z.object({ address, login: z.string(), password: password.min(1, 'required'), ...servers });
/** The address stays; an empty password is the one of before. */
const knownAccount = z.object({ address: z.string(), login: requiredText(LIMITS.email), password, ...servers });

interface AccountFormProps {
  /** The mailbox to change; a new one where there is none. */
  account?: PecAccount;
  onDone: () => void;
}

/** How a PEC mailbox is reached. */
export function AccountForm({ account, onDone }: AccountFormProps) {
  const { t } = useTranslation();
  const keyFor = useIdempotencyKey();
  type Values = z.infer<typeof knownAccount>;
  const change = usePecChange(({ smtpPort, imapPort, address, login, password, ...hosts }: Values) => {
    const reached = { ...hosts, smtpPort: Number(smtpPort), imapPort: Number(imapPort) };
    if (account) return saveAccount(account, { ...reached, login, ...(password && { password }) });
    const content = { ...reached, address, password };
    return addAccount(content, keyFor(content));
  });
  const { form, submit, problem, busy } = useApiForm<Values>({
    schema: account ? knownAccount : newAccount,
    defaultValues: {
      address: account?.address ?? '',
      login: account?.login ?? '',
      password: '',
      smtpHost: account?.smtpHost ?? '',
      smtpPort: String(account?.smtpPort ?? 465),
      imapHost: account?.imapHost ?? '',
      imapPort: String(account?.imapPort ?? 993),
    },
    send: async (values) => {
      await change.mutateAsync(values);
      onDone();
    },
  });
  const { field, entries } = useFields(form, {
    address: t('pec.address'),
    login: t('pec.login'),
    password: t('pec.password'),
    smtpHost: t('pec.server.smtp'),
    smtpPort: t('pec.smtpPort'),
    imapHost: t('pec.server.imap'),
    imapPort: t('pec.imapPort'),
  });
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary entries={entries} />
      {problem && <ProblemAlert problem={problem} kept={t('newTicket.kept')} />}
      {account ? (
        <TextField {...field('login')} autoComplete="off" required />
      ) : (
        <TextField {...field('address')} type="email" required />
      )}
      <TextField
        {...field('password')}
        type="password"
        autoComplete="new-password"
        hint={t(account ? 'pec.passwordKept' : 'pec.passwordHint')}
        required={!account}
      />
      <TextField {...field('smtpHost')} required />
      <TextField {...field('smtpPort')} inputMode="numeric" required />
      <TextField {...field('imapHost')} required />
      <TextField {...field('imapPort')} inputMode="numeric" required />
      <button className="btn btn-primary" disabled={busy}>
        {busy ? t('form.sending') : t(account ? 'pec.saveAccount' : 'pec.add')}
      </button>
    </form>
  );
}
