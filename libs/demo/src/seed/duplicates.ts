import type { Client } from 'pg';
import { newId } from '#app/kernel';
import type { SeededCentre } from './centres.js';
import { insertRegister } from './rows.js';

/** A mountain community that somebody added a second time, in a hurry: the list of bodies proposes to join the two. */
export async function seedDuplicates(client: Client, { tenantId, bodies }: SeededCentre, now: Date): Promise<void> {
  const { rows } = await client.query<{ pec: string }>('SELECT pec FROM body WHERE tenant_id = $1 AND id = $2', [
    tenantId,
    bodies.get('cm-valle-trompia'),
  ]);
  const id = newId();
  const common = { tenant_id: tenantId, created_at: now, version: 1 };
  await insertRegister(client, 'body', [
    {
      ...common,
      id,
      type: 'mountain_community',
      name: "Comunita' montana Valle Trompia",
      province: 'BS',
      pec: rows[0]!.pec,
      phone: '030 0000000',
    },
  ]);
  await insertRegister(client, 'body_figure', [
    {
      tenant_id: tenantId,
      body_id: id,
      id: newId(),
      kind: 'population',
      year: 2024,
      value: 111_000,
      source: 'Telefonata',
    },
  ]);
}
