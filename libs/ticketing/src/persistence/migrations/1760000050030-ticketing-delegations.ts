import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  accessIn,
  centreOrOwnBody,
  centreOrServedBody,
  changeReach,
  ctxMembership,
  definerFunction,
  servedBody,
} from '#app/platform';
import { FIND, find as findBefore } from './1760000004000-ticketing-tickets.js';

const centreOnly = accessIn('centre', 'system');

/** As before; who reads a body's requests by delegation finds them. */
const find = findBefore.replace(
  `string_to_array(NULLIF(current_setting('app.body_ids', true), ''), ',')::uuid[];`,
  `string_to_array(NULLIF(concat_ws(',', NULLIF(current_setting('app.body_ids', true), ''),
      NULLIF(current_setting('app.reads_tickets_of', true), '')), ''), ',')::uuid[];`,
);
const replaced = (create: string) => [`DROP FUNCTION ${FIND}`, ...definerFunction('cdc_search', FIND, create)];

/** The reach of the tables of requests, for who sees a body's requests and who makes them. */
const reach = (seen: string, written: string) => [
  ...changeReach('ticket', { visible: seen, writable: written }),
  ...changeReach('ticket_message', {
    visible: `(${centreOnly} OR (${seen} AND kind = 'public'))`,
    writable: `(${centreOnly} OR (${written} AND kind = 'public'))`,
  }),
  ...changeReach('ticket_attachment', {
    visible: `(${centreOnly} OR (${seen} AND NOT internal))`,
    writable: `(${centreOnly} OR (${written} AND NOT internal))`,
  }),
  ...changeReach('ticket_event', { visible: seen, writable: written }),
];

/** Who may ask for a body opens its requests; who may not read them does no more than that. */
export class TicketingDelegations1760000050030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      `ALTER TABLE ticket
        ADD delegation_id uuid,
        ADD CONSTRAINT ticket_delegation FOREIGN KEY (tenant_id, body_id, delegation_id)
          REFERENCES body_delegation (tenant_id, body_id, id)`,
      ...reach(centreOrServedBody(['reads_tickets_of']), centreOrServedBody(['requests_for'])),
      // What one made oneself has a number and a state, and nothing that was written under it.
      ...changeReach('ticket', {
        visible: `(${centreOrServedBody(['reads_tickets_of'])} OR (opened_by_id = ${ctxMembership} AND ${servedBody(['requests_for'])}))`,
        writable: centreOrServedBody(['requests_for']),
      }),
      ...replaced(find),
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    const statements = [
      ...replaced(findBefore),
      ...reach(centreOrOwnBody(), centreOrOwnBody()),
      'ALTER TABLE ticket DROP delegation_id',
    ];
    for (const statement of statements) await runner.query(statement);
  }
}
