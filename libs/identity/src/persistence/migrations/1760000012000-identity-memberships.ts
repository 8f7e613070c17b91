import type { MigrationInterface, QueryRunner } from 'typeorm';
import { LIMITS } from '#app/contracts';
import { accessIn, ctxMembership, tenantTable } from '#app/platform';

const memberships = [
  `ALTER TABLE membership
    ADD COLUMN invited_at timestamptz,
    ADD COLUMN accepted_at timestamptz,
    ADD COLUMN reviewed_at timestamptz,
    ADD COLUMN reviewed_by uuid,
    ADD FOREIGN KEY (tenant_id, reviewed_by) REFERENCES membership (tenant_id, id)`,
  // Who was there before there were invitations needs none. Nobody did this: it is no entry of the register.
  `ALTER TABLE membership DISABLE TRIGGER audit`,
  `UPDATE membership SET accepted_at = created_at`,
  `ALTER TABLE membership ENABLE TRIGGER audit`,
  `CREATE INDEX membership_name ON membership (tenant_id, display_name, id)`,
  // Apart from the membership, which is audited: to be seen is no change of it.
  `CREATE TABLE membership_seen (
    tenant_id uuid NOT NULL,
    membership_id uuid NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, membership_id),
    FOREIGN KEY (tenant_id, membership_id) REFERENCES membership (tenant_id, id)
  )`,
  ...tenantTable('membership_seen', { visible: accessIn('centre', 'system'), grants: 'SELECT', audited: false }),
  `CREATE POLICY auth ON membership_seen TO cdc_auth USING (true) WITH CHECK (true)`,
  `GRANT SELECT, INSERT, UPDATE ON membership_seen TO cdc_auth`,
];

const ownOrCentre = (...columns: string[]) =>
  `(${accessIn('centre', 'system')} OR (${accessIn('body')} AND (${columns.map((column) => `${column} = ${ctxMembership}`).join(' OR ')})))`;

const absences = [
  `CREATE TABLE absence (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    membership_id uuid NOT NULL,
    substitute_id uuid NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    note text NOT NULL CHECK (length(note) <= ${LIMITS.note}),
    created_at timestamptz NOT NULL,
    cancelled_at timestamptz,
    version integer NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, membership_id) REFERENCES membership (tenant_id, id),
    FOREIGN KEY (tenant_id, substitute_id) REFERENCES membership (tenant_id, id),
    CHECK (ends_on >= starts_on),
    CHECK (substitute_id <> membership_id),
    CONSTRAINT absence_one_at_a_time EXCLUDE USING gist
      (tenant_id WITH =, membership_id WITH =, daterange(starts_on, ends_on, '[]') WITH &&) WHERE (cancelled_at IS NULL)
  )`,
  `CREATE INDEX absence_member ON absence (tenant_id, membership_id, starts_on, id)`,
  `CREATE INDEX absence_substitute ON absence (tenant_id, substitute_id, starts_on) WHERE cancelled_at IS NULL`,
  `CREATE INDEX absence_start ON absence (tenant_id, starts_on, id)`,
  ...tenantTable('absence', {
    visible: ownOrCentre('membership_id', 'substitute_id'),
    writable: ownOrCentre('membership_id'),
    grants: 'SELECT, INSERT, UPDATE',
  }),
];

export class IdentityMemberships1760000012000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...memberships, ...absences]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE absence, membership_seen');
    await runner.query('DROP INDEX membership_name');
    await runner.query(
      'ALTER TABLE membership DROP COLUMN invited_at, DROP COLUMN accepted_at, DROP COLUMN reviewed_at, DROP COLUMN reviewed_by',
    );
  }
}
