import type { Client } from 'pg';
import { newId } from '#app/kernel';
import type { SeededCentre } from './centres.js';
import { insertRows } from './rows.js';

/** The municipalities of two unions of Valle Camonica: what a union's adhesion gives, they have. */
const UNIONS: Record<string, readonly string[]> = {
  'unione-ceto': ['017050', '017054', '017135'],
  'unione-valsaviore': ['017016', '017047', '017051', '017175', '017176'],
};
/** A project with a lead body, which gives nothing of the kind. */
const PROJECT = {
  head: 'cm-valle-camonica',
  title: 'Digitalizzazione degli archivi edilizi della valle',
  bodies: ['017050', '017051', '017176'],
};

export async function seedGroupings(client: Client, { tenantId, bodies }: SeededCentre, now: Date): Promise<void> {
  const row = (head: string, body: string, kind: string, title: string | null, startsOn: string, act: string) => ({
    tenant_id: tenantId,
    head_id: bodies.get(head),
    body_id: bodies.get(body),
    id: newId(),
    kind,
    title,
    starts_on: startsOn,
    ends_on: null,
    act,
    created_at: now,
    version: 1,
  });
  await insertRows(client, 'body_grouping', [
    ...Object.entries(UNIONS).flatMap(([union, members]) =>
      members.map((body) => row(union, body, 'associated_form', null, '2015-01-01', 'Atto costitutivo dell’unione')),
    ),
    ...PROJECT.bodies.map((body) =>
      row(PROJECT.head, body, 'project', PROJECT.title, '2026-03-01', 'Accordo di partenariato'),
    ),
  ]);
}
