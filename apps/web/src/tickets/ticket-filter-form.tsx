import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { LIMITS, TICKET_STATUSES } from '#app/contracts';
import { useServices } from '../api/queries.js';
import { useActor } from '../area/session.js';
import { FilterSelect, ListFilters, SortSelect } from '../lists/list-filters.js';
import { BodyFilter } from './body-filter.js';
import { OPEN_STATUSES, SORTS } from './ticket-filters.js';

/** Search and filters of the list of requests. */
export function TicketFilterForm() {
  const { t } = useTranslation();
  const { side, session } = useActor();
  const [params] = useSearchParams();
  const services = useServices({ limit: LIMITS.pageSize });
  const several = side === 'centre' || session.membership.bodies.length > 1;
  const fields = (
    <>
      <FilterSelect
        label={t('ticket.statusLabel')}
        name="stato"
        any={t('tickets.anyStatus')}
        options={[
          [OPEN_STATUSES.join(','), t('tickets.view.open')],
          ...TICKET_STATUSES.map((status) => [status, t(`ticket.status.${status}`)] as const),
        ]}
      />
      <FilterSelect
        key={services.dataUpdatedAt}
        label={t('ticket.service')}
        name="servizio"
        any={t('tickets.anyService')}
        options={services.data?.items.map(({ id, title }) => [id, title] as const) ?? []}
      />
      {several && <BodyFilter value={params.get('ente') ?? ''} />}
      {side === 'centre' && (
        <FilterSelect
          label={t('ticket.assignee')}
          name="assegnata"
          any={t('tickets.anybody')}
          options={[
            ['me', t('tickets.me')],
            ['none', t('tickets.nobody')],
          ]}
        />
      )}
      <SortSelect sorts={SORTS.map((sort) => [sort, t(`lists.sorts.tickets.${sort}`)])} />
    </>
  );
  return (
    <ListFilters
      name="tickets"
      search={t('tickets.search')}
      kept={['turno']}
      more={{
        label: t('tickets.filters'),
        names: ['stato', 'servizio', 'ente', 'assegnata', 'ordine'],
        fields,
      }}
    />
  );
}
