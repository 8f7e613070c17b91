import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { z } from 'zod';
import { VARIED } from '#app/contracts';
import { useActor } from '../area/session.js';
import { useIdempotencyKey } from '../forms/idempotency.js';
import { useApiForm } from '../forms/use-api-form.js';
import { useFields } from '../forms/use-fields.js';
import { DateTime } from '../ui/date-time.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { TextField } from '../ui/field.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { useAmounts } from './amounts.js';
import { simulationPath } from './links.js';
import { isPercent, percentOf, typedPercent } from './percent.js';
import { startDraws, useSimulationChange, type NewDrawRun, type Simulation } from './queries.js';

const MOST_DRAWS = 10_000;
const LEAST_DRAWS = 100;
const USUAL_DRAWS = 1_000;
/** How far values usually move around what was assumed, in percent. */
const USUAL = {
  adhesion: [-20, 0],
  inhabitants: [-2, 2],
  enterprises: [-5, 5],
  volumes: [-10, 10],
  costs: [-5, 10],
} as const;

const percent = z.string().trim().min(1, 'required').refine(isPercent, 'invalid_format');
const ends = { from: percent, to: percent };
const schema = z.object({
  draws: z
    .string()
    .trim()
    .refine((text) => /^\d+$/.test(text) && Number(text) >= LEAST_DRAWS && Number(text) <= MOST_DRAWS, 'out_of_range'),
  ranges: z.object({
    adhesion: z.object(ends),
    inhabitants: z.object(ends),
    enterprises: z.object(ends),
    volumes: z.object(ends),
    costs: z.object(ends),
  }),
});
type Values = z.infer<typeof schema>;

function usualRanges({ parameters }: Simulation): Values['ranges'] {
  const range = (name: (typeof VARIED)[number]) => {
    const [below, above] = USUAL[name];
    const [least, most] = name === 'adhesion' ? [0, 100] : [-100, 1_000];
    const end = (by: number) => Math.min(most, Math.max(least, Number(parameters[name]) + by));
    return { from: typedPercent(String(end(below))), to: typedPercent(String(end(above))) };
  };
  return Object.fromEntries(VARIED.map((name) => [name, range(name)])) as Values['ranges'];
}

/** Draws around the simulation: between which values, and the runs that there were. */
export function Draws({ simulation }: { simulation: Simulation }) {
  const { t } = useTranslation();
  const { base, can } = useActor();
  const { count } = useAmounts();
  const { id, plan, runs, result } = simulation;
  return (
    <section aria-labelledby="draws">
      <h2 id="draws">{t('simulations.draws.title')}</h2>
      <p>{t('simulations.draws.lead')}</p>
      {runs.length > 0 && (
        <ul className="row-list">
          {runs.map((run) => (
            <li key={run.id}>
              <Link to={`${simulationPath(base, plan.id, id)}/prove/${run.id}`}>
                {t('simulations.draws.run', { count: run.draws, shown: count(run.draws) })}
              </Link>
              <DateTime value={run.createdAt} time />
              <span>{t(`simulations.draws.ended.${run.endedAs ?? 'running'}`)}</span>
            </li>
          ))}
        </ul>
      )}
      {can('tariffs.edit') && result.cost !== null && <DrawForm simulation={simulation} />}
      {result.cost === null && <p className="notice notice-info">{t('simulations.draws.needCosts')}</p>}
    </section>
  );
}

function DrawForm({ simulation }: { simulation: Simulation }) {
  const { t } = useTranslation();
  const { base } = useActor();
  const navigate = useNavigate();
  const keyFor = useIdempotencyKey();
  const start = useSimulationChange((body: NewDrawRun) => startDraws(simulation.id, body, keyFor(body)));
  const { form, submit, problem, busy } = useApiForm<Values>({
    schema,
    defaultValues: { draws: String(USUAL_DRAWS), ranges: usualRanges(simulation) },
    send: async ({ draws, ranges }) => {
      const read = ({ from, to }: { from: string; to: string }) => ({ from: percentOf(from), to: percentOf(to) });
      const { id } = await start.mutateAsync({
        draws: Number(draws),
        ranges: {
          adhesion: read(ranges.adhesion),
          inhabitants: read(ranges.inhabitants),
          enterprises: read(ranges.enterprises),
          volumes: read(ranges.volumes),
          costs: read(ranges.costs),
        },
      });
      await navigate(`${simulationPath(base, simulation.plan.id, simulation.id)}/prove/${id}`);
    },
  });
  const labels = Object.fromEntries([
    ['draws', t('simulations.draws.count')],
    ...VARIED.flatMap((name) =>
      (['from', 'to'] as const).map((end) => [
        `ranges.${name}.${end}`,
        t(`simulations.draws.${end}`, { what: t(`simulations.varied.${name}`) }),
      ]),
    ),
  ]) as Record<string, string>;
  const { field, entries } = useFields(form, labels, {}, (name, code) => {
    if (name === 'draws') return t('simulations.draws.wrongCount', { least: LEAST_DRAWS, most: MOST_DRAWS });
    if (code === 'invalid_format') return t('simulations.form.wrongPercent');
    return code === 'out_of_range' ? t('simulations.draws.wrongRange') : undefined;
  });
  return (
    <details>
      <summary>{t('simulations.draws.new')}</summary>
      <form noValidate onSubmit={(submitted) => void submit(submitted)}>
        <ErrorSummary entries={entries} />
        {problem && <ProblemAlert problem={problem} kept={t('newTicket.kept')} />}
        <TextField {...field('draws')} inputMode="numeric" required />
        {VARIED.map((name) => (
          <div className="filter-row" key={name}>
            <TextField {...field(`ranges.${name}.from`)} required />
            <TextField {...field(`ranges.${name}.to`)} required />
          </div>
        ))}
        <div className="button-row">
          <button className="btn btn-primary" disabled={busy}>
            {busy ? t('form.sending') : t('simulations.draws.start')}
          </button>
        </div>
      </form>
    </details>
  );
}
