import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forceRowSecurity } from '#app/platform';
import { FIRST_TENANT_ROLES } from '../first-roles.js';
import { dropSecondFactorFunctions, secondFactorFunctions } from '../functions/second-factor.js';
import { formerSessionFunctions, strongSessionFunctions } from '../functions/strong-sessions.js';

/** Known to `cdc_auth` alone, as credentials are. */
const authOnly = (table: string, grants: string) => [
  ...forceRowSecurity(table),
  `CREATE POLICY auth ON ${table} TO cdc_auth USING (true) WITH CHECK (true)`,
  `GRANT ${grants} ON ${table} TO cdc_auth`,
];

const tables = [
  `CREATE TABLE second_factor (
    person_id uuid PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
    sealed bytea NOT NULL,
    last_step bigint NOT NULL,
    enabled_at timestamptz NOT NULL,
    codes_made_at timestamptz NOT NULL
  )`,
  ...authOnly('second_factor', 'SELECT, INSERT, UPDATE, DELETE'),
  `CREATE TABLE recovery_code (
    person_id uuid NOT NULL REFERENCES second_factor (person_id) ON DELETE CASCADE,
    code_hash bytea NOT NULL,
    used_at timestamptz,
    PRIMARY KEY (person_id, code_hash)
  )`,
  ...authOnly('recovery_code', 'SELECT, INSERT, UPDATE, DELETE'),
  // Opened without the second factor that its person has: nothing is done in it until that was shown.
  `ALTER TABLE session ADD COLUMN owes_factor boolean NOT NULL DEFAULT false`,
  `ALTER TABLE tenant ADD COLUMN second_factor_roles text[] NOT NULL DEFAULT '{}'
    CHECK (second_factor_roles <@ ARRAY[${FIRST_TENANT_ROLES.map((role) => `'${role}'`).join(', ')}])`,
  `GRANT UPDATE (second_factor_roles) ON tenant TO cdc_app`,
  // In the register of the centre: who took away whose second factor, and when.
  `ALTER TABLE membership ADD COLUMN second_factor_reset_at timestamptz`,
];

/** A second factor by time-based codes, and sessions that have shown it or owe it. */
export class IdentitySecondFactor1760000021110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...secondFactorFunctions, ...strongSessionFunctions])
      await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of [...formerSessionFunctions, ...dropSecondFactorFunctions]) await runner.query(statement);
    await runner.query('ALTER TABLE membership DROP COLUMN second_factor_reset_at');
    await runner.query('ALTER TABLE tenant DROP COLUMN second_factor_roles');
    await runner.query('ALTER TABLE session DROP COLUMN owes_factor');
    await runner.query('DROP TABLE recovery_code, second_factor');
  }
}
