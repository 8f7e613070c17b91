import { useTranslation } from 'react-i18next';
import { Link, useLocation, useSearchParams } from 'react-router';
import { LIMITS, TICKET_STATUSES } from '#app/contracts';
import { useServices } from '../api/queries.js';
import { useActor } from '../area/session.js';
import { Select, TextField } from '../ui/field.js';
import { FilterForm } from '../ui/filter-form.js';
import { Icon } from '../ui/icon.js';
import { BodyFilter } from './body-filter.js';
import { OPEN_STATUSES, SORTS } from './ticket-filters.js';

/** Search and filters of the list of requests: a form that writes the address. */
export function TicketFilterForm() {
  const { t } = useTranslation();
  const { side, session } = useActor();
  const [params] = useSearchParams();
  const { pathname } = useLocation();
  const services = useServices({ limit: LIMITS.pageSize });
  const value = (name: string) => params.get(name) ?? '';
  const several = side === 'centre' || session.membership.bodies.length > 1;
  const open = ['stato', 'servizio', 'ente', 'assegnata', 'ordine'].some((name) => params.has(name));
  return (
    <FilterForm>
      <div className="filters-first">
        <TextField
          label={t('tickets.search')}
          name="q"
          type="search"
          id="tickets-q"
          defaultValue={value('q')}
          maxLength={LIMITS.search}
          data-shortcut="/"
        />
        <button className="btn btn-primary">
          <Icon name="search" /> {t('services.search')}
        </button>
        <Link className="text-link" to={pathname}>
          {t('tickets.reset')}
        </Link>
      </div>
      {params.has('turno') && <input type="hidden" name="turno" value={value('turno')} />}
      <details open={open}>
        <summary>{t('tickets.filters')}</summary>
        <div className="filters-more">
          <Select label={t('ticket.statusLabel')} name="stato" id="tickets-status" defaultValue={value('stato')}>
            <option value="">{t('tickets.anyStatus')}</option>
            <option value={OPEN_STATUSES.join(',')}>{t('tickets.view.open')}</option>
            {TICKET_STATUSES.map((status) => (
              <option key={status} value={status}>
                {t(`ticket.status.${status}`)}
              </option>
            ))}
          </Select>
          <Select
            label={t('ticket.service')}
            name="servizio"
            id="tickets-service"
            key={services.dataUpdatedAt}
            defaultValue={value('servizio')}
          >
            <option value="">{t('tickets.anyService')}</option>
            {services.data?.items.map((service) => (
              <option key={service.id} value={service.id}>
                {service.title}
              </option>
            ))}
          </Select>
          {several && <BodyFilter value={value('ente')} />}
          {side === 'centre' && (
            <Select
              label={t('ticket.assignee')}
              name="assegnata"
              id="tickets-assignee"
              defaultValue={value('assegnata')}
            >
              <option value="">{t('tickets.anybody')}</option>
              <option value="me">{t('tickets.me')}</option>
              <option value="none">{t('tickets.nobody')}</option>
            </Select>
          )}
          <Select label={t('tickets.sort')} name="ordine" id="tickets-sort" defaultValue={value('ordine')}>
            {SORTS.map((sort) => (
              <option key={sort} value={sort === SORTS[0] ? '' : sort}>
                {t(`tickets.sorts.${sort}`)}
              </option>
            ))}
          </Select>
        </div>
      </details>
    </FilterForm>
  );
}
