import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { addDays } from '#app/kernel';
import { useActor } from '../../area/session.js';
import { formatDate, formatNumber } from '../../lib/format.js';
import type { PageHandle } from '../../lib/page.js';
import { BodyReportsMenu, BodyReportsProgress } from '../../reports/body-reports.js';
import { ReportMenu } from '../../reports/report-menu.js';
import { CountsByPlace, CountsByType } from '../../territory/territory-counts.js';
import { TerritoryMonths } from '../../territory/territory-months.js';
import { TerritoryProspects } from '../../territory/territory-prospects.js';
import { BodyTable, TerritoryRows } from '../../territory/territory-rows.js';
import { TerritoryTiles } from '../../territory/territory-tiles.js';
import { isServed, useTerritory, type Territory } from '../../territory/territory.js';
import { DataTable } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageTitle } from '../../ui/page-title.js';
import { PrintButton } from '../../ui/print-button.js';
import { QueryState } from '../../ui/query-state.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('territory.title') }) };

/** How long before its end an adhesion is among those that end soon. */
const SOON_DAYS = 180;

/** How the centre stands in its territory: who adheres, with which services, what ends, who is missing. */
export function Component() {
  const { t } = useTranslation();
  const { base, can } = useActor();
  const allowed = can('territory.read');
  const territory = useTerritory(allowed);
  if (!allowed) return <EmptyState page icon="lock" title={t('problem.permission_denied.what')} />;
  return (
    <QueryState query={territory}>
      {(data) =>
        data.bodies.length === 0 ? (
          <>
            <PageTitle>{t('territory.title')}</PageTitle>
            <EmptyState icon="pa" title={t('territory.empty')}>
              <Link to={`${base}/enti`}>{t('territory.toBodies')}</Link>
            </EmptyState>
          </>
        ) : (
          <Overview territory={data} />
        )
      }
    </QueryState>
  );
}

function Overview({ territory }: { territory: Territory }) {
  const { t, i18n } = useTranslation();
  const { base } = useActor();
  const { day, province, bodies, months, services } = territory;
  const number = (value: number) => formatNumber(value, i18n.language);
  const served = bodies.filter(isServed).length;
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent', maximumFractionDigits: 0 });
  const soon = addDays(day, SOON_DAYS);
  const ending = bodies.filter(({ endsOn }) => endsOn !== null && endsOn <= soon);
  return (
    <>
      <PageTitle
        eyebrow={t('territory.asOf', { day: formatDate(day, i18n.language) })}
        lead={t('territory.lead', {
          served: number(served),
          all: number(bodies.length),
          share: percent.format(served / bodies.length),
        })}
        actions={
          <>
            <ReportMenu label={t('reports.centre')} path="/api/v1/reports/centre" />
            <BodyReportsMenu />
            <PrintButton label={t('territory.print')} />
          </>
        }
      >
        {t('territory.title')}
      </PageTitle>
      <BodyReportsProgress />
      <TerritoryTiles bodies={bodies} />
      <TerritoryProspects />
      <h2>{t('territory.figures')}</h2>
      <CountsByType bodies={bodies} />
      <CountsByPlace bodies={bodies} province={province} />
      <TerritoryMonths months={months} />
      <h2>{t('territory.ending')}</h2>
      {ending.length === 0 ? (
        <p>{t('territory.noneEnding')}</p>
      ) : (
        <BodyTable rows={ending} caption={t('territory.ending')} name="scadenze" />
      )}
      <p>
        <Link to={`${base}/convenzioni`}>{t('territory.toCampaigns')}</Link>
      </p>
      <h2>{t('territory.usedServices')}</h2>
      {services.length === 0 ? (
        <p>{t('territory.noServices')}</p>
      ) : (
        <DataTable
          caption={t('territory.usedServices')}
          hideCaption
          rows={services}
          rowKey={({ serviceId }) => serviceId}
          columns={[
            {
              key: 'title',
              header: t('service.title'),
              rowHeader: true,
              cell: ({ serviceId, title }) => <Link to={`${base}/servizi/${serviceId}`}>{title}</Link>,
            },
            {
              key: 'bodies',
              header: t('territory.bodies'),
              numeric: true,
              cell: ({ serviceId, bodies: count }) => (
                <Link to={`${base}/attivazioni?servizio=${serviceId}`}>{number(count)}</Link>
              ),
            },
          ]}
        />
      )}
      <TerritoryRows territory={territory} />
    </>
  );
}
