import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useActor } from '../../../area/session.js';
import type { PageHandle } from '../../../lib/page.js';
import { Breadcrumb } from '../../../ui/breadcrumb.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { PageTitle } from '../../../ui/page-title.js';
import { OpenedState } from '../../../ui/query-state.js';
import {
  saveTable,
  useTableChange,
  useWorkingTable,
  type NewTable,
  type WorkingTable,
} from '../../../working-tables/queries.js';
import { TableForm } from '../../../working-tables/table-form.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('workingTables.editTitle') }) };

export function Component() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { base, can } = useActor();
  const navigate = useNavigate();
  const query = useWorkingTable(id);
  const saving = useTableChange(({ table, body }: { table: WorkingTable; body: NewTable }) => saveTable(table, body));
  if (!can('tables.manage')) return <EmptyState page icon="lock" title={t('problem.permission_denied.what')} />;
  return (
    <div className="narrow">
      <Breadcrumb
        trail={[
          { to: `${base}/tavoli`, label: t('workingTables.title') },
          { to: `${base}/tavoli/${id}`, label: query.data?.title ?? t('workingTables.one') },
        ]}
        here={t('workingTables.editTitle')}
      />
      <PageTitle>{t('workingTables.editTitle')}</PageTitle>
      <OpenedState key={id} query={query}>
        {(table) => (
          <TableForm
            table={table}
            send={async (body) => {
              await saving.mutateAsync({ table, body });
              await navigate(`${base}/tavoli/${id}`);
            }}
          />
        )}
      </OpenedState>
    </div>
  );
}
