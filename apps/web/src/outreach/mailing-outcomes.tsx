import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { MAILING_RECIPIENT_STATUSES } from '#app/contracts';
import { problemOf } from '../api/problem.js';
import { useActor } from '../area/session.js';
import { oneOf } from '../lib/search.js';
import { FilterSelect, ListFilters } from '../lists/list-filters.js';
import { ListView } from '../lists/list-view.js';
import type { Column } from '../ui/data-table.js';
import { DateTime } from '../ui/date-time.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import {
  retryMailing,
  useMailingChange,
  useMailingRecipients,
  type Mailing,
  type MailingRecipient,
} from './queries.js';
import { targetWords } from './target-words.js';

/** How far a mailing has come, and what became of it at each address. */
export function MailingOutcomes({ mailing, onDone }: { mailing: Mailing; onDone: (words: string) => void }) {
  const { t } = useTranslation();
  const { base, can } = useActor();
  const [params] = useSearchParams();
  const { id, status, recipients, sent, failed, queued, noAddress, cancelled } = mailing;
  const outcome = oneOf(MAILING_RECIPIENT_STATUSES, params.get('esito'));
  const filters = { status: outcome && [outcome] };
  const query = useMailingRecipients(id, { ...filters, cursor: params.get('cursor') || undefined });
  const retry = useMailingChange(async () => {
    await retryMailing(mailing);
    onDone(t('mailing.retried'));
  });
  const columns: Column<MailingRecipient>[] = [
    {
      key: 'body',
      header: t('mailing.body'),
      rowHeader: true,
      cell: ({ bodyId, bodyName }) => <Link to={`${base}/enti/${bodyId}`}>{bodyName}</Link>,
    },
    {
      key: 'to',
      header: t('mailing.recipient'),
      cell: ({ name, address, target }) =>
        address ? (
          <>
            {target === 'body' ? address : name}
            <span className="cell-note">
              {target && target !== 'body'
                ? target === 'users'
                  ? address
                  : `${targetWords(target, t)} · ${address}`
                : ''}
            </span>
          </>
        ) : (
          '–'
        ),
    },
    {
      key: 'status',
      header: t('mailing.outcome'),
      cell: (one) => (
        <>
          {t(`mailing.recipientStatus.${one.status}`)}
          {one.failure && <span className="cell-note">{one.failure}</span>}
        </>
      ),
    },
    {
      key: 'at',
      header: t('mailing.when'),
      cell: ({ settledAt }) => (settledAt ? <DateTime value={settledAt} time /> : '–'),
    },
  ];
  if (status === 'scheduled' || (status === 'cancelled' && !mailing.startedAt))
    return <p className="notice notice-info">{t(status === 'scheduled' ? 'mailing.waits' : 'mailing.neverLeft')}</p>;
  return (
    <section aria-labelledby="outcomes">
      <h2 id="outcomes">{t('mailing.outcomes')}</h2>
      <p>
        <label htmlFor="progress">{t('mailing.progress', { done: recipients - queued, recipients })}</label>{' '}
        <progress id="progress" max={Math.max(recipients, 1)} value={recipients - queued} />
      </p>
      <ul className="plain-list">
        {(
          [
            ['sent', sent],
            ['failed', failed],
            ['queued', queued],
            ['no_address', noAddress],
            ['cancelled', cancelled],
          ] as const
        )
          .filter(([, count]) => count > 0)
          .map(([name, count]) => (
            <li key={name}>
              <Link to={`?esito=${name}`} preventScrollReset>
                {t(`mailing.recipientStatus.${name}`)}: {count}
              </Link>
            </li>
          ))}
      </ul>
      {retry.error && <ProblemAlert problem={problemOf(retry.error)} />}
      {failed > 0 && status === 'sent' && can('outreach.manage') && (
        <button
          type="button"
          className="btn btn-outline-primary"
          disabled={retry.isPending}
          onClick={() => retry.mutate(undefined)}
        >
          {t('mailing.retry', { count: failed })}
        </button>
      )}
      <ListFilters name="recipients">
        <FilterSelect
          label={t('mailing.outcome')}
          name="esito"
          any={t('mailing.anyOutcome')}
          options={MAILING_RECIPIENT_STATUSES.map((one) => [one, t(`mailing.recipientStatus.${one}`)])}
        />
      </ListFilters>
      <ListView
        caption={t('mailing.outcomes')}
        query={query}
        columns={columns}
        rowKey={(row) => row.id}
        none={t('mailing.noneSuch')}
        showAll={t('mailing.allOutcomes')}
        download={{ path: `/api/v1/mailings/${id}/recipients/export`, filters }}
      />
    </section>
  );
}
