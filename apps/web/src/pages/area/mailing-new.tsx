import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { useActor } from '../../area/session.js';
import { useIdempotencyKey } from '../../forms/idempotency.js';
import type { PageHandle } from '../../lib/page.js';
import { MailingForm } from '../../outreach/mailing-form.js';
import {
  saveMailing,
  useMailing,
  useMailingChange,
  writeMailing,
  type Mailing,
  type NewMailing,
} from '../../outreach/queries.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageTitle } from '../../ui/page-title.js';
import { OpenedState } from '../../ui/query-state.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('mailing.new') }) };

/** A mailing is written here, and a draft changed. */
export function Component() {
  const { t } = useTranslation();
  const { base, can } = useActor();
  const { id = '' } = useParams();
  const draft = useMailing(id);
  if (!can('outreach.manage')) return <EmptyState page icon="lock" title={t('problem.permission_denied.what')} />;
  const title = t(id ? 'mailing.edit' : 'mailing.new');
  return (
    <div className="narrow">
      <Breadcrumb trail={[{ to: `${base}/comunicazioni`, label: t('mailing.title') }]} here={title} />
      <PageTitle lead={t('mailing.newLead')}>{title}</PageTitle>
      {id ? (
        <OpenedState key={id} query={draft}>
          {(mailing) => <Form mailing={mailing} />}
        </OpenedState>
      ) : (
        <Form />
      )}
    </div>
  );
}

function Form({ mailing }: { mailing?: Mailing }) {
  const { base } = useActor();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const keyFor = useIdempotencyKey();
  const change = useMailingChange((body: NewMailing) =>
    mailing ? saveMailing(mailing, body) : writeMailing(body, keyFor(body)),
  );
  const bodyId = params.get('ente');
  return (
    <MailingForm
      {...(mailing && { mailing })}
      bodyIds={bodyId ? [bodyId] : []}
      send={async (body) => {
        const { id } = await change.mutateAsync(body);
        await navigate(`${base}/comunicazioni/${id}`);
      }}
    />
  );
}
