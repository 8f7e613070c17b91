import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/problem.js';
import type { FailedDelivery } from '../api/types.js';
import { DataTable, type Column } from '../ui/data-table.js';
import { DateTime } from '../ui/date-time.js';
import { DoneNotice } from '../ui/done-notice.js';
import { Icon } from '../ui/icon.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { useRetry } from './queries.js';
import { useQueueName } from './use-queue-name.js';

interface FailedTableProps {
  deliveries: FailedDelivery[];
  mayRetry: boolean;
  /** What stands here when nothing has failed. */
  children: ReactNode;
}

/** Each failure with its cause; one, or some together, are tried again. */
export function FailedTable({ deliveries, mayRetry, children }: FailedTableProps) {
  const { t } = useTranslation();
  const nameOf = useQueueName();
  const retry = useRetry();
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const [words, setWords] = useState('');
  // What another administrator, or the next look, has taken from the list is no longer meant.
  const chosen = ticked.filter((id) => deliveries.some((delivery) => delivery.id === id));
  const tick = (id: string) => setTicked(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  const again = (ids: string[]) =>
    retry.mutate(ids, {
      onSuccess: () => {
        setTicked([]);
        setWords(t('platform.retried', { count: ids.length }));
      },
    });
  const columns: Column<FailedDelivery>[] = [
    {
      key: 'what',
      header: t('platform.what'),
      rowHeader: true,
      cell: ({ id, queue, event, centreName }) => (
        <span className="choice-cell">
          {mayRetry && (
            <input
              type="checkbox"
              className="row-check"
              aria-label={t('platform.choose', { what: nameOf(queue), centre: centreName })}
              checked={chosen.includes(id)}
              onChange={() => tick(id)}
            />
          )}
          <span>
            {nameOf(queue)}
            <span className="cell-note">
              <code>{event}</code>
            </span>
          </span>
        </span>
      ),
    },
    { key: 'centre', header: t('networkArea.centre'), cell: ({ centreName }) => centreName },
    { key: 'cause', header: t('platform.cause'), cell: ({ cause }) => <span className="cause">{cause}</span> },
    { key: 'attempts', header: t('platform.attempts'), numeric: true, cell: ({ attempts }) => attempts },
    { key: 'failedAt', header: t('platform.failedAt'), cell: ({ failedAt }) => <DateTime value={failedAt} time /> },
    ...(mayRetry
      ? [
          {
            key: 'again',
            header: t('platform.again'),
            cell: ({ id, queue, centreName }: FailedDelivery) => (
              <button
                type="button"
                className="btn btn-outline-primary btn-sm"
                disabled={retry.isPending}
                onClick={() => again([id])}
              >
                <Icon name="refresh" /> {t('platform.retry')}
                <span className="visually-hidden">
                  : {nameOf(queue)}, {centreName}
                </span>
              </button>
            ),
          },
        ]
      : []),
  ];
  return (
    <>
      <DoneNotice words={words} />
      {retry.isError && <ProblemAlert problem={problemOf(retry.error)} />}
      {deliveries.length === 0 ? (
        children
      ) : (
        <>
          {mayRetry && (
            <div className="button-row">
              <button
                type="button"
                className="btn btn-primary btn-sm"
                disabled={retry.isPending || chosen.length === 0}
                onClick={() => again([...chosen])}
              >
                <Icon name="refresh" /> {t('platform.retryChosen', { count: chosen.length })}
              </button>
              <button
                type="button"
                className="btn btn-outline-primary btn-sm"
                onClick={() => setTicked(chosen.length === deliveries.length ? [] : deliveries.map(({ id }) => id))}
              >
                {t(chosen.length === deliveries.length ? 'platform.chooseNone' : 'platform.chooseAll')}
              </button>
            </div>
          )}
          <DataTable
            caption={t('platform.failed')}
            hideCaption
            columns={columns}
            rows={deliveries}
            rowKey={({ id }) => id}
          />
        </>
      )}
    </>
  );
}
