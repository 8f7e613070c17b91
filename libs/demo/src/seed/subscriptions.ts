import type { Client } from 'pg';
import type { AllowanceCount, SubscriptionActivity, SubscriptionActor, SubscriptionStatus } from '#app/contracts';
import { newId } from '#app/kernel';
import { people } from '../data/index.js';
import { dayAgo, italianTime, onWorkday } from './calendar.js';
import type { SeededCentre } from './centres.js';
import type { Member } from './members.js';
import { insertRegister, insertRows, type RowValues } from './rows.js';

interface OfferedVersion {
  serviceId: string;
  versionId: string;
  unit: string | null;
  most: number | null;
  allowances: { code: string; countedBy?: AllowanceCount; bands: { quantity: number }[] }[];
  confirmed: string[];
  /** Whether only who appointed the centre as data processor has it. */
  appointed: boolean;
}

/** Services that are activated for each body, by code, with what the centre vouches for. */
const OFFERED = `SELECT v.service_id AS "serviceId", v.id AS "versionId", v.quantity_unit AS unit, v.quantity_max AS most, v.allowances,
    jsonb_path_exists(v.requirements, '$[*].anyOf[*] ? (@.kind == "processor_appointment")') AS appointed,
    ARRAY(SELECT DISTINCT r ->> 'kind' FROM jsonb_array_elements(v.requirements) g, jsonb_array_elements(g -> 'anyOf') r
      WHERE r ->> 'kind' IN ('signed_protocol', 'dues_paid') ORDER BY 1) AS confirmed
  FROM service_version v JOIN service s ON s.tenant_id = v.tenant_id AND s.id = v.service_id
  WHERE v.tenant_id = $1 AND v.status = 'published' AND v.subscribable
    AND NOT EXISTS (SELECT FROM jsonb_array_elements(v.requirements) g WHERE NOT EXISTS (
      SELECT FROM jsonb_array_elements(g -> 'anyOf') r WHERE r ->> 'kind' IN ('active_adhesion', 'signed_protocol', 'dues_paid', 'processor_appointment')))
  ORDER BY s.code`;
const USING = `SELECT DISTINCT body_id AS id FROM adhesion WHERE tenant_id = $1 AND status = 'active'
  AND NOT (suspended_by_body OR suspended_by_centre OR suspended_by_system)`;

const APPOINTED = `SELECT body_id AS id FROM processor_appointment WHERE tenant_id = $1 AND status = 'signed'`;

/** How far each goes, in turn: most services are in use. */
const ENDS: readonly SubscriptionStatus[] = ['active', 'active', 'requested', 'active', 'ending', 'active', 'refused'];
const REFUSAL = 'Il servizio passa a un nuovo fornitore: le attivazioni riprendono a gennaio.';

/** What the bodies whose people live the stories use and ask for, with its history and what they consumed. */
export async function seedSubscriptions(client: Client, centre: SeededCentre, now: Date): Promise<void> {
  const { rows: offered } = await client.query<OfferedVersion>(OFFERED, [centre.tenantId]);
  const { rows: using } = await client.query<{ id: string }>(USING, [centre.tenantId]);
  const { rows: appointments } = await client.query<{ id: string }>(APPOINTED, [centre.tenantId]);
  const appointed = new Set(appointments.map(({ id }) => id));
  const clerks = new Map(
    people.flatMap(({ key, bodies }) =>
      bodies
        .map((body) => [centre.bodies.get(body), centre.members.get(key)] as const)
        .filter(([id, who]) => id && who),
    ) as [string, Member][],
  );
  const bodies = using
    .map(({ id }) => id)
    .filter((id) => clerks.has(id))
    .sort();
  const staff = people.filter((person) => person.centre === centre.key && person.role === 'operator');
  const rows = new SubscriptionRows(centre, now);
  bodies.forEach((bodyId, place) =>
    offered.forEach((version, index) => {
      // Not everybody uses everything.
      if ((place + index) % 3 === 2) return;
      if (version.appointed && !appointed.has(bodyId)) return;
      const operator = centre.members.get(staff[(place + index) % staff.length]!.key)!;
      rows.add(bodyId, version, ENDS[(place * 2 + index) % ENDS.length]!, clerks.get(bodyId)!, operator);
    }),
  );
  await rows.write(client);
}

