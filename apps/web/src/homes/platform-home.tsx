import { useTranslation } from 'react-i18next';
import { formatNumber } from '../lib/format.js';
import { useQueues } from '../platform/queries.js';
import { useActor } from '../area/session.js';
import { Card } from '../ui/card.js';
import { DateTime } from '../ui/date-time.js';
import { QueryState } from '../ui/query-state.js';

/** Does everything that was begun come to its end? */
export function PlatformHome() {
  const { t, i18n } = useTranslation();
  const { base } = useActor();
  const queues = useQueues();
  const number = (value: number) => formatNumber(value, i18n.language);
  return (
    <section aria-labelledby="health">
      <h2 id="health">{t('platform.health')}</h2>
      <QueryState query={queues}>
        {({ queues: all }) => {
          const failed = all.reduce((sum, queue) => sum + queue.failed, 0);
          const waiting = all.reduce((sum, queue) => sum + queue.waiting, 0);
          const done = all.reduce((sum, queue) => sum + queue.doneToday, 0);
          const oldest = all.flatMap((queue) => queue.oldestWaitingAt ?? []).sort()[0];
          return (
            <div className="box-grid box-grid-3">
              <Card
                title={t('platform.failed')}
                to={`${base}/consegne`}
                figure={number(failed)}
                tone={failed > 0 ? 'strong' : 'plain'}
              >
                <p>{t(failed > 0 ? 'platform.failedSome' : 'platform.failedNone')}</p>
              </Card>
              <Card title={t('platform.waiting')} to={`${base}/code`} figure={number(waiting)}>
                <p>
                  {oldest ? (
                    <>
                      {t('platform.oldest')} <DateTime value={oldest} time />
                    </>
                  ) : (
                    t('platform.waitingNone')
                  )}
                </p>
              </Card>
              <Card title={t('platform.doneToday')} to={`${base}/code`} figure={number(done)}>
                <p>{t('platform.doneTodayText')}</p>
              </Card>
            </div>
          );
        }}
      </QueryState>
    </section>
  );
}
