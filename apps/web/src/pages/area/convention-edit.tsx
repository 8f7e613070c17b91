import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { ConventionForm } from '../../adhesions/convention-form.js';
import { saveConvention, useConvention, useConventionChange, type NewConvention } from '../../adhesions/queries.js';
import { problemOf } from '../../api/problem.js';
import type { Convention } from '../../api/types.js';
import { useActor } from '../../area/session.js';
import type { PageHandle } from '../../lib/page.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageTitle } from '../../ui/page-title.js';
import { OpenedState } from '../../ui/query-state.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('conventions.edit') }) };

export function Component() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { can } = useActor();
  const query = useConvention(id, can('conventions.edit'));
  if (!can('conventions.edit')) return <EmptyState page icon="lock" title={t('problem.permission_denied.what')} />;
  if (query.isError && problemOf(query.error).status === 404)
    return <EmptyState page icon="search" title={t('conventions.missing')} />;
  return (
    <OpenedState key={id} query={query}>
      {(convention) => <EditConvention convention={convention} />}
    </OpenedState>
  );
}

function EditConvention({ convention }: { convention: Convention }) {
  const { t } = useTranslation();
  const { base } = useActor();
  const navigate = useNavigate();
  const page = `${base}/convenzioni/${convention.id}`;
  const change = useConventionChange((body: NewConvention) => saveConvention(convention, body));
  return (
    <div className="narrow">
      <Breadcrumb
        trail={[
          { to: `${base}/convenzioni`, label: t('conventions.title') },
          { to: page, label: convention.title },
        ]}
        here={t('conventions.edit')}
      />
      <PageTitle>{t('conventions.edit')}</PageTitle>
      <ConventionForm
        convention={convention}
        send={async (body) => {
          await change.mutateAsync(body);
          await navigate(page, { state: { saved: true } });
        }}
      />
    </div>
  );
}
