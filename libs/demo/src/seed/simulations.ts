import type { Client } from 'pg';
import type { BodyType, FigureUsed, PriceModel, SimulationParameters, TariffTerms } from '#app/contracts';
import { newId } from '#app/kernel';
import { PriceList, centsOf, euros, simulate, type BodyInputs, type Simulated } from '#app/tariffs';
import { dayAgo, italianTime } from './calendar.js';
import type { SeededCentre } from './centres.js';
import { insertRows } from './rows.js';

/** What the demonstration made up says so, where it is shown. */
const DEMO_SOURCE = 'Dato dimostrativo';
const AUTHOR = 'chiara-venturelli';

const MEMBERS = `SELECT a.body_id AS id, b.type, GREATEST(a.active_from, make_date($3, 1, 1))::text AS "from",
    (SELECT json_build_object('value', f.value::text, 'on', f.year || '-12-31', 'source', f.source) FROM body_figure f
      WHERE f.tenant_id = b.tenant_id AND f.body_id = b.id AND f.kind = 'population' AND f.year < $3 ORDER BY f.year DESC LIMIT 1) AS inhabitants,
    (SELECT json_build_object('value', f.value::text, 'on', f.year || '-12-31', 'source', f.source) FROM body_figure f
      WHERE f.tenant_id = b.tenant_id AND f.body_id = b.id AND f.kind = 'enterprises' AND f.year < $3 ORDER BY f.year DESC LIMIT 1) AS enterprises
  FROM adhesion a JOIN body b ON b.tenant_id = a.tenant_id AND b.id = a.body_id
  WHERE a.tenant_id = $1 AND a.convention_id = $2 AND a.status = 'active' AND a.active_to IS NULL AND b.valid_to IS NULL
  ORDER BY a.body_id`;
const CONVENTION = `SELECT id FROM convention WHERE tenant_id = $1 AND kind = 'framework' AND valid_from <= make_date($2, 1, 1)
    AND valid_to >= make_date($2, 12, 31) ORDER BY valid_from DESC LIMIT 1`;
const COSTS = `SELECT m.id, (SELECT json_object_agg(s.service_id, s.amount::text) FROM (
      SELECT service_id, sum(amount) AS amount FROM cost_share WHERE tenant_id = m.tenant_id AND cost_model_id = m.id GROUP BY service_id) s) AS services
  FROM cost_model m WHERE m.tenant_id = $1 AND m.status <> 'draft' ORDER BY m.year DESC LIMIT 1`;

/** Of the newest year for which anybody is known to have paid. */
const PAID = `SELECT body_id AS id, year, amount::text, source FROM paid_due WHERE tenant_id = $1
    AND year = (SELECT max(year) FROM paid_due WHERE tenant_id = $1)`;

interface PaidRow {
  id: string;
  year: number;
  amount: string;
  source: string;
}
interface MemberRow {
  id: string;
  type: BodyType;
  from: string;
  inhabitants: FigureUsed | null;
  enterprises: FigureUsed | null;
}

/** The tariff of Brescia before 2015, proposed for the next year, and what it would come to under two assumptions. */
export async function seedSimulations(client: Client, centre: SeededCentre, now: Date): Promise<void> {
  const { tenantId } = centre;
  const year = Number(dayAgo(now, 0).slice(0, 4)) + 1;
  const { rows: conventions } = await client.query<{ id: string }>(CONVENTION, [tenantId, year]);
  const conventionId = conventions[0]?.id;
  const { rows: models } = await client.query<{ id: string; services: Record<string, string> }>(COSTS, [tenantId]);
  const model = models[0];
  const authorId = centre.members.get(AUTHOR)?.id;
  if (!conventionId || !model || !authorId) return;
  const { rows: members } = await client.query<MemberRow>(MEMBERS, [tenantId, conventionId, year]);
  const made = { tenant_id: tenantId, author_id: authorId, created_at: italianTime(dayAgo(now, 9), '10:30') };
  const { rows: paid } = await client.query<PaidRow>(PAID, [tenantId]);
  const compared = paid[0]?.year ?? null;
  const plan = await seedPlan(client, { ...made, convention_id: conventionId, cost_model_id: model.id }, year);
  const bodies = members.map((member) =>
    inputsOf(
      member,
      year,
      paid.find(({ id }) => id === member.id),
    ),
  );
  const scenarios: [string, Partial<SimulationParameters>][] = [
    ['Il piano così com’è', {}],
    ['Adesione all’80 %, costi in aumento', { adhesion: '80', costs: '5' }],
  ];
  for (const [name, change] of scenarios) {
    const parameters = { ...UNCHANGED, ...change };
    const { terms, planId } = plan;
    const setting = {
      ...{ terms, prices: new PriceList(terms), year, bodies, served: bodies.length },
      costs: new Map(Object.entries(model.services).map(([id, amount]) => [id, centsOf(amount)])),
      adhesionOrder: parameters.adhesionOrder,
    };
    const simulated = simulate(setting, parameters, compared, year);
    const id = newId();
    await insertRows(client, 'simulation', [
      {
        ...{ ...made, id, plan_id: planId, number: plan.number, name, year, compared_year: compared },
        ...{ cost_model_id: model.id, parameters, costs: model.services, served: bodies.length, seed: year },
        result: simulated.result,
      },
    ]);
    await seedDues(client, tenantId, id, bodies, simulated);
  }
}

