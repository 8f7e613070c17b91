import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useBody } from '../../api/queries.js';
import { useActor } from '../../area/session.js';
import { useBodiesAskedFor } from '../../bodies/bodies-asked-for.js';
import type { PageHandle } from '../../lib/page.js';
import { AllowanceMeters } from '../../subscriptions/allowance-meters.js';
import { useEligibility, type Eligibility } from '../../subscriptions/queries.js';
import { RequestForm } from '../../subscriptions/request-form.js';
import { RequirementsList } from '../../subscriptions/requirements-list.js';
import { BodyCombobox, type ChosenBody } from '../../tickets/body-combobox.js';
import { ServiceCombobox, type ChosenService } from '../../tickets/service-combobox.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Select } from '../../ui/field.js';
import { PageTitle } from '../../ui/page-title.js';
import { QueryState } from '../../ui/query-state.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('subscriptions.newTitle') }) };

/** A body asks for a service, or the centre enters what came on paper: first who and what, then what that needs. */
export function Component() {
  const { t } = useTranslation();
  const { base, can, side, session } = useActor();
  const [params] = useSearchParams();
  const bodies = useBodiesAskedFor();
  const only = session.membership.bodies.length === 1 ? bodies[0]!.id : '';
  const [bodyId, setBodyId] = useState(params.get('ente') ?? only);
  const [serviceId, setServiceId] = useState(params.get('servizio') ?? '');
  const eligibility = useEligibility(serviceId, bodyId);
  if (!can('subscriptions.request') && !can('subscriptions.decide'))
    return <EmptyState page icon="lock" title={t('problem.permission_denied.what')} />;
  const title = eligibility.data?.serviceTitle;
  return (
    <div className="narrow">
      <Breadcrumb
        trail={[
          { to: `${base}/attivazioni`, label: t(side === 'body' ? 'subscriptions.titleMine' : 'subscriptions.title') },
        ]}
        here={t('subscriptions.newTitle')}
      />
      <PageTitle lead={t('subscriptions.newLead')}>{t('subscriptions.newTitle')}</PageTitle>
      {side === 'centre' ? (
        <ForBody id={bodyId} onChoose={setBodyId} />
      ) : bodies.length === 1 ? (
        <p className="form-fact">
          {t('subscriptions.forBody')}: <strong>{bodies[0]!.name}</strong>
        </p>
      ) : (
        <Select
          name="bodyId"
          label={t('subscriptions.forBody')}
          value={bodyId}
          onChange={(event) => setBodyId(event.target.value)}
          required
        >
          <option value="">{t('form.choose')}</option>
          {bodies.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      )}
      <OfService id={serviceId} title={title} onChoose={setServiceId} />
      {serviceId && bodyId && (
        <QueryState query={eligibility}>
          {(found) => <Asking key={`${serviceId} ${bodyId}`} eligibility={found} bodyId={bodyId} />}
        </QueryState>
      )}
    </div>
  );
}

interface ChooserProps {
  id: string;
  onChoose: (id: string) => void;
}

function ForBody({ id, onChoose }: ChooserProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<ChosenBody | null>(null);
  const known = useBody(id);
  const selected = id && known.data ? { id, name: known.data.name } : chosen;
  return (
    <BodyCombobox
      name="bodyId"
      label={t('subscriptions.forBody')}
      selected={id ? selected : null}
      onSelect={(body) => {
        setChosen(body);
        onChoose(body?.id ?? '');
      }}
    />
  );
}

function OfService({ id, title, onChoose }: ChooserProps & { title: string | undefined }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<ChosenService | null>(null);
  return (
    <ServiceCombobox
      name="serviceId"
      label={t('subscriptions.service')}
      hint={t('subscriptions.serviceHint')}
      selected={id ? (chosen ?? (title ? { id, title } : null)) : null}
      onSelect={(service) => {
        setChosen(service);
        onChoose(service?.id ?? '');
      }}
    />
  );
}

/** What the body has and lacks; where nothing is missing, the form. */
function Asking({ eligibility, bodyId }: { eligibility: Eligibility; bodyId: string }) {
  const { t } = useTranslation();
  const { base } = useActor();
  const { subscribable, openSubscriptionId, requirements, allowances, serviceId } = eligibility;
  if (!subscribable)
    return (
      <p className="notice notice-info" role="status">
        {t('subscriptions.notSubscribable')}{' '}
        <Link to={`${base}/richieste/nuova?servizio=${serviceId}`}>{t('newTicket.nav')}</Link>
      </p>
    );
  if (openSubscriptionId)
    return (
      <p className="notice notice-info" role="status">
        {t('subscriptions.already')}{' '}
        <Link to={`${base}/attivazioni/${openSubscriptionId}`}>{t('subscriptions.openIt')}</Link>
      </p>
    );
  return (
    <>
      <section aria-labelledby="requirements">
        <h2 id="requirements">{t('subscriptions.requirements')}</h2>
        {requirements.state === 'unmet' && (
          <p className="notice notice-warning" role="status">
            {t('subscriptions.missing')}
          </p>
        )}
        <RequirementsList check={requirements} />
      </section>
      {allowances.length > 0 && (
        <section aria-labelledby="included">
          <h2 id="included">{t('subscriptions.included')}</h2>
          <AllowanceMeters allowances={allowances} />
        </section>
      )}
      {requirements.state !== 'unmet' && (
        <section aria-labelledby="request">
          <h2 id="request">{t('subscriptions.yourRequest')}</h2>
          <RequestForm eligibility={eligibility} bodyId={bodyId} />
        </section>
      )}
    </>
  );
}
