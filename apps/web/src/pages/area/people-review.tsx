import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LIMITS } from '#app/contracts';
import { useActor } from '../../area/session.js';
import type { PageHandle } from '../../lib/page.js';
import { usePeople } from '../../people/queries.js';
import { ReviewList } from '../../people/review-list.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageTitle } from '../../ui/page-title.js';
import { PrintButton } from '../../ui/print-button.js';
import { QueryState } from '../../ui/query-state.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('people.review.title') }) };

/** Every quarter the head looks at who still needs access; what is right is confirmed, what is not is ended. */
export function Component() {
  const { t } = useTranslation();
  const { base, can } = useActor();
  const manages = can('memberships.manage');
  const due = usePeople({ review: 'due', limit: LIMITS.pageSize }, manages);
  if (!manages) {
    return (
      <EmptyState page icon="lock" title={t('problem.permission_denied.what')}>
        <Link to={base}>{t('area.toHome')}</Link>
      </EmptyState>
    );
  }
  return (
    <>
      <Breadcrumb trail={[{ to: `${base}/persone`, label: t('people.title') }]} here={t('people.review.title')} />
      <PageTitle lead={t('people.review.lead')} actions={<PrintButton label={t('people.review.print')} />}>
        {t('people.review.title')}
      </PageTitle>
      <QueryState query={due}>
        {(page) => <ReviewList people={page.items} more={page.nextCursor !== null} />}
      </QueryState>
    </>
  );
}
