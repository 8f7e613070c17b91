import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ConventionForm } from '../../adhesions/convention-form.js';
import { createConvention, useConventionChange, type NewConvention } from '../../adhesions/queries.js';
import { useActor } from '../../area/session.js';
import { useIdempotencyKey } from '../../forms/idempotency.js';
import type { PageHandle } from '../../lib/page.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageTitle } from '../../ui/page-title.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('conventions.new') }) };

/** A new framework agreement: the bodies are invited from its page. */
export function Component() {
  const { t } = useTranslation();
  const { base, can } = useActor();
  const navigate = useNavigate();
  const keyFor = useIdempotencyKey();
  const change = useConventionChange((body: NewConvention) => createConvention(body, keyFor(body)));
  if (!can('conventions.edit')) return <EmptyState page icon="lock" title={t('problem.permission_denied.what')} />;
  return (
    <div className="narrow">
      <Breadcrumb trail={[{ to: `${base}/convenzioni`, label: t('conventions.title') }]} here={t('conventions.new')} />
      <PageTitle lead={t('conventions.newLead')}>{t('conventions.new')}</PageTitle>
      <ConventionForm
        send={async (body) => {
          const convention = await change.mutateAsync(body);
          await navigate(`${base}/convenzioni/${convention.id}`, { state: { saved: true } });
        }}
      />
    </div>
  );
}
