import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useTicketCounts } from '../api/queries.js';
import type { TicketCounts } from '../api/types.js';
import { useActor } from '../area/session.js';
import { formatNumber } from '../lib/format.js';
import { OPEN_STATUSES } from '../tickets/ticket-filters.js';
import { Card } from '../ui/card.js';
import { Icon } from '../ui/icon.js';

const COUNTED = 1000;

const FIGURES = [
  { name: 'ourTurn', search: 'turno=centre', of: (counts: TicketCounts) => counts.turnCentre },
  { name: 'mine', search: 'assegnata=me', of: (counts: TicketCounts) => counts.mine },
  {
    name: 'unassigned',
    search: `assegnata=none&stato=${OPEN_STATUSES.join(',')}`,
    of: (counts: TicketCounts) => counts.unassigned,
  },
  { name: 'waiting', search: 'stato=waiting_for_body', of: (counts: TicketCounts) => counts.byStatus.waiting_for_body },
] as const;

/** The API counts up to a thousand and no further. */
function capped(count: number, language: string): string {
  return count > COUNTED ? `${formatNumber(COUNTED, language)}+` : formatNumber(count, language);
}

/** How the requests stand, each figure the door to its list. */
export function TicketFigures() {
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
      <div className="box-grid box-grid-figures">
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
