import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useTickets } from '../../api/queries.js';
import { useActor } from '../../area/session.js';
import type { PageHandle } from '../../lib/page.js';
import { ListView } from '../../lists/list-view.js';
import { TicketFilterForm } from '../../tickets/ticket-filter-form.js';
import { isView, ticketQuery, VIEWS } from '../../tickets/ticket-filters.js';
import { useTicketColumns } from '../../tickets/ticket-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Icon } from '../../ui/icon.js';
import { PageTitle } from '../../ui/page-title.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('tickets.title') }) };

/** All requests that one may see; filters, order and page stand in the address. */
export function Component() {
  const { t } = useTranslation();
  const { side, base, can } = useActor();
  const [params] = useSearchParams();
  const filters = ticketQuery(params);
  const tickets = useTickets(filters);
  const columns = useTicketColumns();
  return (
    <>
      <PageTitle
        lead={t(side === 'body' ? 'tickets.leadBody' : 'tickets.leadCentre')}
        actions={
          <>
            {can('tickets.create') && (
              <Link className="btn btn-primary" to={`${base}/richieste/nuova`}>
                <Icon name="plus" /> {t('newTicket.title')}
              </Link>
            )}
            {can('tickets.create_on_behalf') && (
              <Link className="btn btn-primary" to={`${base}/richieste/telefonata`}>
                <Icon name="telephone" /> {t('call.title')}
              </Link>
            )}
          </>
        }
      >
        {t('tickets.title')}
      </PageTitle>
      <nav aria-label={t('tickets.views')} className="views">
        <ul>
          {VIEWS[side].map(({ name, query }) => (
            <li key={name}>
              <Link
                to={`?${new URLSearchParams(query).toString()}`}
                aria-current={isView(params, query) ? 'true' : undefined}
              >
                {t(`tickets.view.${name}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <TicketFilterForm />
      <ListView
        caption={t('tickets.title')}
        query={tickets}
        columns={columns}
        rowKey={(ticket) => ticket.id}
        rowClass={(ticket) => (ticket.turn === side ? 'row-mine' : undefined)}
        order={filters.sort}
        none={t('tickets.none')}
        noneHint={t('tickets.noneHint')}
        showAll={t('tickets.showAll')}
        nothingYet={<EmptyState icon="inbox" title={t('tickets.noneYet')} />}
        download={{ path: '/api/v1/tickets/export', filters }}
      />
    </>
  );
}
