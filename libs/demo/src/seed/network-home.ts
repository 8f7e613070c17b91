import type { Client } from 'pg';
import { describeHours, newId } from '#app/kernel';
import type { FileStorage } from '#app/platform';
import { centreSettings, type DemoCentre } from '../data/index.js';
import { homeSpace, networkPlans, type PlanData } from '../data/network.js';
import { dayAgo, italianTime } from './calendar.js';
import type { SeededCentre } from './centres.js';
import { insertRows } from './rows.js';
import { Spaces, type Owner } from './shared-spaces.js';

const AUTHOR: Record<DemoCentre, string> = { brescia: 'elena-ghitti', lecce: 'marilena-rizzello' };
const HOME = { slug: 'sede-della-rete', name: 'Sede della rete', ownerName: 'Rete dei centri servizi provinciali' };
const EMAIL = 'alberto.desiati@rete-province.example.org';
const SINCE = 72;

/** The network's own tenant, where its coordinator keeps what all centres read, and the data bank of plans. */
export async function seedHome(
  client: Client,
  storage: FileStorage,
  networkId: string,
  coordinator: { person: string; name: string },
  centres: readonly SeededCentre[],
  now: Date,
): Promise<void> {
  const at = (daysAgo: number, time = '11:40') => italianTime(dayAgo(now, daysAgo), time);
  const home: Owner = { tenantId: newId(), author: { id: newId(), name: coordinator.name } };
  const { hours, patron } = centreSettings.brescia;
  await insertRows(client, 'tenant', [
    {
      ...{ id: home.tenantId, network_id: networkId, slug: HOME.slug, name: HOME.name, owner_name: HOME.ownerName },
      ...{ province: 'RM', email: 'sede@rete-province.example.org', pec: 'sede@pec.rete-province.example.org' },
      ...{ phone: null, address: 'Indirizzo dimostrativo, Roma', opening_hours: describeHours(hours), hours },
      ...{ patron_month: patron.month, patron_day: patron.day, patron_name: patron.name },
      ...{ is_demo: true, created_at: at(SINCE), version: 1 },
    },
  ]);
  await client.query('UPDATE network SET home_tenant_id = $2 WHERE id = $1', [networkId, home.tenantId]);
  await insertRows(client, 'membership', [
    {
      ...{ tenant_id: home.tenantId, id: home.author.id, person_id: coordinator.person, role: 'operator' },
      ...{ display_name: home.author.name, email: EMAIL, valid_from: dayAgo(now, SINCE), valid_to: null },
      ...{ created_at: at(SINCE), invited_at: at(SINCE), accepted_at: at(SINCE), reviewed_at: at(SINCE), version: 1 },
    },
  ]);
  await insertRows(client, 'network_participation', [
    {
      ...{ tenant_id: home.tenantId, network_id: networkId, status: 'member', member_since: dayAgo(now, SINCE) },
      ...{ message: '', changed_at: at(SINCE), version: 1 },
    },
  ]);
  const spaces = new Spaces(now);
  spaces.add(home, homeSpace, 'network', 51);
  await spaces.write(client, storage);
  const owners: [Owner, PlanData[]][] = [
    [home, networkPlans.home],
    ...centres.map(({ tenantId, key, members }): [Owner, PlanData[]] => [
      { tenantId, author: members.get(AUTHOR[key])! },
      networkPlans[key],
    ]),
  ];
  for (const [owner, plans] of owners)
    for (const plan of plans) await seedPlan(client, networkId, owner, plan, coordinator.name, at);
}

async function seedPlan(
  client: Client,
  networkId: string,
  { tenantId, author }: Owner,
  plan: PlanData,
  coordinator: string,
  at: (daysAgo: number, time?: string) => Date,
): Promise<void> {
  const id = newId();
  const { province, title, year, model, stage, summary, status, daysAgo } = plan;
  const base = { tenant_id: tenantId };
  const decided = status === 'accepted' ? at(daysAgo - 3) : at(daysAgo);
  await insertRows(client, 'network_plan', [
    {
      ...{ ...base, id, network_id: networkId, province, body_name: plan.bodyName, title, year, model, stage, summary },
      ...{ act_organ: plan.actNumber && 'Consiglio provinciale', act_number: plan.actNumber, act_on: null, url: '' },
      ...{ status, created_by: author.id, created_at: at(daysAgo), changed_at: decided, version: 1 },
    },
  ]);
  const event = { ...base, plan_id: id, reason: '' };
  await insertRows(client, 'network_plan_event', [
    {
      ...event,
      ...{ id: newId(), command: 'propose', to_status: 'proposed', side: 'centre' },
      ...{ actor_name: author.name, at: at(daysAgo) },
    },
    ...(status === 'accepted'
      ? [
          {
            ...event,
            ...{ id: newId(), command: 'accept', to_status: 'accepted', side: 'network' },
            ...{ actor_name: coordinator, at: decided },
          },
        ]
      : []),
  ]);
  await client.query(
    `INSERT INTO network_plan_document (tenant_id, plan_id, document_id, position)
     SELECT d.tenant_id, $2, d.id, 1 FROM document d JOIN space s ON s.tenant_id = d.tenant_id AND s.id = d.space_id
     WHERE d.tenant_id = $1 AND d.title = $3 AND s.visibility = 'network' LIMIT 1`,
    [tenantId, id, plan.document ?? null],
  );
}
