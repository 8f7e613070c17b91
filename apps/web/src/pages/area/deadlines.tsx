import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useActor } from '../../area/session.js';
import { Matrix } from '../../deadlines/matrix.js';
import { OwnDeadlines } from '../../deadlines/own-deadlines.js';
import { DeadlineViews } from '../../deadlines/parts.js';
import { ProgressChart } from '../../deadlines/progress-chart.js';
import { today } from '../../lib/format.js';
import type { PageHandle } from '../../lib/page.js';
import { oneOf } from '../../lib/search.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Icon } from '../../ui/icon.js';
import { PageTitle } from '../../ui/page-title.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('deadlines.title') }) };

/** The year before, this one and the next. */
const years = () => [1, 0, -1].map((more) => String(Number(today().slice(0, 4)) + more));

/** What is due: for a body its own, for the centre who is how far. */
export function Component() {
  const { t } = useTranslation();
  const { base, can, side } = useActor();
  const [params] = useSearchParams();
  if (!can('deadlines.read')) return <EmptyState page icon="lock" title={t('problem.permission_denied.what')} />;
  const year = oneOf(years(), params.get('anno')) ?? today().slice(0, 4);
  const centre = side === 'centre';
  const ask = can('deadlines.manage') && (
    <Link className="btn btn-primary" to={`${base}/scadenze/obblighi/nuovo`}>
      <Icon name="plus" /> {t('deadlines.newObligation')}
    </Link>
  );
  return (
    <>
      <PageTitle lead={t(centre ? 'deadlines.leadCentre' : 'deadlines.leadBody')} actions={ask}>
        {t(centre ? 'deadlines.title' : 'deadlines.mine')}
      </PageTitle>
      <DeadlineViews />
      {centre ? (
        <>
          <ProgressChart year={year} />
          <Matrix year={year} years={years()} />
        </>
      ) : (
        <OwnDeadlines />
      )}
    </>
  );
}
