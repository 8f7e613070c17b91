import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useActor } from '../../../area/session.js';
import type { PageHandle } from '../../../lib/page.js';
import { Breadcrumb } from '../../../ui/breadcrumb.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { PageTitle } from '../../../ui/page-title.js';
import { OpenedState } from '../../../ui/query-state.js';
import { MeetingForm } from '../../../working-tables/meeting-form.js';
import { saveMeeting, useMeeting, type Meeting, type NewMeeting } from '../../../working-tables/meeting-queries.js';
import { useTableChange } from '../../../working-tables/queries.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('workingTables.meeting.editTitle') }) };

export function Component() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { base, can } = useActor();
  const navigate = useNavigate();
  const query = useMeeting(id);
  const saving = useTableChange(({ meeting, body }: { meeting: Meeting; body: Omit<NewMeeting, 'tableId'> }) =>
    saveMeeting(meeting, body),
  );
  if (!can('tables.manage')) return <EmptyState page icon="lock" title={t('problem.permission_denied.what')} />;
  return (
    <OpenedState key={id} query={query}>
      {(meeting) => (
        <div className="narrow">
          <Breadcrumb
            trail={[
              { to: `${base}/tavoli/${meeting.tableId}`, label: meeting.tableTitle },
              { to: `${base}/riunioni/${id}`, label: meeting.title },
            ]}
            here={t('workingTables.meeting.editTitle')}
          />
          <PageTitle {...(meeting.status === 'called' && { lead: t('workingTables.meeting.editLead') })}>
            {t('workingTables.meeting.editTitle')}
          </PageTitle>
          <MeetingForm
            meeting={meeting}
            send={async (body) => {
              await saving.mutateAsync({ meeting, body });
              await navigate(`${base}/riunioni/${id}`);
            }}
          />
        </div>
      )}
    </OpenedState>
  );
}
