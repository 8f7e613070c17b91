import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import type { TariffTerms } from '#app/contracts';
import { useActor } from '../../area/session.js';
import type { PageHandle } from '../../lib/page.js';
import { usePlan, useTariffChange, writeVersion, type Plan } from '../../plans/queries.js';
import { TermsEditor } from '../../plans/terms-editor.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageTitle } from '../../ui/page-title.js';
import { OpenedState } from '../../ui/query-state.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('plans.editTariffs') }) };

export function Component() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { base } = useActor();
  const plan = usePlan(id);
  return (
    <OpenedState key={id} query={plan}>
      {(found) =>
        found.editable ? (
          <Editing plan={found} />
        ) : (
          <EmptyState page icon="lock" title={t('plans.notEditable')}>
            <Link to={`${base}/piani-tariffari/${id}`}>{found.title}</Link>
          </EmptyState>
        )
      }
    </OpenedState>
  );
}

/** The tariffs of a plan; saving them writes another version. */
function Editing({ plan }: { plan: Plan }) {
  const { t } = useTranslation();
  const { base } = useActor();
  const navigate = useNavigate();
  const home = `${base}/piani-tariffari/${plan.id}`;
  const write = useTariffChange('tariff-plans', ({ terms, note }: { terms: TariffTerms; note: string }) =>
    writeVersion(plan, terms, note),
  );
  return (
    <>
      <Breadcrumb
        trail={[
          { to: `${base}/piani-tariffari`, label: t('plans.title') },
          { to: home, label: plan.title },
        ]}
        here={t('plans.tariffs')}
      />
      <PageTitle lead={t(plan.status === 'simulated' ? 'plans.editLeadSimulated' : 'plans.editLead')}>
        {t('plans.editTariffs')}
      </PageTitle>
      <TermsEditor
        plan={plan}
        save={async (terms, note) => {
          await write.mutateAsync({ terms, note });
          await navigate(home);
        }}
      />
    </>
  );
}
