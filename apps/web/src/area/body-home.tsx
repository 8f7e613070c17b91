import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useTicketCounts, useTickets } from '../api/queries.js';
import { TicketTable } from '../tickets/ticket-table.js';
import { Card } from '../ui/card.js';
import { EmptyState } from '../ui/empty-state.js';
import { Icon } from '../ui/icon.js';
import { QueryState } from '../ui/query-state.js';
import { useActor } from './session.js';

const SHOWN = 10;

/** A clerk's beginning: three things to do, then the requests of all the bodies served. */
export function BodyHome() {
  const { t } = useTranslation();
  const { base } = useActor();
  const counts = useTicketCounts();
  const recent = useTickets({ sort: '-updatedAt', limit: SHOWN });
  const waiting = counts.data?.byStatus.waiting_for_body ?? 0;
  const solved = counts.data?.byStatus.solved ?? 0;
  return (
    <>
      <section aria-labelledby="to-do">
        <h2 id="to-do">{t('home.threeThings')}</h2>
        <div className="box-grid box-grid-3">
          <Card
            title={t('home.waiting.title')}
            to={`${base}/richieste?stato=waiting_for_body`}
            figure={counts.data ? waiting : '…'}
            tone={waiting > 0 ? 'strong' : 'plain'}
          >
            <p>{t(waiting > 0 ? 'home.waiting.some' : 'home.waiting.none')}</p>
          </Card>
          <Card
            title={t('home.solved.title')}
            to={`${base}/richieste?stato=solved`}
            figure={counts.data ? solved : '…'}
            tone={solved > 0 ? 'strong' : 'plain'}
          >
            <p>{t(solved > 0 ? 'home.solved.some' : 'home.solved.none')}</p>
          </Card>
          <Card title={t('newTicket.title')} to={`${base}/richieste/nuova`} icon="plus-circle">
            <p>{t('home.new')}</p>
          </Card>
        </div>
      </section>
      <section aria-labelledby="recent">
        <h2 id="recent">{t('home.myTickets')}</h2>
        <QueryState query={recent}>
          {(page) =>
            page.items.length === 0 ? (
              <EmptyState title={t('home.noTickets')}>
                <Link to={`${base}/richieste/nuova`}>{t('home.firstTicket')}</Link>
              </EmptyState>
            ) : (
              <>
                <TicketTable caption={t('home.myTickets')} hideCaption tickets={page.items} />
                <p>
                  <Link className="arrow-link" to={`${base}/richieste`}>
                    {t('home.allTickets')} <Icon name="arrow-right" />
                  </Link>
                </p>
              </>
            )
          }
        </QueryState>
      </section>
    </>
  );
}
