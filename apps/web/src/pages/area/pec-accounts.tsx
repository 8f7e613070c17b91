import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { LIMITS } from '#app/contracts';
import { problemOf } from '../../api/problem.js';
import { useActor } from '../../area/session.js';
import { useIdempotencyKey } from '../../forms/idempotency.js';
import { requiredText } from '../../forms/schemas.js';
import { useApiForm } from '../../forms/use-api-form.js';
import { useFields } from '../../forms/use-fields.js';
import type { PageHandle } from '../../lib/page.js';
import {
  addAccount,
  checkAccount,
  saveAccount,
  usePecAccounts,
  usePecChange,
  type NewPecAccount,
  type PecAccount,
} from '../../pec/queries.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { DateTime } from '../../ui/date-time.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { TextField } from '../../ui/field.js';
import { PageTitle } from '../../ui/page-title.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { QueryState } from '../../ui/query-state.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('pec.accounts') }) };

/** The PEC mailboxes of the centre: which they are, whether they can be reached, and one more. */
export function Component() {
  const { t } = useTranslation();
  const { base, can } = useActor();
  const accounts = usePecAccounts(can('settings.edit'));
  if (!can('settings.edit')) return <EmptyState page icon="lock" title={t('problem.permission_denied.what')} />;
  return (
    <div className="narrow">
      <Breadcrumb trail={[{ to: `${base}/impostazioni`, label: t('settings.title') }]} here={t('pec.accounts')} />
      <PageTitle lead={t('pec.accountsLead')}>{t('pec.accounts')}</PageTitle>
      <QueryState query={accounts}>
        {(all) => (
          <>
            {all.length === 0 && <EmptyState icon="inbox" title={t('pec.noAccount')} />}
            {all.map((account) => (
              <Account key={account.id} account={account} />
            ))}
          </>
        )}
      </QueryState>
      <section aria-labelledby="new-account">
        <h2 id="new-account">{t('pec.newAccount')}</h2>
        <AccountForm />
      </section>
    </div>
  );
}

function Account({ account }: { account: PecAccount }) {
  const { t } = useTranslation();
  const { id, address, enabled, fetchedAt, failingSince, failure } = account;
  const change = usePecChange((body: { enabled: boolean }) => saveAccount(account, body));
  const check = usePecChange(() => checkAccount(id));
  const outcome = (server: 'smtp' | 'imap') => {
    const found = check.data![server];
    const detail = check.data![`${server}Detail`];
    return (
      <li>
        {t(`pec.server.${server}`)}: {t(`pec.check.${found}`)}
        {detail && <span className="cell-note">{detail}</span>}
      </li>
    );
  };
  return (
    <section aria-labelledby={`account-${id}`}>
      <h2 id={`account-${id}`}>{address}</h2>
      <p>
        {t(enabled ? 'pec.inUse' : 'pec.notInUse')}
        {fetchedAt && (
          <>
            {' · '}
            {t('pec.readAt')} <DateTime value={fetchedAt} time />
          </>
        )}
      </p>
      {failingSince && (
        <p className="notice notice-warning">
          {t('pec.failing')} <DateTime value={failingSince} time />: {failure}
        </p>
      )}
      <div role="status">
        {check.data && (
          <ul>
            {outcome('smtp')}
            {outcome('imap')}
          </ul>
        )}
      </div>
      {(check.isError || change.isError) && <ProblemAlert problem={problemOf(check.error ?? change.error)} />}
      <div className="button-row">
        <button
          type="button"
          className="btn btn-outline-primary btn-sm"
          disabled={check.isPending}
          onClick={() => check.mutate(undefined)}
        >
          {t('pec.try')}
        </button>
        <button
          type="button"
          className="btn btn-outline-primary btn-sm"
          disabled={change.isPending}
          onClick={() => change.mutate({ enabled: !enabled })}
        >
          {t(enabled ? 'pec.disable' : 'pec.enable')}
        </button>
      </div>
    </section>
  );
}

const port = z
  .string()
  .trim()
  .regex(/^\d{1,5}$/, 'wrong_type');
const schema = z.object({
  address: requiredText(LIMITS.email),
  password: z.string().min(1, 'required').max(LIMITS.clientSecret, 'too_long'),
  smtpHost: requiredText(LIMITS.hostName),
  smtpPort: port,
  imapHost: requiredText(LIMITS.hostName),
  imapPort: port,
});

function AccountForm() {
  const { t } = useTranslation();
  const keyFor = useIdempotencyKey();
  const [round, setRound] = useState(0);
  const change = usePecChange((body: NewPecAccount) => addAccount(body, keyFor(body)));
  const { form, submit, problem, busy } = useApiForm<z.infer<typeof schema>>({
    schema,
    defaultValues: { address: '', password: '', smtpHost: '', smtpPort: '465', imapHost: '', imapPort: '993' },
    send: async ({ smtpPort, imapPort, ...content }) => {
      await change.mutateAsync({ ...content, smtpPort: Number(smtpPort), imapPort: Number(imapPort) });
      form.reset();
      setRound(round + 1);
    },
  });
  const { field, entries } = useFields(form, {
    address: t('pec.address'),
    password: t('pec.password'),
    smtpHost: t('pec.server.smtp'),
    smtpPort: t('pec.smtpPort'),
    imapHost: t('pec.server.imap'),
    imapPort: t('pec.imapPort'),
  });
  return (
    <form key={round} noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary entries={entries} />
      {problem && <ProblemAlert problem={problem} kept={t('newTicket.kept')} />}
      <TextField {...field('address')} type="email" required />
      <TextField
        {...field('password')}
        type="password"
        autoComplete="new-password"
        hint={t('pec.passwordHint')}
        required
      />
      <TextField {...field('smtpHost')} required />
      <TextField {...field('smtpPort')} inputMode="numeric" required />
      <TextField {...field('imapHost')} required />
      <TextField {...field('imapPort')} inputMode="numeric" required />
      <button className="btn btn-primary" disabled={busy}>
        {busy ? t('form.sending') : t('pec.add')}
      </button>
    </form>
  );
}
