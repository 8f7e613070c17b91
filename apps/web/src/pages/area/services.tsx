import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { SERVICE_LINES, SERVICE_STATUSES, WORKING_STATUSES } from '#app/contracts';
import { useServices } from '../../api/queries.js';
import { useActor } from '../../area/session.js';
import { oneOf } from '../../lib/search.js';
import type { PageHandle } from '../../lib/page.js';
import { FilterSelect, ListFilters } from '../../lists/list-filters.js';
import { ListView } from '../../lists/list-view.js';
import type { Column } from '../../ui/data-table.js';
import { DateTime } from '../../ui/date-time.js';
import { Icon } from '../../ui/icon.js';
import { PageTitle } from '../../ui/page-title.js';
import { InclusionTag } from '../../ui/service-list.js';
import type { ServiceSummary } from '../../api/types.js';
import { ServiceStatus } from '../../services/service-status.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('services.title') }) };

/** The catalogue as the centre keeps it, drafts included; a body sees what is published. */
export function Component() {
  const { t } = useTranslation();
  const { base, can, session } = useActor();
  const [params] = useSearchParams();
  const editor = can('services.edit');
  const filters = {
    q: params.get('q')?.trim() || undefined,
    serviceLine: oneOf(SERVICE_LINES, params.get('ambito')),
    status: oneOf(SERVICE_STATUSES, params.get('stato')),
    working: oneOf(WORKING_STATUSES, params.get('lavorazione')),
    cursor: params.get('cursor') || undefined,
  };
  const services = useServices(filters);
  const address = (service: ServiceSummary) =>
    editor
      ? `${base}/servizi/${service.id}`
      : `/${session.membership.centre?.slug ?? ''}/servizi/${encodeURIComponent(service.code)}`;
  const columns: Column<ServiceSummary>[] = [
    {
      key: 'title',
      header: t('service.title'),
      rowHeader: true,
      cell: (service) => (
        <>
          <Link to={address(service)}>{service.title}</Link>
          <span className="cell-note">{service.audience}</span>
        </>
      ),
    },
    { key: 'line', header: t('service.line'), cell: (service) => service.serviceLine },
    {
      key: 'inclusion',
      header: t('service.inclusionLabel'),
      cell: (service) => <InclusionTag inclusion={service.inclusion} />,
    },
    ...(editor
      ? [
          {
            key: 'status',
            header: t('service.statusLabel'),
            cell: (service: ServiceSummary) => <ServiceStatus {...service} />,
          },
        ]
      : [
          {
            key: 'ask',
            header: t('service.askHeader'),
            cell: (service: ServiceSummary) =>
              can('tickets.create') && (
                <Link to={`${base}/richieste/nuova?servizio=${service.id}`}>
                  {t('service.askShort')}
                  <span className="visually-hidden">: {service.title}</span>
                </Link>
              ),
          },
        ]),
    { key: 'updated', header: t('service.updatedAt'), cell: (service) => <DateTime value={service.updatedAt} /> },
  ];
  return (
    <>
      <PageTitle
        lead={t(editor ? 'services.leadEditor' : 'services.leadBody')}
        actions={
          editor && (
            <>
              <Link className="btn btn-primary" to={`${base}/servizi/nuovo`}>
                <Icon name="plus" /> {t('newService.title')}
              </Link>
              {can('imports.run') && (
                <Link className="btn btn-outline-primary" to={`${base}/servizi/importa`}>
                  <Icon name="upload" /> {t('imports.services.short')}
                </Link>
              )}
            </>
          )
        }
      >
        {t('services.title')}
      </PageTitle>
      <ListFilters name="services" search={t('services.searchLabel')}>
        {editor && (
          <FilterSelect
            label={t('service.statusLabel')}
            name="stato"
            any={t('services.anyStatus')}
            options={SERVICE_STATUSES.map((status) => [status, t(`service.status.${status}`)])}
          />
        )}
        {editor && (
          <FilterSelect
            label={t('review.filter')}
            name="lavorazione"
            any={t('review.any')}
            options={WORKING_STATUSES.map((status) => [status, t(`review.working.${status}`)])}
          />
        )}
      </ListFilters>
      <ListView
        caption={t('services.title')}
        query={services}
        columns={columns}
        rowKey={(service) => service.id}
        none={t('services.none')}
        showAll={t('services.showAll')}
        download={{ path: '/api/v1/services/export', filters }}
      />
    </>
  );
}
