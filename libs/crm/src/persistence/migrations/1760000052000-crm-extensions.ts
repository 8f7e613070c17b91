import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FIXED_PATH, definerFunction } from '#app/platform';

export const ADHERING = 'search.adhering(date, uuid)';
/** Which bodies stand under a live adhesion on a day; its convention's last day holds unless it was extended. */
export const adhering = (more: string) => `CREATE FUNCTION search.adhering(p_day date, p_body uuid)
  RETURNS TABLE (body_id uuid, adhesion_id uuid, through_id uuid)
  LANGUAGE plpgsql STABLE SECURITY DEFINER ${FIXED_PATH} AS $$
  DECLARE
    tenant uuid := NULLIF(current_setting('app.tenant_id', true), '')::uuid;
    access text := current_setting('app.access', true);
    own uuid[] := COALESCE(string_to_array(NULLIF(current_setting('app.body_ids', true), ''), ',')::uuid[], '{}');
  BEGIN
    IF tenant IS NULL OR access IS NULL OR access NOT IN ('centre', 'system', 'body') THEN RETURN; END IF;
    RETURN QUERY
    WITH wanted AS (
      SELECT b.id FROM public.body b
      WHERE b.tenant_id = tenant AND (p_body IS NULL OR b.id = p_body) AND (access <> 'body' OR b.id = ANY (own))
        AND (b.valid_to IS NULL OR b.valid_to >= p_day)
    ), holders AS (
      SELECT w.id, w.id AS holder_id, NULL::uuid AS through FROM wanted w
      UNION ALL
      SELECT w.id, g.head_id, g.head_id FROM wanted w
      JOIN public.body_grouping g ON g.tenant_id = tenant AND g.body_id = w.id AND g.kind = 'associated_form'
      JOIN public.body h ON h.tenant_id = tenant AND h.id = g.head_id
      WHERE g.starts_on <= p_day AND (g.ends_on IS NULL OR g.ends_on >= p_day)
        AND (h.valid_to IS NULL OR h.valid_to >= p_day)
    )
    SELECT h.id, a.id, h.through FROM holders h
    JOIN public.adhesion a ON a.tenant_id = tenant AND a.body_id = h.holder_id
    JOIN public.convention c ON c.tenant_id = tenant AND c.id = a.convention_id
    WHERE a.status IN ('active', 'withdrawing')
      AND NOT (a.suspended_by_body OR a.suspended_by_centre OR a.suspended_by_system)
      AND (a.active_from IS NULL OR a.active_from <= p_day) AND (a.active_to IS NULL OR a.active_to >= p_day)
      AND (c.valid_to IS NULL OR c.valid_to >= p_day${more}) AND (a.withdraws_on IS NULL OR a.withdraws_on > p_day)
    ORDER BY h.through NULLS FIRST, a.id;
  END $$`;

const ENDING = 'relay.tenants_with_ending_adhesions(date)';
const ending = (more: string) => `CREATE FUNCTION relay.tenants_with_ending_adhesions(p_today date) RETURNS SETOF uuid
      LANGUAGE sql STABLE SECURITY DEFINER ${FIXED_PATH} AS $$
      SELECT a.tenant_id FROM public.adhesion a WHERE a.status = 'withdrawing' AND a.withdraws_on <= p_today
      UNION
      SELECT a.tenant_id FROM public.adhesion a
        JOIN public.convention c ON c.tenant_id = a.tenant_id AND c.id = a.convention_id
        WHERE a.status NOT IN ('withdrawn', 'expired') AND c.valid_to < p_today${more}
      UNION
      SELECT a.tenant_id FROM public.adhesion a WHERE a.status IN ('active', 'withdrawing') AND a.active_to < p_today $$`;

export const EXTENDED = ' OR a.extended_to >= p_day';

const functions = (adheringMore: string, endingMore: string) => [
  `DROP FUNCTION ${ADHERING}`,
  ...definerFunction('cdc_search', ADHERING, adhering(adheringMore)),
  `DROP FUNCTION ${ENDING}`,
  ...definerFunction('cdc_relay', ENDING, ending(endingMore)),
];

const commands = (...more: string[]) => [
  `ALTER TABLE adhesion_event DROP CONSTRAINT IF EXISTS adhesion_event_command_check`,
  `ALTER TABLE adhesion_event ADD CONSTRAINT adhesion_event_command_check CHECK (command IN ('request', 'remind', 'suspend',
    'resume', 'submit_resolution', 'sign', 'countersign', 'activate', 'send_back', 'give_up', 'give_notice', 'revoke_notice',
    'withdraw', 'expire', 'succeed', 'supersede'${more.map((one) => `, '${one}'`).join('')}))`,
];

/** Interim extensions: an adhesion may outlive its convention, by as many days as the convention allows. */
export class CrmExtensions1760000052000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      `ALTER TABLE convention ADD extension_days integer NOT NULL DEFAULT 0 CHECK (extension_days BETWEEN 0 AND 730)`,
      `ALTER TABLE adhesion ADD extended_to date`,
      ...commands('extend'),
      ...functions(EXTENDED, ' AND (a.extended_to IS NULL OR a.extended_to < p_today)'),
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    const statements = [
      `UPDATE adhesion_event SET command = 'activate' WHERE command = 'extend'`,
      ...commands(),
      ...functions('', ''),
      'ALTER TABLE adhesion DROP extended_to',
      'ALTER TABLE convention DROP extension_days',
    ];
    for (const statement of statements) await runner.query(statement);
  }
}
