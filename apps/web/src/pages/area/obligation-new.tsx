import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { useActor } from '../../area/session.js';
import { ObligationForm } from '../../deadlines/obligation-form.js';
import {
  saveObligation,
  useDeadlineChange,
  useObligation,
  useObligationModels,
  writeObligation,
  type NewObligation,
  type Obligation,
  type ObligationModel,
} from '../../deadlines/queries.js';
import { useIdempotencyKey } from '../../forms/idempotency.js';
import type { PageHandle } from '../../lib/page.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageTitle } from '../../ui/page-title.js';
import { OpenedState, QueryState } from '../../ui/query-state.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('deadlines.newObligation') }) };

/** An obligation is written here, from a known one or from nothing, and changed. */
export function Component() {
  const { t } = useTranslation();
  const { base, can } = useActor();
  const { id = '' } = useParams();
  const [params] = useSearchParams();
  const obligation = useObligation(id);
  const code = params.get('modello');
  const models = useObligationModels(can('deadlines.manage'));
  if (!can('deadlines.manage')) return <EmptyState page icon="lock" title={t('problem.permission_denied.what')} />;
  const title = t(id ? 'deadlines.editObligation' : 'deadlines.newObligation');
  return (
    <div className="narrow">
      <Breadcrumb
        trail={[
          { to: `${base}/scadenze`, label: t('deadlines.title') },
          { to: `${base}/scadenze/obblighi`, label: t('deadlines.obligations') },
        ]}
        here={title}
      />
      <PageTitle lead={t(id ? 'deadlines.editLead' : 'deadlines.newLead')}>{title}</PageTitle>
      {id ? (
        <OpenedState key={id} query={obligation}>
          {(found) => <Form obligation={found} />}
        </OpenedState>
      ) : (
        <QueryState query={models}>
          {({ items }) => {
            const model = items.find((one) => one.code === code);
            return <Form key={code} {...(model && { model })} />;
          }}
        </QueryState>
      )}
    </div>
  );
}

function Form({ obligation, model }: { obligation?: Obligation; model?: ObligationModel }) {
  const { base } = useActor();
  const navigate = useNavigate();
  const keyFor = useIdempotencyKey();
  const change = useDeadlineChange((body: NewObligation) =>
    obligation ? saveObligation(obligation, body) : writeObligation(body, keyFor(body)),
  );
  return (
    <ObligationForm
      {...(obligation && { obligation })}
      {...(model && { model })}
      bodies={obligation?.bodies ?? []}
      send={async (body) => {
        const { id } = await change.mutateAsync(body);
        await navigate(`${base}/scadenze/obblighi/${id}`);
      }}
    />
  );
}
