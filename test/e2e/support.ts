import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';
import type { Response, Test } from 'supertest';
import { PROBLEMS, type ProblemCode } from '#app/contracts';
import type { TestPerson } from '#app/testing';
import type { Caller, House } from '../support/house.js';

/** An answer of the API, loosely typed: tests look at it from outside. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Json = any;

/** Waits until the condition gives something; tests never sleep for a while and hope. */
export async function eventually<T>(
  what: string,
  condition: () => Promise<T | undefined | false | null> | T | undefined | false | null,
  patienceMs = 20_000,
): Promise<T> {
  const end = Date.now() + patienceMs;
  for (;;) {
    const found = await condition();
    if (found) return found;
    if (Date.now() > end) throw new Error(`Waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** Fails unless the answer is the problem with this code, in full form; gives its body. */
export function expectProblem(response: Response, code: ProblemCode): Json {
  const body = response.body as Json;
  const shown = `${response.status} ${response.text?.slice(0, 500) ?? ''}`;
  if (response.status !== PROBLEMS[code] || body.code !== code)
    throw new Error(`Expected ${code} (${PROBLEMS[code]}), got ${shown}`);
  expect(response.headers['content-type']).toMatch(/^application\/problem\+json/);
  expect(body).toMatchObject({
    type: 'about:blank',
    status: PROBLEMS[code],
    title: expect.stringMatching(/^[A-Z].{5,}\.$/),
    instance: expect.stringMatching(/^\//),
  });
  expect(response.headers['x-request-id']).toMatch(/^[\w.-]{8,64}$/);
  expect(response.headers.etag).toBeUndefined();
  return body;
}

/** Makes the call and fails unless it is answered by this problem. */
export async function problem(call: Test, code: ProblemCode): Promise<Json> {
  return expectProblem(await call.ok(() => true), code);
}

/** The wrong fields of a problem, as `field: code`. */
export function fieldsOf(body: Json): string[] {
  return ((body.errors ?? []) as { field: string; code: string }[]).map(({ field, code }) => `${field}: ${code}`);
}

const COUNTED = [
  'ticket',
  'ticket_message',
  'ticket_event',
  'ticket_attachment',
  'time_entry',
  'stored_file',
  'file_upload',
  'service',
  'service_version',
  'service_event',
  'news',
  'service_feedback',
  'kit',
  'kit_service',
  'kit_import',
  'kit_origin',
  'body',
  'body_figure',
  'body_address',
  'body_past',
  'body_distinction',
  'body_joining',
  'body_grouping',
  'body_delegation',
  'body_office',
  'convention',
  'adhesion',
  'adhesion_event',
  'adhesion_document',
  'convention_scheme',
  'convention_document',
  'processing_terms',
  'processor_appointment',
  'job',
  'job_file',
  'subscription',
  'subscription_event',
  'subscription_document',
  'allowance_use',
  'task',
  'obligation',
  'obligation_body',
  'body_site',
  'deadline',
  'deadline_event',
  'tag',
  'body_tag',
  'segment',
  'interaction',
  'interaction_file',
  'prospect',
  'prospect_step',
  'protocol_registry',
  'protocol_request',
  'pec_account',
  'mailing',
  'roadshow_event',
  'roadshow_guest',
  'roadshow_participant',
  'network_participation',
  'network_participation_event',
  'network_group',
  'network_group_member',
  'network_group_document',
  'network_comment',
  'network_copy',
  'working_table',
  'table_seat',
  'table_meeting',
  'table_item',
  'table_paper',
  'table_recusal',
  'table_attendance',
  'table_vote',
  'table_minutes',
  'table_action',
  'table_event',
  'mailing_recipient',
  'mailing_attachment',
  'pec_message',
  'pec_recipient',
  'pec_attachment',
  'pec_receipt',
  'pec_incoming',
  'import_batch',
  'import_row',
  'activity',
  'cost_model',
  'cost_model_event',
  'cost_object',
  'cost_driver',
  'driver_quantity',
  'cost_item',
  'cost_item_part',
  'cost_share',
  'tariff_plan',
  'tariff_plan_version',
  'tariff_plan_event',
  'tariff_exception',
  'tariff_in_force',
  'paid_due',
  'service_volume',
  'contract_hours',
  'timesheet_month',
  'timesheet_event',
  'timesheet_row',
  'timesheet_confirmed',
  'simulation',
  'simulation_due',
  'simulation_run',
  'simulation_draw',
  'due_run',
  'expected_due',
  'cost_publication',
  'published_cost',
  'dossier',
  'space',
  'space_body',
  'space_member',
  'space_recusal',
  'folder',
  'document',
  'document_share',
  'document_version',
  'document_event',
  'post',
  'document_receipt',
  'space_follower',
  'counter',
  'idempotency_key',
  'mail',
  'session',
  'person',
  'credential',
  'access_link',
  'second_factor',
  'recovery_code',
  'erasure',
  'membership',
  'membership_body',
  'absence',
  'identity_provider',
  'sign_in_identity',
];

/** What the database holds, by table: equal before and after something that must leave no trace. */
export async function snapshot(owner: Client): Promise<Record<string, unknown>> {
  const { rows } = await owner.query(
    `SELECT ${COUNTED.map((table) => `(SELECT count(*)::int FROM ${table}) AS ${table}`).join(', ')},
      (SELECT count(*)::int FROM audit_entry WHERE operation <> 'READ') AS audit_entry,
      (SELECT count(*)::int FROM outbox WHERE consumer <> 'live') AS outbox,
      (SELECT count(*)::int FROM outbox WHERE consumer = 'live') AS told,
      (SELECT COALESCE(sum(value), 0)::int FROM counter) AS counted,
      (SELECT md5(string_agg(id::text || status || version || COALESCE(assignee_id::text, ''), ',' ORDER BY id)) FROM ticket) AS tickets,
      (SELECT md5(string_agg(id::text || status || version, ',' ORDER BY id)) FROM service) AS services`,
  );
  return rows[0] as Record<string, unknown>;
}

/** Runs something and fails if the database holds anything else afterwards. */
export async function leavesNoTrace<T>(house: House, work: () => Promise<T>): Promise<T> {
  // What was set off before must not end meanwhile.
  if (house.works) await house.drainQueues();
  const before = await snapshot(house.database.owner);
  const result = await work();
  const after = await snapshot(house.database.owner);
  // What was waiting to be told before may be told meanwhile.
  expect(Number(after.told)).toBeLessThanOrEqual(Number(before.told));
  expect({ ...after, told: before.told }).toEqual(before);
  return result;
}

/** Every file in the house's storage. */
export function storedFiles(): string[] {
  const folder = join(process.env.DATA_DIR!, 'files');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);
}

export interface Opened {
  id: string;
  path: string;
  etag: string;
  body: Json;
}

/** A new request of the clerk of the first body of alfa. */
export async function openTicket(
  house: House,
  person?: TestPerson,
  fields: Record<string, unknown> = {},
): Promise<Opened> {
  const { people, serviceId } = house.world.alfa;
  const response = await house
    .as(person ?? people.body_clerk)
    .post('/tickets')
    .send({ serviceId, subject: 'PEC piena', text: 'Non arrivano più messaggi.', ...fields })
    .expect(201);
  return {
    id: response.body.id,
    path: `/tickets/${response.body.id}`,
    etag: response.headers.etag!,
    body: response.body,
  };
}

/** A command of the state machine with everything it may need; gives the answer, whatever it is. */
export function transition(caller: Caller, path: string, etag: string, command: string): Promise<Response> {
  const needed = {
    ask: { text: 'Quale casella?' },
    answer: { text: 'Quella del protocollo.' },
    solve: { text: 'Quota aumentata.' },
    reopen: { reason: 'È di nuovo piena.' },
    withdraw: { reason: 'Risolto da soli.' },
  };
  return caller
    .post(`${path}/transitions`)
    .set('If-Match', etag)
    .send({ command, ...needed[command as keyof typeof needed] })
    .ok(() => true);
}
