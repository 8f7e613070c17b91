import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useActor } from '../../area/session.js';
import { similarBodies } from '../../bodies/duplicates-queries.js';
import { SimilarBodies, type SimilarBody } from '../../bodies/similar-bodies.js';
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
  const [similar, setSimilar] = useState<{ about: string; items: SimilarBody[] }>();
  if (!can('bodies.edit')) return <EmptyState page icon="lock" title={t('problem.permission_denied.what')} />;
  return (
    <div className="narrow">
      <Breadcrumb trail={[{ to: `${base}/enti`, label: t('bodies.title') }]} here={t('bodyForm.new')} />
      <PageTitle lead={t('bodyForm.newLead')}>{t('bodyForm.new')}</PageTitle>
      <BodyForm
        button={t(similar?.items.length ? 'duplicates.createAnyway' : 'bodyForm.create')}
        above={similar && similar.items.length > 0 && <SimilarBodies items={similar.items} />}
        send={async (input) => {
          const about = JSON.stringify(input);
          if (similar?.about !== about) {
            const items = await similarBodies(input);
            setSimilar({ about, items });
            if (items.length) return;
          }
          const body = await change.mutateAsync(input);
          await navigate(`${base}/enti/${body.id}`, { state: { done: 'created' } });
        }}
      />
    </div>
  );
}