const UNCHANGED: SimulationParameters = {
  ...{ bodies: 'members', bodyTypes: [], bodyIds: [], adhesion: '100', adhesionOrder: 'random' },
  ...{ inhabitants: '0', enterprises: '0', volumes: '0', costs: '0', variableCosts: '0' },
};

function inputsOf({ id, type, from, inhabitants, enterprises }: MemberRow, year: number, paid?: PaidRow): BodyInputs {
  return {
    bodyId: id,
    type,
    leads: false,
    periods: [{ from, to: `${year}-12-31` }],
    inhabitants,
    enterprises,
    services: {},
    paid: paid ? { [paid.year]: { amount: paid.amount, source: paid.source } } : {},
    exceptions: {},
  };
}

interface PlanRow {
  tenant_id: string;
  author_id: string;
  created_at: Date | string;
  convention_id: string;
  cost_model_id: string;
}

async function seedPlan(
  client: Client,
  { author_id, created_at, ...own }: PlanRow,
  year: number,
): Promise<{ planId: string; number: number; terms: TariffTerms }> {
  const [planId, number] = [newId(), 1];
  const municipalities = { types: ['municipality' as const], leads: 'any' as const };
  const part = (price: PriceModel) => ({ for: municipalities, price });
  const others: BodyType[] = ['union', 'mountain_community', 'consortium', 'agency', 'other'];
  const terms: TariffTerms = {
    inhabitants: { on: 'year_before', source: 'ISTAT' },
    enterprises: { on: 'year_before', source: DEMO_SOURCE },
    tariffs: [
      {
        id: newId(),
        serviceId: null,
        name: 'Quota annua di adesione',
        parts: [
          part({ model: 'per_unit', measure: 'inhabitants', price: '0.15' }),
          part({ model: 'per_unit', measure: 'enterprises', price: '1' }),
          { for: { types: others, leads: 'any' }, price: { model: 'flat', amount: '300' } },
        ],
        proRata: 'months',
        rounding: 'cent_half_up',
      },
    ],
  };
  const times = { last_event_at: created_at, created_at };
  const period = { period_from: `${year}-01-01`, period_to: `${year}-12-31` };
  await insertRows(client, 'tariff_plan', [
    {
      ...own,
      id: planId,
      title: `Tariffe ${year}`,
      ...period,
      status: 'simulated',
      current_version: number,
      ...times,
      version: 3,
    },
  ]);
  const { tenant_id } = own;
  await insertRows(client, 'tariff_plan_version', [
    {
      tenant_id,
      id: newId(),
      plan_id: planId,
      number,
      terms,
      note: 'Come nella convenzione di Brescia anteriore al 2015.',
      author_id,
      created_at,
    },
  ]);
  const events = [
    ['create', null, 'draft'],
    ['simulate', 'draft', 'simulated'],
  ] as const;
  await insertRows(
    client,
    'tariff_plan_event',
    events.map(([command, from_status, to_status]) => ({
      ...{ tenant_id, id: newId(), plan_id: planId, number, command, from_status, to_status },
      ...{ actor_id: author_id, at: created_at },
    })),
  );
  return { planId, number, terms };
}

/** Reckoned, as the product does it: no row of the audit for each. */
async function seedDues(
  client: Client,
  tenantId: string,
  simulationId: string,
  bodies: readonly BodyInputs[],
  { effects }: Simulated,
): Promise<void> {
  const inputs = new Map(bodies.map((body) => [body.bodyId, body]));
  await insertRows(
    client,
    'simulation_due',
    effects.map(({ bodyId, outcome, due, before, lines }) => {
      const body = inputs.get(bodyId)!;
      return {
        ...{ tenant_id: tenantId, simulation_id: simulationId, body_id: bodyId, outcome, lines, inputs: body },
        ...{ due: due === null ? null : euros(due), before: before === null ? null : euros(before) },
        inhabitants: body.inhabitants && Number(body.inhabitants.value),
      };
    }),
  );
}
