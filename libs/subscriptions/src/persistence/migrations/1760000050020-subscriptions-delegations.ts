import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  accessIn,
  centreOrOwnBody,
  centreOrServedBody,
  changeReach,
  definerFunction,
  delegatesRead,
} from '#app/platform';
import { HOURS, hours as hoursBefore } from './1760000041100-subscriptions-consumption.js';

const insiders = accessIn('centre', 'system');

/** What was consumed tells of a body's requests: to a delegate only where the act says that it reads them. */
const hours = hoursBefore.replace(
  `s.body_id = ANY (string_to_array(NULLIF(current_setting('app.body_ids', true), ''), ',')::uuid[])`,
  `s.body_id = ANY (string_to_array(NULLIF(concat_ws(',', NULLIF(current_setting('app.body_ids', true), ''),
          NULLIF(current_setting('app.reads_tickets_of', true), '')), ''), ',')::uuid[])`,
);

const replaced = (create: string) => [`DROP FUNCTION ${HOURS}`, ...definerFunction('cdc_search', HOURS, create)];

const seen = centreOrServedBody(['delegated_ids']);
const asked = centreOrServedBody(['requests_for']);

/** One body asks for another's services, by delegation. */
export class SubscriptionsDelegations1760000050020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      `ALTER TABLE subscription_event
        ADD delegation_id uuid,
        ADD CONSTRAINT subscription_event_delegation FOREIGN KEY (tenant_id, body_id, delegation_id)
          REFERENCES body_delegation (tenant_id, body_id, id)`,
      ...changeReach('subscription', { visible: seen, writable: asked }),
      ...changeReach('subscription_event', {
        visible: seen,
        writable: `(${insiders} OR (actor_side <> 'centre' AND (${centreOrOwnBody()} OR (${asked}
          AND (delegation_id IS NOT NULL OR actor_side = 'system')))))`,
      }),
      ...changeReach('subscription_document', { visible: seen, writable: asked }),
      ...changeReach('allowance_use', { visible: centreOrServedBody(['reads_tickets_of']), writable: insiders }),
      ...replaced(hours),
      ...delegatesRead('subscription_document'),
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    const statements = [
      ...replaced(hoursBefore),
      ...changeReach('subscription', { visible: centreOrOwnBody() }),
      ...changeReach('subscription_event', {
        visible: centreOrOwnBody(),
        writable: `(${centreOrOwnBody()} AND (${insiders} OR actor_side <> 'centre'))`,
      }),
      ...changeReach('subscription_document', { visible: centreOrOwnBody() }),
      ...changeReach('allowance_use', { visible: centreOrOwnBody(), writable: insiders }),
      'ALTER TABLE subscription_event DROP delegation_id',
    ];
    for (const statement of statements) await runner.query(statement);
  }
}
