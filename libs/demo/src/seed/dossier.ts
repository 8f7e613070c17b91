import type { Client } from 'pg';
import { newId } from '#app/kernel';
import { DOSSIER_SCENARIOS, type DossierScenario } from '#app/tariffs';
import { dayAgo, italianTime } from './calendar.js';
import type { SeededCentre } from './centres.js';
import { insertRows } from './rows.js';

const AUTHOR = 'chiara-venturelli';
const SIMULATED = `SELECT p.id, p.current_version AS number, array_agg(s.id ORDER BY s.created_at, s.id) AS simulations
  FROM tariff_plan p JOIN simulation s ON s.tenant_id = p.tenant_id AND s.plan_id = p.id
  WHERE p.tenant_id = $1 AND p.status = 'simulated' GROUP BY p.id, p.current_version ORDER BY p.id LIMIT 1`;

const PROPOSAL = `Si propone di tornare alla tariffa per abitante e per impresa in uso prima del 2015, per confrontarla con la quota annua unica.

Importi, imprese e costi sono dati dimostrativi.`;

/** What the strategic table will get with the plan that was simulated: written, neither drawn nor voted upon. */
export async function seedDossier(client: Client, { tenantId, members }: SeededCentre, now: Date): Promise<void> {
  const [plan] = (await client.query<{ id: string; number: number; simulations: string[] }>(SIMULATED, [tenantId]))
    .rows;
  const author = members.get(AUTHOR);
  if (!plan || !author) return;
  const { rows } = await client.query<DossierScenario & { planId: string }>(DOSSIER_SCENARIOS, [plan.simulations]);
  const scenarios = plan.simulations.map((id) => {
    const { planId: _plan, ...scenario } = rows.find(({ simulationId }) => simulationId === id)!;
    return scenario;
  });
  await insertRows(client, 'dossier', [
    {
      ...{ tenant_id: tenantId, id: newId(), plan_id: plan.id, plan_number: plan.number, version: 1 },
      ...{ title: 'La tariffa di prima del 2015, per il tavolo strategico', proposal: PROPOSAL, status: 'draft' },
      ...{ scenarios, created_by: author.id },
      created_at: italianTime(dayAgo(now, 8), '09:40'),
    },
  ]);
}
