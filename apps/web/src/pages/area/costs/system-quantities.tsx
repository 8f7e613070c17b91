import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { problemOf } from '../../../api/problem.js';
import { useActor } from '../../../area/session.js';
import { DriverSection } from '../../../cost-quantities/driver-section.js';
import { useSystemQuantities } from '../../../cost-quantities/queries.js';
import type { PageHandle } from '../../../lib/page.js';
import { Breadcrumb } from '../../../ui/breadcrumb.js';
import { DoneNotice } from '../../../ui/done-notice.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { PageTitle } from '../../../ui/page-title.js';
import { QueryState } from '../../../ui/query-state.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('counted.title') }) };

/** What the system counts for the drivers of a cost model, beside what stands in it. */
export function Component() {
  const { t } = useTranslation();
  const { base, can } = useActor();
  const { id = '' } = useParams();
  const [done, setDone] = useState('');
  const query = useSystemQuantities(id);
  if (!can('costs.read')) return <EmptyState page icon="lock" title={t('problem.permission_denied.what')} />;
  if (query.isError && problemOf(query.error).status === 404)
    return (
      <EmptyState page icon="search" title={t('counted.missing')}>
        <Link to={`${base}/costi`}>{t('imports.costs.parent')}</Link>
      </EmptyState>
    );
  return (
    <QueryState query={query}>
      {({ year, editable, openMonths, drivers }) => (
        <>
          <Breadcrumb
            trail={[
              { to: `${base}/costi`, label: t('imports.costs.parent') },
              { to: `${base}/costi/${id}`, label: t('counted.model', { year }) },
            ]}
            here={t('counted.title')}
          />
          <PageTitle eyebrow={t('counted.model', { year })} lead={t('counted.lead')}>
            {t('counted.title')}
          </PageTitle>
          <DoneNotice words={done} />
          {openMonths > 0 && (
            <p className="notice notice-warning">
              {t('counted.openMonths', { count: openMonths })}{' '}
              <Link to={`${base}/ore/persone?anno=${year}`}>{t('hours.people.title')}</Link>
            </p>
          )}
          {!editable && <p className="notice notice-info">{t('counted.notEditable')}</p>}
          {drivers.length === 0 ? (
            <EmptyState icon="inbox" title={t('counted.noDrivers')}>
              <Link to={`${base}/costi/${id}`}>{t('counted.toModel')}</Link>
            </EmptyState>
          ) : (
            drivers.map((driver) => (
              <DriverSection
                key={`${driver.id} ${driver.version}`}
                modelId={id}
                driver={driver}
                editable={editable}
                onDone={setDone}
              />
            ))
          )}
        </>
      )}
    </QueryState>
  );
}
