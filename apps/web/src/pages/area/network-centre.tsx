import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { LIMITS, regionOf } from '#app/contracts';
import { api } from '../../api/browser.js';
import { unwrap } from '../../api/client.js';
import { useActor } from '../../area/session.js';
import { usePlans } from '../../exchange/plan-queries.js';
import { useGroups, useNetworkCentres, useNetworkDocuments, type NetworkCentre } from '../../exchange/queries.js';
import type { PageHandle } from '../../lib/page.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { DateTime } from '../../ui/date-time.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageTitle } from '../../ui/page-title.js';
import { PhoneLink } from '../../ui/phone-link.js';
import { QueryState } from '../../ui/query-state.js';

const SHOWN = 10;

export const handle: PageHandle = { head: ({ t }) => ({ title: t('exchange.field.centre') }) };

export function Component() {
  const { t } = useTranslation();
  const { base } = useActor();
  const { slug = '' } = useParams();
  const centres = useNetworkCentres();
  return (
    <QueryState query={centres}>
      {({ items }) => {
        const centre = items.find((one) => one.slug === slug);
        return centre ? (
          <Sheet centre={centre} />
        ) : (
          <EmptyState page icon="lock" title={t('exchange.centres.gone')}>
            <Link to={`${base}/rete/centri`}>{t('exchange.centres.title')}</Link>
          </EmptyState>
        );
      }}
    </QueryState>
  );
}

/** A centre of the network: how to reach it, what it offers its bodies, and what it shows the other centres. */
function Sheet({ centre }: { centre: NetworkCentre }) {
  const { t } = useTranslation();
  const { base } = useActor();
  const { slug, name, ownerName, province, email, pec, phone, address, lines, memberSince, home } = centre;
  const facts: [string, ReactNode][] = [
    [t('networkPlans.field.province'), [province, regionOf(province)].filter(Boolean).join(', ')],
    [
      t('exchange.centres.email'),
      <a key="email" href={`mailto:${email}`}>
        {email}
      </a>,
    ],
    [t('exchange.centres.pec'), pec && <a href={`mailto:${pec}`}>{pec}</a>],
    [t('exchange.centres.phone'), phone && <PhoneLink number={phone} />],
    [t('exchange.centres.address'), address],
    [t('exchange.field.since'), <DateTime key="since" value={memberSince} />],
    [t('centre.lines'), lines.join(', ')],
  ];
  return (
    <>
      <Breadcrumb trail={[{ to: `${base}/rete/centri`, label: t('exchange.centres.title') }]} here={ownerName} />
      <PageTitle eyebrow={home ? t('exchange.centres.home') : name}>{ownerName}</PageTitle>
      <dl className="facts">
        {facts.map(
          ([label, value]) =>
            value && (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      {!home && <Services slug={slug} />}
      <Shared slug={slug} />
    </>
  );
}

/** As everybody reads them. */
function Services({ slug }: { slug: string }) {
  const { t } = useTranslation();
  const services = useQuery({
    queryKey: ['network', 'services', slug],
    queryFn: () =>
      unwrap(
        api.GET('/api/v1/centres/{slug}/services', { params: { path: { slug }, query: { limit: LIMITS.pageSize } } }),
      ),
  });
  return (
    <section aria-labelledby="services">
      <h2 id="services">{t('exchange.field.services')}</h2>
      <QueryState query={services}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="muted">{t('exchange.centres.noServices')}</p>
          ) : (
            <ul>
              {items.map(({ code, title, audience }) => (
                <li key={code}>
                  <Link to={`/${slug}/servizi/${code}`}>{title}</Link>
                  <span className="cell-note">{audience}</span>
                </li>
              ))}
            </ul>
          )
        }
      </QueryState>
    </section>
  );
}

interface LinksProps<Data> {
  id: string;
  title: string;
  none: string;
  query: UseQueryResult<Data>;
  items: (data: Data) => [to: string, words: string][];
  /** Where the rest is, if there may be more than {@link SHOWN}. */
  all?: [to: string, words: string];
}

function Links<Data>({ id, title, none, query, items, all }: LinksProps<Data>) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <QueryState query={query}>
        {(data) => {
          const links = items(data);
          return links.length === 0 ? (
            <p className="muted">{none}</p>
          ) : (
            <>
              <ul>
                {links.map(([to, words]) => (
                  <li key={to}>
                    <Link to={to}>{words}</Link>
                  </li>
                ))}
              </ul>
              {all && links.length === SHOWN && <Link to={all[0]}>{all[1]}</Link>}
            </>
          );
        }}
      </QueryState>
    </section>
  );
}

function Shared({ slug }: { slug: string }) {
  const { t } = useTranslation();
  const { base } = useActor();
  const documents = useNetworkDocuments({ centre: slug, limit: SHOWN });
  const plans = usePlans({ centre: slug, limit: SHOWN });
  const groups = useGroups();
  return (
    <>
      <Links
        id="documents"
        title={t('exchange.documents.title')}
        none={t('exchange.centres.noDocuments')}
        query={documents}
        items={(found) => found.items.map(({ id, title }) => [`${base}/rete/documenti/${slug}/${id}`, title])}
        all={[`${base}/rete?centro=${slug}`, t('exchange.centres.allDocuments')]}
      />
      <Links
        id="plans"
        title={t('networkPlans.title')}
        none={t('exchange.centres.noPlans')}
        query={plans}
        items={(found) =>
          found.items.map(({ id, title, year }) => [`${base}/rete/piani/${slug}/${id}`, `${title} (${year})`])
        }
        all={[`${base}/rete/piani?centro=${slug}`, t('exchange.centres.allPlans')]}
      />
      <Links
        id="groups"
        title={t('exchange.centres.groups')}
        none={t('exchange.centres.noGroups')}
        query={groups}
        items={(found) =>
          found.items
            .filter(({ leadSlug }) => leadSlug === slug)
            .map(({ id, title }) => [`${base}/rete/gruppi/${slug}/${id}`, title])
        }
      />
    </>
  );
}
