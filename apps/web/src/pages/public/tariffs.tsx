import { useTranslation } from 'react-i18next';
import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { EXPORT_FORMATS, euroWords } from '#app/contracts';
import { load } from '../../api/client.js';
import type { Get } from '../../api/types.js';
import { apiOf, param, type PageHandle } from '../../lib/page.js';
import { useCentre } from '../../shell/use-centre.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { DataTable } from '../../ui/data-table.js';
import { DateTime } from '../../ui/date-time.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Icon } from '../../ui/icon.js';
import { PageTitle } from '../../ui/page-title.js';

type Plan = Get<'/api/v1/centres/{slug}/tariffs'>['items'][number];
type Cost = Get<'/api/v1/centres/{slug}/service-costs'>['items'][number];
interface Shown {
  plans: Plan[];
  costs: Cost[];
}

export async function loader(args: LoaderFunctionArgs): Promise<Shown> {
  const params = { path: { slug: param(args, 'centre') } };
  const [plans, costs] = await Promise.all([
    load(apiOf(args).GET('/api/v1/centres/{slug}/tariffs', { params })),
    load(apiOf(args).GET('/api/v1/centres/{slug}/service-costs', { params })),
  ]);
  return { plans: plans.items, costs: costs.items };
}

export const handle: PageHandle<Shown> = {
  head: ({ data, t }) => data && { title: t('publicTariffs.title'), description: t('publicTariffs.lead') },
};

/** What the services cost the bodies, and what they cost the centre: in the open, and to take away. */
export function Component() {
  const { plans, costs } = useLoaderData<typeof loader>();
  const centre = useCentre();
  const { t } = useTranslation();
  const api = `/api/v1/centres/${centre.slug}`;
  return (
    <div className="container page">
      <Breadcrumb trail={[{ to: `/${centre.slug}`, label: t('nav.home') }]} here={t('publicTariffs.title')} />
      <PageTitle lead={t('publicTariffs.lead')}>{t('publicTariffs.title')}</PageTitle>
      <section aria-labelledby="tariffs">
        <h2 id="tariffs">{t('publicTariffs.inForce')}</h2>
        {plans.length === 0 ? (
          <EmptyState icon="file" title={t('publicTariffs.none')} />
        ) : (
          plans.map((plan) => <PlanPart key={plan.id} plan={plan} home={`/${centre.slug}`} />)
        )}
        {plans.length > 0 && (
          <p className="button-row">
            {(['json', 'csv'] as const).map((format) => (
              <a
                key={format}
                className="btn btn-outline-primary btn-sm"
                href={`${api}/open-data/tariffs?format=${format}`}
                download
              >
                <Icon name="download" /> {format.toUpperCase()}
              </a>
            ))}
          </p>
        )}
      </section>
      <section aria-labelledby="costs">
        <h2 id="costs">{t('publicTariffs.costs')}</h2>
        <p>{t('publicTariffs.costsLead')}</p>
        {costs.length === 0 ? (
          <EmptyState icon="file" title={t('publicTariffs.noCosts')} />
        ) : (
          <>
            <CostTable costs={costs} />
            <p className="button-row">
              {EXPORT_FORMATS.map((format) => (
                <a
                  key={format}
                  className="btn btn-outline-primary btn-sm"
                  href={`${api}/service-costs/export?format=${format}`}
                  download
                >
                  <Icon name="download" /> {format.toUpperCase()}
                </a>
              ))}
            </p>
          </>
        )}
      </section>
    </div>
  );
}

function PlanPart({ plan, home }: { plan: Plan; home: string }) {
  const { t, i18n } = useTranslation();
  const language = i18n.language === 'en' ? 'en' : 'it';
  return (
    <section aria-labelledby={`plan-${plan.id}`}>
      <h3 id={`plan-${plan.id}`}>{plan.title}</h3>
      <p>
        {t(plan.inForce ? 'publicTariffs.holds' : 'publicTariffs.willHold')} <DateTime value={plan.from} />{' '}
        {t('publicTariffs.until')} <DateTime value={plan.to} />. {t('publicTariffs.act', { act: plan.act })}
      </p>
      {plan.tariffs.map(({ id, name, service, serviceCode, rules, legalBasis }) => (
        <article key={id} className="box">
          <h4 className="box-title">{name}</h4>
          <div className="box-body">
            {service && serviceCode && (
              <p>
                <Link to={`${home}/servizi/${serviceCode}`}>{service}</Link>
              </p>
            )}
            <ul>
              {rules[language].map((rule) => (
                <li key={rule}>{rule}</li>
              ))}
            </ul>
            {legalBasis && !rules[language].some((rule) => rule.includes(legalBasis)) && <p>{legalBasis}</p>}
          </div>
        </article>
      ))}
    </section>
  );
}

function CostTable({ costs }: { costs: Cost[] }) {
  const { t, i18n } = useTranslation();
  const amount = (value: string) => euroWords(value, i18n.language === 'en' ? 'en' : 'it');
  return (
    <DataTable
      caption={t('publicTariffs.costs')}
      hideCaption
      rows={costs}
      rowKey={({ serviceId, year, kind }) => `${serviceId} ${year} ${kind}`}
      columns={[
        { key: 'service', header: t('publicTariffs.service'), rowHeader: true, cell: ({ title }) => title },
        {
          key: 'year',
          header: t('publicTariffs.year'),
          cell: ({ year, kind, act }) => (
            <>
              {t(`publicTariffs.kind.${kind}`, { year })}
              <span className="cell-note">{act}</span>
            </>
          ),
        },
        { key: 'staff', header: t('publicTariffs.staff'), numeric: true, cell: ({ staff }) => amount(staff) },
        {
          key: 'purchases',
          header: t('publicTariffs.purchases'),
          numeric: true,
          cell: ({ purchases }) => amount(purchases),
        },
        {
          key: 'overheads',
          header: t('publicTariffs.overheads'),
          numeric: true,
          cell: ({ overheads }) => amount(overheads),
        },
        { key: 'income', header: t('publicTariffs.income'), numeric: true, cell: ({ income }) => amount(income) },
        {
          key: 'amount',
          header: t('publicTariffs.amount'),
          numeric: true,
          cell: (cost) => <strong>{amount(cost.amount)}</strong>,
        },
      ]}
    />
  );
}
