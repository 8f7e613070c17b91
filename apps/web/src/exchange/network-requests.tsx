import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/problem.js';
import { DataTable } from '../ui/data-table.js';
import { DateTime } from '../ui/date-time.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { QueryState } from '../ui/query-state.js';
import { decideOn, useNetworkChange, useNetworkRequests, type NetworkRequest } from './queries.js';
import { ReasonDialog } from './reason-dialog.js';

type Decision = 'admit' | 'refuse' | 'exclude';

/** The centres that asked to take part, for who decides. */
export function NetworkRequests() {
  const { t } = useTranslation();
  const requests = useNetworkRequests();
  const [asking, setAsking] = useState<{ centre: NetworkRequest; command: Decision } | null>(null);
  const decide = useNetworkChange(decideOn);
  const ask = (question: typeof asking) => {
    decide.reset();
    setAsking(question);
  };
  const take = (centre: NetworkRequest, command: Decision) =>
    command === 'admit' ? decide.mutate({ slug: centre.slug, command }) : ask({ centre, command });
  return (
    <section aria-labelledby="requests">
      <h2 id="requests">{t('exchange.requests.title')}</h2>
      {decide.isError && !asking && <ProblemAlert problem={problemOf(decide.error)} />}
      <QueryState query={requests}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="muted">{t('exchange.requests.none')}</p>
          ) : (
            <DataTable
              caption={t('exchange.requests.title')}
              hideCaption
              rows={items}
              rowKey={({ slug }) => slug}
              columns={[
                {
                  key: 'centre',
                  header: t('exchange.field.centre'),
                  rowHeader: true,
                  cell: ({ ownerName, message }) => (
                    <>
                      {ownerName}
                      {message && <span className="cell-note">{message}</span>}
                    </>
                  ),
                },
                {
                  key: 'status',
                  header: t('exchange.field.state'),
                  cell: ({ status }) => t(`exchange.status.${status}`),
                },
                {
                  key: 'at',
                  header: t('exchange.field.changedAt'),
                  cell: ({ changedAt }) => <DateTime value={changedAt} />,
                },
                {
                  key: 'do',
                  header: t('exchange.field.do'),
                  cell: (centre) => (
                    <div className="button-row">
                      {(centre.commands as Decision[]).map((command) => (
                        <button
                          key={command}
                          type="button"
                          className={`btn btn-sm ${command === 'admit' ? 'btn-primary' : 'btn-outline-primary'}`}
                          disabled={decide.isPending}
                          onClick={() => take(centre, command)}
                        >
                          {t(`exchange.decision.${command}`)}
                          <span className="visually-hidden"> {centre.ownerName}</span>
                        </button>
                      ))}
                    </div>
                  ),
                },
              ]}
            />
          )
        }
      </QueryState>
      {asking && (
        <ReasonDialog
          title={t(`exchange.decisionTitle.${asking.command}`, { centre: asking.centre.ownerName })}
          confirm={t(`exchange.decision.${asking.command}`)}
          busy={decide.isPending}
          error={decide.error}
          onClose={() => ask(null)}
          onConfirm={(reason) =>
            decide.mutate(
              { slug: asking.centre.slug, command: asking.command, reason },
              { onSuccess: () => setAsking(null) },
            )
          }
        />
      )}
    </section>
  );
}
