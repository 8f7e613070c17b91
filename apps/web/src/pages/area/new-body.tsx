import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useActor } from '../../area/session.js';
import { BodyForm } from '../../bodies/body-form.js';
import { createBody, useBodyChange, type NewBody } from '../../bodies/queries.js';
import { useIdempotencyKey } from '../../forms/idempotency.js';
import type { PageHandle } from '../../lib/page.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageTitle } from '../../ui/page-title.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('bodyForm.new') }) };

export function Component() {
  const { t } = useTranslation();
  const { base, can } = useActor();
  const navigate = useNavigate();
  const keyFor = useIdempotencyKey();
  const change = useBodyChange((input: NewBody) => createBody(input, keyFor(input)));
  if (!can('bodies.edit')) return <EmptyState page icon="lock" title={t('problem.permission_denied.what')} />;
  return (
    <div className="narrow">
      <Breadcrumb trail={[{ to: `${base}/enti`, label: t('bodies.title') }]} here={t('bodyForm.new')} />
      <PageTitle lead={t('bodyForm.newLead')}>{t('bodyForm.new')}</PageTitle>
      <BodyForm
        button={t('bodyForm.create')}
        send={async (input) => {
          const body = await change.mutateAsync(input);
          await navigate(`${base}/enti/${body.id}`, { state: { done: 'created' } });
        }}
      />
    </div>
  );
}
