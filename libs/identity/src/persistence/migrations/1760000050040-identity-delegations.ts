import type { MigrationInterface, QueryRunner } from 'typeorm';
import { definerFunction } from '#app/platform';
import { ENTER, enter as before } from './1760000022000-identity-enter-once.js';

/**
 * As before; a person of a body also enters with what was delegated to the body and holds today. Nobody else is asked
 * for it: this is in every transaction.
 */
export const enter = before
  .replace('OUT factor_needed boolean)', 'OUT factor_needed boolean, OUT delegations jsonb)')
  .replace(
    'done text;',
    `done text;
    today date := (p_now AT TIME ZONE 'Europe/Rome')::date;
    delegated text;
    requests text;
    signs text;
    tickets text;`,
  )
  .replace(
    `done := set_config('app.membership_id'`,
    `IF cardinality(body_ids) > 0 THEN
      SELECT jsonb_agg(jsonb_build_object('id', d.id, 'bodyId', d.body_id, 'powers', d.powers, 'readsTickets', d.reads_tickets)),
        string_agg(d.body_id::text, ','),
        string_agg(d.body_id::text, ',') FILTER (WHERE 'requests' = ANY (d.powers)),
        string_agg(d.body_id::text, ',') FILTER (WHERE 'signs' = ANY (d.powers)),
        string_agg(d.body_id::text, ',') FILTER (WHERE d.reads_tickets)
      INTO delegations, delegated, requests, signs, tickets
      FROM public.body_delegation d
      WHERE d.tenant_id = enter.tenant_id AND d.delegate_id = ANY (enter.body_ids) AND d.body_id <> ALL (enter.body_ids)
        AND d.starts_on <= today AND (d.ends_on IS NULL OR d.ends_on >= today);
      done := set_config('app.delegated_ids', COALESCE(delegated, ''), true);
      done := set_config('app.requests_for', COALESCE(requests, ''), true);
      done := set_config('app.signs_for', COALESCE(signs, ''), true);
      done := set_config('app.reads_tickets_of', COALESCE(tickets, ''), true);
    END IF;
    done := set_config('app.membership_id'`,
  );

const replaced = (create: string) => [`DROP FUNCTION ${ENTER}`, ...definerFunction('cdc_auth', ENTER, create)];

/** People of a body act for those that delegate to it. */
export class IdentityDelegations1760000050040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of replaced(enter)) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of replaced(before)) await runner.query(statement);
  }
}
