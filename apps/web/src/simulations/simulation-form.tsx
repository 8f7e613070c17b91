import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { ADHESION_ORDERS, BODY_TYPES, LIMITS, SIMULATED_BODIES, type BodyType } from '#app/contracts';
import { requiredText } from '../forms/schemas.js';
import { useApiForm } from '../forms/use-api-form.js';
import { useFields } from '../forms/use-fields.js';
import { today } from '../lib/format.js';
import { BodyPicker } from '../people/body-picker.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { Choice, Select, TextField } from '../ui/field.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { isPercent, percentOf, typedPercent } from './percent.js';
import type { NewSimulation, Simulation } from './queries.js';

const percent = (least: number, most: number) =>
  z
    .string()
    .trim()
    .min(1, 'required')
    .refine(isPercent, 'invalid_format')
    .refine(
      (text) => !isPercent(text) || (Number(percentOf(text)) >= least && Number(percentOf(text)) <= most),
      'out_of_range',
    );

const schema = z.object({
  name: requiredText(LIMITS.name),
  year: z
    .string()
    .trim()
    .refine((text) => /^2[01]\d\d$/.test(text), 'wrong_type'),
  bodies: z.enum(SIMULATED_BODIES),
  bodyIds: z.array(z.object({ id: z.string(), name: z.string() })),
  bodyTypes: z.array(z.string()),
  adhesion: percent(0, 100),
  adhesionOrder: z.enum(ADHESION_ORDERS),
  inhabitants: percent(-100, 1_000),
  enterprises: percent(-100, 1_000),
  volumes: percent(-100, 1_000),
  costs: percent(-100, 1_000),
  variableCosts: percent(0, 100),
});

const CHANGES = ['inhabitants', 'enterprises', 'volumes', 'costs'] as const;

interface SimulationFormProps {
  /** What is changed and simulated again. */
  from?: Simulation;
  /** The first year of the plan. */
  year?: number;
  send: (body: NewSimulation) => Promise<unknown>;
}

/** What is assumed: as it is now, unless somebody says otherwise. */
export function SimulationForm({ from, year, send }: SimulationFormProps) {
  const { t } = useTranslation();
  const given = from?.parameters;
  const { form, submit, problem, busy } = useApiForm<z.infer<typeof schema>>({
    schema,
    defaultValues: {
      name: from ? t('simulations.form.again', { name: from.name }) : t('simulations.form.firstName'),
      year: String(from?.year ?? year ?? today().slice(0, 4)),
      bodies: given?.bodies ?? 'members',
      bodyIds: from?.bodies.filter(({ id }) => from.parameters.bodyIds.includes(id)) ?? [],
      bodyTypes: given?.bodyTypes ?? [],
      adhesion: typedPercent(given?.adhesion ?? '100'),
      adhesionOrder: given?.adhesionOrder ?? 'random',
      inhabitants: typedPercent(given?.inhabitants ?? '0'),
      enterprises: typedPercent(given?.enterprises ?? '0'),
      volumes: typedPercent(given?.volumes ?? '0'),
      costs: typedPercent(given?.costs ?? '0'),
      variableCosts: typedPercent(given?.variableCosts ?? '0'),
    },
    send: ({ year: written, bodyTypes, bodyIds: chosen, ...values }) =>
      send({
        ...values,
        year: Number(written),
        bodyIds: chosen.map(({ id }) => id),
        bodyTypes: bodyTypes as BodyType[],
        adhesion: percentOf(values.adhesion),
        inhabitants: percentOf(values.inhabitants),
        enterprises: percentOf(values.enterprises),
        volumes: percentOf(values.volumes),
        costs: percentOf(values.costs),
        variableCosts: percentOf(values.variableCosts),
      }),
  });
  const { field, errorOf, entries } = useFields(
    form,
    {
      name: t('simulations.form.name'),
      year: t('simulations.form.year'),
      bodies: t('simulations.form.bodies'),
      bodyIds: t('simulations.form.bodyIds'),
      adhesion: t('simulations.form.adhesion'),
      adhesionOrder: t('simulations.form.adhesionOrder'),
      inhabitants: t('simulations.form.inhabitants'),
      enterprises: t('simulations.form.enterprises'),
      volumes: t('simulations.form.volumes'),
      costs: t('simulations.form.costs'),
      variableCosts: t('simulations.form.variableCosts'),
    },
    { name: LIMITS.name },
    (name, code) => {
      if (code === 'wrong_type') return t('simulations.form.wrongYear');
      if (code === 'invalid_format') return t('simulations.form.wrongPercent');
      if (code !== 'out_of_range') return undefined;
      return t(name === 'adhesion' || name === 'variableCosts' ? 'simulations.form.share' : 'simulations.form.change');
    },
  );
  const bodies = form.watch('bodies');
  const bodyIds = form.watch('bodyIds');
  return (
    <form noValidate onSubmit={(submitted) => void submit(submitted)}>
      <ErrorSummary entries={entries} />
      {problem && <ProblemAlert problem={problem} kept={t('newTicket.kept')} />}
      <TextField {...field('name')} hint={t('simulations.form.nameHint')} required />
      <TextField {...field('year')} inputMode="numeric" hint={t('simulations.form.yearHint')} required />
      <Select {...field('bodies')} hint={t('simulations.form.bodiesHint')}>
        {SIMULATED_BODIES.map((one) => (
          <option key={one} value={one}>
            {t(`simulations.bodies.${one}`)}
          </option>
        ))}
      </Select>
      {bodies === 'chosen' && (
        <BodyPicker
          name="bodyIds"
          label={t('simulations.form.bodyIds')}
          hint={t('simulations.form.bodyIdsHint')}
          error={errorOf('bodyIds')}
          bodies={bodyIds}
          onChange={(chosen) => form.setValue('bodyIds', chosen, { shouldDirty: true, shouldValidate: true })}
        />
      )}
      <details open={given !== undefined}>
        <summary>{t('simulations.form.vary')}</summary>
        <fieldset className="field choices choice-columns">
          <legend>{t('simulations.form.bodyTypes')}</legend>
          {BODY_TYPES.map((type) => (
            <Choice
              key={type}
              {...form.register('bodyTypes')}
              id={`type-${type}`}
              type="checkbox"
              value={type}
              label={t(`body.types.${type}`)}
            />
          ))}
        </fieldset>
        <div className="filter-row">
          <TextField {...field('adhesion')} inputMode="decimal" hint={t('simulations.form.adhesionHint')} required />
          <Select {...field('adhesionOrder')} hint={t('simulations.form.adhesionOrderHint')}>
            {ADHESION_ORDERS.map((order) => (
              <option key={order} value={order}>
                {t(`simulations.orders.${order}`)}
              </option>
            ))}
          </Select>
        </div>
        <div className="filter-row">
          {CHANGES.map((name) => (
            <TextField key={name} {...field(name)} inputMode="text" hint={t('simulations.form.changeHint')} required />
          ))}
        </div>
        <TextField {...field('variableCosts')} inputMode="decimal" hint={t('simulations.form.variableHint')} required />
      </details>
      <div className="button-row">
        <button className="btn btn-primary" disabled={busy}>
          {busy ? t('form.sending') : t('simulations.form.send')}
        </button>
      </div>
    </form>
  );
}
