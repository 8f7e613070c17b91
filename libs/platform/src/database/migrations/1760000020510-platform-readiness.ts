import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FIXED_PATH, definerFunction } from '../policies.js';

const MISSING = 'relay.migrations_missing(text[])';

/** How many of a program's migrations the database has not seen yet. */
const missing = `CREATE FUNCTION relay.migrations_missing(p_names text[]) RETURNS integer
  LANGUAGE sql STABLE SECURITY DEFINER ${FIXED_PATH} AS $$
  SELECT count(*)::integer FROM unnest(p_names) wanted
  WHERE NOT EXISTS (SELECT FROM public.migration m WHERE m.name = wanted) $$`;

/** A program is ready only on a database that has all it was written for. */
export class PlatformReadiness1760000020510 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const statements = [`GRANT SELECT ON migration TO cdc_relay`, ...definerFunction('cdc_relay', MISSING, missing)];
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION ${MISSING}`);
    await runner.query(`REVOKE SELECT ON migration FROM cdc_relay`);
  }
}
