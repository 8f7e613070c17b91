import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useActor } from '../../../area/session.js';
import { useIdempotencyKey } from '../../../forms/idempotency.js';
import type { PageHandle } from '../../../lib/page.js';
import { Breadcrumb } from '../../../ui/breadcrumb.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { PageTitle } from '../../../ui/page-title.js';
import { useTableChange, writeTable, type NewTable } from '../../../working-tables/queries.js';
import { TableForm } from '../../../working-tables/table-form.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('workingTables.new') }) };

export function Component() {
  const { t } = useTranslation();
  const { base, can } = useActor();
  const navigate = useNavigate();
  const keyFor = useIdempotencyKey();
  const writing = useTableChange((body: NewTable) => writeTable(body, keyFor(body)));
  if (!can('tables.manage')) return <EmptyState page icon="lock" title={t('problem.permission_denied.what')} />;
  return (
    <div className="narrow">
      <Breadcrumb trail={[{ to: `${base}/tavoli`, label: t('workingTables.title') }]} here={t('workingTables.new')} />
      <PageTitle lead={t('workingTables.newLead')}>{t('workingTables.new')}</PageTitle>
      <TableForm
        send={async (body) => {
          const { id } = await writing.mutateAsync(body);
          await navigate(`${base}/tavoli/${id}`);
        }}
      />
    </div>
  );
}
