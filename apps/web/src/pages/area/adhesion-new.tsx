import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { z } from 'zod';
import { openAdhesion, useAdhesionChange, useConventions } from '../../adhesions/queries.js';
import { usePeriod } from '../../adhesions/use-period.js';
import type { Convention } from '../../api/types.js';
import { useActor } from '../../area/session.js';
import { useBodiesAskedFor } from '../../bodies/bodies-asked-for.js';
import { useIdempotencyKey } from '../../forms/idempotency.js';
import { chosenId } from '../../forms/schemas.js';
import { useApiForm } from '../../forms/use-api-form.js';
import { useFields } from '../../forms/use-fields.js';
import { today } from '../../lib/format.js';
import type { PageHandle } from '../../lib/page.js';
import { BodyCombobox, type ChosenBody } from '../../tickets/body-combobox.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { Choice, Choices, Select } from '../../ui/field.js';
import { PageTitle } from '../../ui/page-title.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { QueryState } from '../../ui/query-state.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('adhesions.newTitle') }) };

/** A body asks to adhere, or the centre opens the adhesion for it. */
export function Component() {
  const { t } = useTranslation();
  const { base, can, side } = useActor();
  const conventions = useConventions();
  if (!can('adhesions.take_part') && !can('adhesions.manage'))
    return <EmptyState page icon="lock" title={t('problem.permission_denied.what')} />;
  return (
    <div className="narrow">
      <Breadcrumb
        trail={[{ to: `${base}/adesioni`, label: t(side === 'body' ? 'adhesions.titleMine' : 'adhesions.title') }]}
        here={t('adhesions.newTitle')}
      />
      <PageTitle lead={t('adhesions.newLead')}>{t('adhesions.newTitle')}</PageTitle>
      <QueryState query={conventions}>
        {(list) => {
          const open = list.conventions.filter(({ validTo }) => !validTo || validTo >= today());
          return open.length === 0 ? (
            <EmptyState icon="file" title={t('adhesions.noConvention')}>
              <p>{t('adhesions.noConventionHint')}</p>
            </EmptyState>
          ) : (
            <NewAdhesionForm conventions={open} />
          );
        }}
      </QueryState>
    </div>
  );
}

const schema = z.object({ bodyId: chosenId, conventionId: chosenId });

function NewAdhesionForm({ conventions }: { conventions: Convention[] }) {
  const { t } = useTranslation();
  const period = usePeriod();
  const { base, side, session } = useActor();
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const keyFor = useIdempotencyKey();
  const [chosen, setChosen] = useState<ChosenBody | null>(null);
  const bodies = useBodiesAskedFor();
  const change = useAdhesionChange((body: z.infer<typeof schema>) => openAdhesion(body, keyFor(body)));
  const only = conventions.length === 1 ? conventions[0]?.id : undefined;
  const { form, submit, problem, busy } = useApiForm<z.infer<typeof schema>>({
    schema,
    defaultValues: {
      bodyId: params.get('ente') ?? (session.membership.bodies.length === 1 ? (bodies[0]?.id ?? '') : ''),
      conventionId: params.get('convenzione') ?? only ?? '',
    },
    send: async (values) => {
      const adhesion = await change.mutateAsync(values);
      await navigate(`${base}/adesioni/${adhesion.id}`, { state: { opened: true } });
    },
  });
  const { field, errorOf, entries } = useFields(form, {
    bodyId: t('adhesions.newFor'),
    conventionId: t('adhesions.newConvention'),
  });
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary entries={entries} />
      {problem && <ProblemAlert problem={problem} />}
      {side === 'centre' ? (
        <BodyCombobox
          name="bodyId"
          label={t('adhesions.newFor')}
          hint={t('adhesions.newForHint')}
          error={errorOf('bodyId')}
          selected={chosen}
          onSelect={(body) => {
            setChosen(body);
            form.setValue('bodyId', body?.id ?? '', { shouldDirty: true });
          }}
        />
      ) : bodies.length === 1 ? (
        <p className="form-fact">
          {t('adhesions.newFor')}: <strong>{bodies[0]?.name}</strong>
        </p>
      ) : (
        <Select {...field('bodyId')} required>
          <option value="">{t('form.choose')}</option>
          {bodies.map((body) => (
            <option key={body.id} value={body.id}>
              {body.name}
            </option>
          ))}
        </Select>
      )}
      <Choices legend={t('adhesions.newConvention')} error={errorOf('conventionId')}>
        {conventions.map((convention, index) => (
          <Choice
            key={convention.id}
            value={convention.id}
            id={index === 0 ? 'field-conventionId' : `convention-${convention.id}`}
            label={convention.title}
            hint={period(convention)}
            {...form.register('conventionId')}
          />
        ))}
      </Choices>
      <div className="button-row">
        <button className="btn btn-primary" disabled={busy}>
          {busy ? t('form.sending') : t('adhesions.open')}
        </button>
      </div>
    </form>
  );
}
