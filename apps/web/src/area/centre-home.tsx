import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useTicketCounts, useTickets, type TicketQuery } from '../api/queries.js';
import type { TicketCounts } from '../api/types.js';
import { formatNumber } from '../lib/format.js';
import { OPEN_STATUSES } from '../tickets/ticket-filters.js';
import { TicketTable } from '../tickets/ticket-table.js';
import { Card } from '../ui/card.js';
import { EmptyState } from '../ui/empty-state.js';
import { Icon } from '../ui/icon.js';
import { QueryState } from '../ui/query-state.js';
import { useActor } from './session.js';

const SHOWN = 8;
const COUNTED = 1000;
const OPEN = [...OPEN_STATUSES];

/** The beginning of a role of the centre: an operator's work, or the doors that the permissions open. */
export function CentreHome() {
  const { can } = useActor();
  return (
    <>
      {can('tickets.read') && <Counts />}
      {can('tickets.work') ? (
        <>
          <Queue name="mine" query={{ assignee: 'me', status: OPEN, sort: 'updatedAt', limit: SHOWN }} />
          <Queue name="unassigned" query={{ assignee: 'none', status: OPEN, sort: 'createdAt', limit: SHOWN }} />
        </>
      ) : (
        <Doors />
      )}
    </>
  );
}

const FIGURES = [
  { name: 'ourTurn', search: 'turno=centre', of: (counts: TicketCounts) => counts.turnCentre },
  { name: 'mine', search: 'assegnata=me', of: (counts: TicketCounts) => counts.mine },
  {
    name: 'unassigned',
    search: `assegnata=none&stato=${OPEN.join(',')}`,
    of: (counts: TicketCounts) => counts.unassigned,
  },
  { name: 'waiting', search: 'stato=waiting_for_body', of: (counts: TicketCounts) => counts.byStatus.waiting_for_body },
] as const;

/** The API counts up to a thousand and no further. */
function capped(count: number, language: string): string {
  return count > COUNTED ? `${formatNumber(COUNTED, language)}+` : formatNumber(count, language);
}

function Counts() {
  const { t, i18n } = useTranslation();
  const { base, can } = useActor();
  const counts = useTicketCounts();
  const shown = can('tickets.work') ? FIGURES : FIGURES.filter(({ name }) => name !== 'mine');
  return (
    <section aria-labelledby="counts">
      <div className="section-head">
        <h2 id="counts">{t('home.counts')}</h2>
        {can('tickets.create_on_behalf') && (
          <Link className="btn btn-primary" to={`${base}/richieste/telefonata`}>
            <Icon name="telephone" /> {t('call.title')} <kbd>t</kbd>
          </Link>
        )}
      </div>
      <div className="box-grid box-grid-4">
        {shown.map(({ name, search, of }) => (
          <Card
            key={name}
            title={t(`tickets.view.${name}`)}
            to={`${base}/richieste?${search}`}
            figure={counts.data ? capped(of(counts.data), i18n.language) : '…'}
          />
        ))}
      </div>
    </section>
  );
}

function Queue({ name, query }: { name: 'mine' | 'unassigned'; query: TicketQuery }) {
  const { t } = useTranslation();
  const { base } = useActor();
  const tickets = useTickets(query);
  return (
    <section aria-labelledby={`queue-${name}`}>
      <h2 id={`queue-${name}`}>{t(`home.queue.${name}`)}</h2>
      <QueryState query={tickets}>
        {(page) =>
          page.items.length === 0 ? (
            <EmptyState icon="check-circle" title={t(`home.queueEmpty.${name}`)}>
              <Link to={`${base}/richieste?turno=centre`}>{t('tickets.view.ourTurn')}</Link>
            </EmptyState>
          ) : (
            <TicketTable caption={t(`home.queue.${name}`)} hideCaption tickets={page.items} />
          )
        }
      </QueryState>
    </section>
  );
}

const DOORS = [
  { name: 'tickets', to: '/richieste', permission: 'tickets.read', icon: 'comment' },
  { name: 'services', to: '/servizi', permission: 'services.read', icon: 'folder' },
  { name: 'bodies', to: '/enti', permission: 'bodies.read', icon: 'pa' },
  { name: 'audit', to: '/registro', permission: 'audit.read', icon: 'file' },
] as const;

function Doors() {
  const { t } = useTranslation();
  const { base, can } = useActor();
  return (
    <section aria-labelledby="doors">
      <h2 id="doors">{t('home.doors')}</h2>
      <div className="box-grid box-grid-4">
        {DOORS.filter(({ permission }) => can(permission)).map(({ name, to, icon }) => (
          <Card key={name} title={t(`home.door.${name}.title`)} to={`${base}${to}`} icon={icon}>
            <p>{t(`home.door.${name}.text`)}</p>
          </Card>
        ))}
      </div>
    </section>
  );
}
