import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAdhesions } from '../adhesions/queries.js';
import { useTickets, type TicketQuery } from '../api/queries.js';
import { useActor } from '../area/session.js';
import { formatDate, formatNumber, today } from '../lib/format.js';
import { useAbsences } from '../people/queries.js';
import { TicketTable } from '../tickets/ticket-table.js';
import { EmptyState } from '../ui/empty-state.js';
import { Icon } from '../ui/icon.js';
import { QueryState } from '../ui/query-state.js';
import { deadlinesOf } from './deadlines.js';

/** A page of a list as a figure: what does not fit on it is said to be more. */
export function useAmount(): (page: { items: unknown[]; nextCursor: string | null } | undefined) => string {
  const { i18n } = useTranslation();
  return (page) =>
    page ? `${formatNumber(page.items.length, i18n.language)}${page.nextCursor === null ? '' : '+'}` : '…';
}

/** For whom I work today beside myself, and who works for me. */
export function StandingIn() {
  const { t, i18n } = useTranslation();
  const { session, base } = useActor();
  const absences = useAbsences({ status: 'current' });
  const me = session.membership.id;
  const mine = absences.data?.items.filter((one) => one.substituteId === me || one.membershipId === me) ?? [];
  if (mine.length === 0) return null;
  return (
    <div className="notice notice-info">
      {mine.map((absence) => (
        <p key={absence.id}>
          {t(absence.membershipId === me ? 'homes.absent' : 'homes.standingIn', {
            name: absence.displayName,
            substitute: absence.substituteName,
            day: formatDate(absence.endsOn, i18n.language),
          })}{' '}
          {absence.membershipId === me && <Link to={`${base}/profilo/assenze`}>{t('homes.myAbsences')}</Link>}
        </p>
      ))}
    </div>
  );
}

interface TicketSectionProps {
  id: string;
  title: string;
  query: TicketQuery;
  /** What to say, and where to go, when there is none. */
  empty: { title: string; to: string; label: string };
  /** The whole list. */
  all?: { to: string; label: string };
}

export function TicketSection({ id, title, query, empty, all }: TicketSectionProps) {
  const tickets = useTickets(query);
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <QueryState query={tickets}>
        {(page) =>
          page.items.length === 0 ? (
            <EmptyState icon="check-circle" title={empty.title}>
              <Link to={empty.to}>{empty.label}</Link>
            </EmptyState>
          ) : (
            <>
              <TicketTable caption={title} hideCaption tickets={page.items} />
              {all && (
                <p>
                  <Link className="arrow-link" to={all.to}>
                    {all.label} <Icon name="arrow-right" />
                  </Link>
                </p>
              )}
            </>
          )
        }
      </QueryState>
    </section>
  );
}

const STATUSES = ['requested', 'resolution_received', 'active', 'withdrawing'] as const;

/** What the bodies served have before them. */
export function Deadlines() {
  const { t, i18n } = useTranslation();
  const { base } = useActor();
  const adhesions = useAdhesions({ status: [...STATUSES], limit: 100 });
  return (
    <section aria-labelledby="deadlines">
      <h2 id="deadlines">{t('homes.deadlines')}</h2>
      <QueryState query={adhesions}>
        {({ items }) => {
          const deadlines = deadlinesOf(items, today());
          if (deadlines.length === 0) return <EmptyState icon="calendar" title={t('homes.noDeadlines')} />;
          return (
            <ul className="deadline-list">
              {deadlines.map(({ of, kind, on }) => (
                <li key={of.id} className={on ? undefined : 'deadline-now'}>
                  <span className="deadline-day">{on ? formatDate(on, i18n.language) : t('homes.now')}</span>
                  <span>
                    <Link to={`${base}/adesioni/${of.id}`}>{t(`homes.deadline.${kind}`, { body: of.bodyName })}</Link>
                    <span className="cell-note">{of.convention}</span>
                  </span>
                </li>
              ))}
            </ul>
          );
        }}
      </QueryState>
    </section>
  );
}
