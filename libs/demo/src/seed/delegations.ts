import type { Client } from 'pg';
import { newId } from '#app/kernel';
import { delegations } from '../data/index.js';
import { dayAgo } from './calendar.js';
import type { SeededCentre } from './centres.js';
import { insertRows } from './rows.js';

const FROM_ACT = 14;

/** Who lets a union act for them, by which act. */
export async function seedDelegations(client: Client, { tenantId, bodies }: SeededCentre, now: Date): Promise<void> {
  await insertRows(
    client,
    'body_delegation',
    delegations.map(({ body, delegate, powers, readsTickets, act }) => ({
      tenant_id: tenantId,
      body_id: bodies.get(body),
      delegate_id: bodies.get(delegate),
      id: newId(),
      powers,
      reads_tickets: readsTickets,
      act_organ: act.organ,
      act_number: act.number,
      act_date: dayAgo(now, act.daysAgo),
      file_id: null,
      starts_on: dayAgo(now, act.daysAgo - FROM_ACT),
      ends_on: null,
      created_at: now,
      version: 1,
    })),
  );
}
