import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { problemOf } from '../../api/problem.js';
import { useBody } from '../../api/queries.js';
import type { Body } from '../../api/types.js';
import { useActor } from '../../area/session.js';
import { BodyForm } from '../../bodies/body-form.js';
import { saveBody, useBodyChange } from '../../bodies/queries.js';
import type { PageHandle } from '../../lib/page.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageTitle } from '../../ui/page-title.js';
import { OpenedState } from '../../ui/query-state.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('bodyForm.editTitle') }) };

export function Component() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { can } = useActor();
  const query = useBody(id);
  if (!can('bodies.edit')) return <EmptyState page icon="lock" title={t('problem.permission_denied.what')} />;
  if (query.isError && problemOf(query.error).status === 404)
    return <EmptyState page icon="search" title={t('body.missing')} />;
  return (
    <OpenedState key={id} query={query}>
      {(body) => <EditBody body={body} />}
    </OpenedState>
  );
}

function EditBody({ body }: { body: Body }) {
  const { t } = useTranslation();
  const { base } = useActor();
  const navigate = useNavigate();
  const change = useBodyChange((input: Parameters<typeof saveBody>[1]) => saveBody(body, input));
  const page = `${base}/enti/${body.id}`;
  return (
    <div className="narrow">
      <Breadcrumb
        trail={[
          { to: `${base}/enti`, label: t('bodies.title') },
          { to: page, label: body.name },
        ]}
        here={t('bodyForm.edit')}
      />
      <PageTitle eyebrow={body.name}>{t('bodyForm.editTitle')}</PageTitle>
      <BodyForm
        body={body}
        button={t('bodyForm.save')}
        send={async (input) => {
          await change.mutateAsync(input);
          await navigate(page, { state: { done: 'saved' } });
        }}
      />
    </div>
  );
}
