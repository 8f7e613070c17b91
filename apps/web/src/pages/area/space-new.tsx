import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useActor } from '../../area/session.js';
import { accessLink, spaceLink, spacesLink } from '../../documents/links.js';
import { createSpace, useDocumentChange } from '../../documents/queries.js';
import { SpaceForm } from '../../documents/space-form.js';
import { newSpaceOf, type SpaceValues } from '../../documents/space-schema.js';
import { useIdempotencyKey } from '../../forms/idempotency.js';
import type { PageHandle } from '../../lib/page.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageTitle } from '../../ui/page-title.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('spaces.new') }) };

/** Opens a space; who is named in it is said on the next page. */
export function Component() {
  const { t } = useTranslation();
  const { base, can } = useActor();
  const navigate = useNavigate();
  const keyFor = useIdempotencyKey();
  const opening = useDocumentChange((values: SpaceValues) => {
    const body = newSpaceOf(values);
    return createSpace(body, keyFor(body));
  });
  if (!can('documents.manage')) return <EmptyState page icon="lock" title={t('problem.permission_denied.what')} />;
  return (
    <div className="narrow">
      <Breadcrumb trail={[{ to: spacesLink(base), label: t('spaces.title') }]} here={t('spaces.new')} />
      <PageTitle lead={t('spaces.newLead')}>{t('spaces.new')}</PageTitle>
      <SpaceForm
        send={async (values) => {
          const { id, visibility } = await opening.mutateAsync(values);
          await navigate(visibility === 'chosen' ? accessLink(base, id) : spaceLink(base, id));
        }}
      />
    </div>
  );
}
