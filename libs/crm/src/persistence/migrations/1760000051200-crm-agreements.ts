import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FIXED_PATH, definerFunction } from '#app/platform';

const AGREEMENTS = 'search.agreements(date, date)';
const head = AGREEMENTS.replace('date, date', 'p_from date, p_to date');

/**
 * The agreements that a centre concluded with other administrations in a period, by the day of its last countersignature:
 * art. 23 c. 1 d of d.lgs. 33/2013 has them published. No person is in it.
 */
const agreements = definerFunction(
  'cdc_search',
  AGREEMENTS,
  `CREATE FUNCTION ${head} RETURNS TABLE (adhesion_id uuid, body_name text, convention_title text, kind text,
      signed_on date, repertoire_number text, starts_on date, ends_on date)
    LANGUAGE plpgsql STABLE SECURITY DEFINER ${FIXED_PATH} AS $$
    DECLARE
      tenant uuid := NULLIF(current_setting('app.tenant_id', true), '')::uuid;
      access text := current_setting('app.access', true);
    BEGIN
      IF tenant IS NULL OR access IS NULL OR access NOT IN ('public', 'centre', 'system') THEN RETURN; END IF;
      RETURN QUERY
      SELECT a.id, b.name, c.title, c.kind, (e.at AT TIME ZONE 'Europe/Rome')::date, e.repertoire_number, a.active_from,
        LEAST(a.active_to, COALESCE(a.extended_to, c.valid_to), a.withdraws_on - 1)
      FROM public.adhesion a
      JOIN public.body b ON b.tenant_id = tenant AND b.id = a.body_id
      JOIN public.convention c ON c.tenant_id = tenant AND c.id = a.convention_id
      JOIN LATERAL (SELECT x.at, x.repertoire_number FROM public.adhesion_event x
        WHERE x.tenant_id = tenant AND x.adhesion_id = a.id AND x.command = 'countersign'
        ORDER BY x.at DESC, x.id DESC LIMIT 1) e ON true
      WHERE a.tenant_id = tenant AND a.status IN ('countersigned', 'active', 'withdrawing', 'withdrawn', 'expired')
        AND (e.at AT TIME ZONE 'Europe/Rome')::date BETWEEN p_from AND p_to
      ORDER BY 5, b.name, a.id LIMIT 5000;
    END $$`,
);

export class CrmAgreements1760000051200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      `CREATE POLICY search ON adhesion_event FOR SELECT TO cdc_search USING (true)`,
      `GRANT SELECT ON adhesion_event TO cdc_search`,
      ...agreements,
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of [
      `DROP FUNCTION ${AGREEMENTS}`,
      'REVOKE SELECT ON adhesion_event FROM cdc_search',
      'DROP POLICY search ON adhesion_event',
    ])
      await runner.query(statement);
  }
}
