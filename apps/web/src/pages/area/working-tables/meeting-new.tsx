import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useActor } from '../../../area/session.js';
import { useIdempotencyKey } from '../../../forms/idempotency.js';
import type { PageHandle } from '../../../lib/page.js';
import { Breadcrumb } from '../../../ui/breadcrumb.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { PageTitle } from '../../../ui/page-title.js';
import { QueryState } from '../../../ui/query-state.js';
import { MeetingForm } from '../../../working-tables/meeting-form.js';
import { writeMeeting, type NewMeeting } from '../../../working-tables/meeting-queries.js';
import { useTableChange, useWorkingTable } from '../../../working-tables/queries.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('workingTables.meeting.new') }) };

export function Component() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { base, can } = useActor();
  const navigate = useNavigate();
  const keyFor = useIdempotencyKey();
  const table = useWorkingTable(id);
  const writing = useTableChange((body: NewMeeting) => writeMeeting(body, keyFor(body)));
  if (!can('tables.manage')) return <EmptyState page icon="lock" title={t('problem.permission_denied.what')} />;
  return (
    <QueryState query={table}>
      {({ title }) => (
        <div className="narrow">
          <Breadcrumb
            trail={[
              { to: `${base}/tavoli`, label: t('workingTables.title') },
              { to: `${base}/tavoli/${id}`, label: title },
            ]}
            here={t('workingTables.meeting.new')}
          />
          <PageTitle eyebrow={title} lead={t('workingTables.meeting.newLead')}>
            {t('workingTables.meeting.new')}
          </PageTitle>
          <MeetingForm
            send={async (body) => {
              const made = await writing.mutateAsync({ ...body, tableId: id });
              await navigate(`${base}/riunioni/${made.id}`);
            }}
          />
        </div>
      )}
    </QueryState>
  );
}
