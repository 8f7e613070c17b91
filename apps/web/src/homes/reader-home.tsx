import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAudit } from '../api/queries.js';
import { useActor } from '../area/session.js';
import { auditedTable } from '../audit/tables.js';
import { Card } from '../ui/card.js';
import { DateTime } from '../ui/date-time.js';
import { Icon } from '../ui/icon.js';
import { QueryState } from '../ui/query-state.js';
import { HoursToConfirm } from './hours-to-confirm.js';
import { TariffCards } from './tariff-cards.js';
import { TicketFigures } from './ticket-figures.js';

const SHOWN = 6;

const DOORS = [
  { name: 'tickets', to: '/richieste', permission: 'tickets.read', icon: 'comment' },
  { name: 'adhesions', to: '/adesioni', permission: 'adhesions.read', icon: 'pencil' },
  { name: 'conventions', to: '/convenzioni', permission: 'adhesions.read', icon: 'file' },
  { name: 'bodies', to: '/enti', permission: 'bodies.read', icon: 'pa' },
  { name: 'services', to: '/servizi', permission: 'services.read', icon: 'folder' },
  { name: 'costs', to: '/costi', permission: 'costs.read', icon: 'folder' },
  { name: 'tariffs', to: '/piani-tariffari', permission: 'tariffs.read', icon: 'file' },
  { name: 'dues', to: '/quote', permission: 'dues.read', icon: 'folder' },
  { name: 'hours', to: '/ore', permission: 'timesheets.read', icon: 'clock' },
  { name: 'audit', to: '/registro', permission: 'audit.read', icon: 'search' },
] as const;

/** The roles that look at the centre without changing it: the doors that their permissions open. */
export function ReaderHome() {
  const { t } = useTranslation();
  const { base, can } = useActor();
  return (
    <>
      <HoursToConfirm />
      {(can('costs.edit') || can('costs.approve')) && <TariffCards />}
      {can('tickets.read') && <TicketFigures />}
      <section aria-labelledby="doors">
        <h2 id="doors">{t('home.doors')}</h2>
        <div className="box-grid box-grid-3">
          {DOORS.filter(({ permission }) => can(permission)).map(({ name, to, icon }) => (
            <Card key={name} title={t(`homes.door.${name}.title`)} to={`${base}${to}`} icon={icon}>
              <p>{t(`homes.door.${name}.text`)}</p>
            </Card>
          ))}
        </div>
      </section>
      {can('audit.read') && <LatestChanges />}
    </>
  );
}

function LatestChanges() {
  const { t } = useTranslation();
  const { base } = useActor();
  const entries = useAudit({ limit: SHOWN });
  return (
    <section aria-labelledby="latest">
      <h2 id="latest">{t('homes.latest')}</h2>
      <QueryState query={entries}>
        {({ items }) => (
          <ul className="deadline-list">
            {items.map(({ id, at, actorName, operation, tableName }) => {
              const known = auditedTable(tableName);
              return (
                <li key={id}>
                  <span className="deadline-day">
                    <DateTime value={at} time />
                  </span>
                  <span>
                    {actorName ?? t('audit.system')}
                    <span className="cell-note">
                      {t(`audit.done.${operation}`)} · {known ? t(`audit.tables.${known}`) : tableName}
                    </span>
                  </span>
                </li>
              );
            })}
          </ul>
        )}
      </QueryState>
      <p>
        <Link className="arrow-link" to={`${base}/registro`}>
          {t('homes.wholeRegister')} <Icon name="arrow-right" />
        </Link>
      </p>
    </section>
  );
}