class SubscriptionRows {
  private readonly subscriptions: RowValues[] = [];
  private readonly events: RowValues[] = [];
  private readonly uses: RowValues[] = [];

  constructor(
    private readonly centre: SeededCentre,
    private readonly now: Date,
  ) {}

  add(bodyId: string, version: OfferedVersion, status: SubscriptionStatus, clerk: Member, operator: Member): void {
    const id = newId();
    const count = this.subscriptions.length;
    const base = { tenant_id: this.centre.tenantId, body_id: bodyId };
    const askedAgo = status === 'requested' ? 1 + (count % 6) : 90 + ((count * 17) % 160);
    const quantity = version.unit === null ? null : Math.min(1 + (count % 3), version.most ?? 3);
    const startedAgo = askedAgo - 4;
    const started = status === 'active' || status === 'ending';
    const endsOn = status === 'ending' ? dayAgo(this.now, -(20 + (count % 20))) : null;
    const step = (
      command: SubscriptionActivity,
      daysAgo: number,
      from: SubscriptionStatus | null,
      to: SubscriptionStatus,
      [side, who]: [SubscriptionActor, Member],
      more: RowValues = {},
    ) =>
      this.events.push({
        ...base,
        subscription_id: id,
        id: newId(),
        command,
        from_status: from,
        to_status: to,
        actor_side: side,
        actor_id: who.id,
        actor_name: who.name,
        at: this.moment(daysAgo, count),
        reason: null,
        quantity: null,
        effective_on: null,
        confirmed: [],
        ...more,
      });
    step('request', askedAgo, null, 'requested', ['body', clerk], { quantity });
    if (started)
      step('approve', startedAgo, 'requested', 'active', ['centre', operator], {
        effective_on: dayAgo(this.now, startedAgo),
        confirmed: version.confirmed,
        reason: version.confirmed.length ? 'Verificato negli atti dell’adesione.' : null,
      });
    if (status === 'refused')
      step('refuse', startedAgo, 'requested', 'refused', ['centre', operator], { reason: REFUSAL });
    if (endsOn)
      step('request_end', 3, 'active', 'ending', ['body', clerk], {
        effective_on: endsOn,
        reason: 'Il comune passa al servizio dell’unione.',
      });
    this.subscriptions.push({
      ...base,
      id,
      service_id: version.serviceId,
      service_version_id: version.versionId,
      status,
      quantity,
      requested_quantity: null,
      active_from: started ? dayAgo(this.now, startedAgo) : null,
      ends_on: endsOn,
      last_event_at: this.events.at(-1)!.at,
      created_at: this.events.find(({ subscription_id }) => subscription_id === id)!.at,
      version: status === 'requested' ? 1 : endsOn ? 3 : 2,
    });
    if (started) this.consume(base, id, version, startedAgo, operator);
  }

  async write(client: Client): Promise<void> {
    await insertRows(client, 'subscription', this.subscriptions);
    await insertRegister(client, 'subscription_event', this.events);
    await insertRows(client, 'allowance_use', this.uses);
  }

  /** A part of each allowance that is counted by hand, month by month; of a few more than is left. */
  private consume(base: RowValues, id: string, version: OfferedVersion, startedAgo: number, operator: Member): void {
    for (const { code, countedBy, bands } of version.allowances) {
      if (countedBy) continue;
      const most = bands[0]!.quantity;
      const share = Math.max(1, Math.round(most * (0.12 + (this.uses.length % 5) * 0.04)));
      for (let daysAgo = startedAgo - 15; daysAgo > 0 && most >= 1; daysAgo -= 30) {
        const used = this.uses.filter((use) => use.subscription_id === id && use.allowance_code === code).length;
        if (used * share >= most) break;
        this.uses.push({
          ...base,
          subscription_id: id,
          id: newId(),
          allowance_code: code,
          used_on: dayAgo(this.now, daysAgo),
          quantity: share,
          note: '',
          author_id: operator.id,
          author_name: operator.name,
          created_at: this.moment(daysAgo, used),
        });
      }
    }
  }

  /** Working hours of a working day. */
  private moment(daysAgo: number, place: number): Date {
    const time = `${String(9 + (place % 8)).padStart(2, '0')}:${String((place * 13) % 60).padStart(2, '0')}`;
    return onWorkday(italianTime(dayAgo(this.now, Math.max(1, daysAgo)), time), -1);
  }
}
