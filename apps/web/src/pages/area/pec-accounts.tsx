import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../../api/problem.js';
import { useActor } from '../../area/session.js';
import type { PageHandle } from '../../lib/page.js';
import { AccountForm } from '../../pec/account-form.js';
import { checkAccount, saveAccount, usePecAccounts, usePecChange, type PecAccount } from '../../pec/queries.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { DateTime } from '../../ui/date-time.js';
import { Dialog } from '../../ui/dialog.js';
import { EmptyState } from '../../ui/empty-state.js';
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
            {all.length === 0 && (
              <EmptyState icon="inbox" title={t('pec.noAccount')}>
                {t('pec.noAccountHint')}
              </EmptyState>
            )}
            {all.map((account) => (
              <Account key={account.id} account={account} />
            ))}
          </>
        )}
      </QueryState>
      <section aria-labelledby="new-account">
        <h2 id="new-account">{t('pec.newAccount')}</h2>
        <NewAccount />
      </section>
    </div>
  );
}

/** Empty again after each mailbox that was added. */
function NewAccount() {
  const [round, setRound] = useState(0);
  return <AccountForm key={round} onDone={() => setRound(round + 1)} />;
}

function Account({ account }: { account: PecAccount }) {
  const { t } = useTranslation();
  const { id, address, enabled, fetchedAt, failingSince, failure } = account;
  const change = usePecChange((body: { enabled: boolean }) => saveAccount(account, body));
  const check = usePecChange(() => checkAccount(id));
  const [editing, setEditing] = useState(false);
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
        <button type="button" className="btn btn-outline-primary btn-sm" onClick={() => setEditing(true)}>
          {t('pec.editAccount')}
        </button>
      </div>
      {editing && (
        <Dialog title={address} onClose={() => setEditing(false)}>
          <AccountForm account={account} onDone={() => setEditing(false)} />
        </Dialog>
      )}
    </section>
  );
}
