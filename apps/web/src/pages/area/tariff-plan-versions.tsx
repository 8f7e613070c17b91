import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { useActor } from '../../area/session.js';
import type { PageHandle } from '../../lib/page.js';
import { CompareVersions } from '../../plans/compare-versions.js';
import { usePlan, useVersions } from '../../plans/queries.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { Card } from '../../ui/card.js';
import { DateTime } from '../../ui/date-time.js';
import { PageTitle } from '../../ui/page-title.js';
import { Pager } from '../../ui/pager.js';
import { QueryState } from '../../ui/query-state.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('plans.versions') }) };

/** Every version of a plan, with what it changed in the one before. */
export function Component() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { base } = useActor();
  const [params] = useSearchParams();
  const plan = usePlan(id);
  const versions = useVersions(id, params.get('cursor') || undefined);
  return (
    <>
      <Breadcrumb
        trail={[
          { to: `${base}/piani-tariffari`, label: t('plans.title') },
          { to: `${base}/piani-tariffari/${id}`, label: plan.data?.title ?? t('plans.one') },
        ]}
        here={t('plans.versions')}
      />
      <PageTitle lead={t('plans.versionsLead')}>{t('plans.versions')}</PageTitle>
      <QueryState query={versions}>
        {({ items, nextCursor }) => (
          <>
            {items.map((version, index) => {
              const before = items[index + 1];
              return (
                <Card key={version.number} level={2} title={t('plans.versionNumber', { number: version.number })}>
                  <p className="muted">
                    <DateTime value={version.createdAt} time />, {version.authorName}
                    {version.note && ` — ${version.note}`}
                  </p>
                  {before && <CompareVersions before={before.terms} after={version.terms} />}
                  {!before && version.number === 1 && <p className="muted">{t('plans.compare.first')}</p>}
                </Card>
              );
            })}
            <Pager nextCursor={nextCursor} />
          </>
        )}
      </QueryState>
    </>
  );
}
