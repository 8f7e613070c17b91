import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useActor } from '../../area/session.js';
import { EventForm } from '../../events/event-form.js';
import {
  saveEvent,
  useEvent,
  useEventChange,
  writeEvent,
  type NewEvent,
  type RoadshowEvent,
} from '../../events/queries.js';
import { useIdempotencyKey } from '../../forms/idempotency.js';
import type { PageHandle } from '../../lib/page.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageTitle } from '../../ui/page-title.js';
import { OpenedState } from '../../ui/query-state.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('events.new') }) };

/** An event is written here, and changed. */
export function Component() {
  const { t } = useTranslation();
  const { base, can } = useActor();
  const { id = '' } = useParams();
  const event = useEvent(id);
  if (!can('outreach.manage')) return <EmptyState page icon="lock" title={t('problem.permission_denied.what')} />;
  const title = t(id ? 'events.editTitle' : 'events.new');
  return (
    <div className="narrow">
      <Breadcrumb trail={[{ to: `${base}/incontri`, label: t('events.title') }]} here={title} />
      <PageTitle lead={t(id && event.data?.status !== 'draft' ? 'events.editLead' : 'events.newLead')}>
        {title}
      </PageTitle>
      {id ? (
        <OpenedState key={id} query={event}>
          {(found) => <Form event={found} />}
        </OpenedState>
      ) : (
        <Form />
      )}
    </div>
  );
}

function Form({ event }: { event?: RoadshowEvent }) {
  const { base } = useActor();
  const navigate = useNavigate();
  const keyFor = useIdempotencyKey();
  const change = useEventChange((body: NewEvent) => (event ? saveEvent(event, body) : writeEvent(body, keyFor(body))));
  return (
    <EventForm
      {...(event && { event })}
      send={async (body) => {
        const { id } = await change.mutateAsync(body);
        await navigate(`${base}/incontri/${id}`);
      }}
    />
  );
}
