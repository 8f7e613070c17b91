import type { MigrationInterface, QueryRunner } from 'typeorm';
import { IDENTITY_MATCHES } from '#app/contracts';
import { accessIn, oneOf, tenantTable } from '#app/platform';
import { confinedSessionFunctions, unconfinedSessionFunctions } from '../functions/confined-sessions.js';

const insiders = accessIn('centre', 'system');

const tables = [
  `CREATE TABLE identity_provider (
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    id uuid NOT NULL,
    label text NOT NULL,
    position integer NOT NULL,
    issuer text NOT NULL,
    client_id text NOT NULL,
    client_secret bytea,
    scopes text NOT NULL,
    match_by text NOT NULL ${oneOf('match_by', IDENTITY_MATCHES)},
    claim text NOT NULL,
    acr_values text,
    trusted_second_factor boolean NOT NULL,
    enabled boolean NOT NULL,
    created_at timestamptz NOT NULL,
    version integer NOT NULL,
    PRIMARY KEY (tenant_id, id)
  )`,
  ...tenantTable('identity_provider', { visible: insiders }),
  `CREATE POLICY auth ON identity_provider FOR SELECT TO cdc_auth USING (true)`,
  `GRANT SELECT ON identity_provider TO cdc_auth`,
  // By what a provider's word is known to mean a person: a codice fiscale (then no provider is named) or an
  // identifier at one provider, each as a keyed fingerprint.
  `CREATE TABLE sign_in_identity (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    membership_id uuid NOT NULL,
    provider_id uuid,
    fingerprint bytea NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, membership_id) REFERENCES membership (tenant_id, id),
    FOREIGN KEY (tenant_id, provider_id) REFERENCES identity_provider (tenant_id, id),
    UNIQUE NULLS NOT DISTINCT (tenant_id, provider_id, fingerprint)
  )`,
  `CREATE INDEX sign_in_identity_membership ON sign_in_identity (tenant_id, membership_id)`,
  ...tenantTable('sign_in_identity', { visible: insiders }),
  // A sign-in under way at a provider: good for one answer, in the browser where it began.
  `CREATE TABLE sign_in_attempt (
    tenant_id uuid NOT NULL,
    state_hash bytea NOT NULL,
    browser_hash bytea NOT NULL,
    provider_id uuid NOT NULL,
    code_verifier text NOT NULL,
    nonce text NOT NULL,
    next text,
    expires_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, state_hash),
    FOREIGN KEY (tenant_id, provider_id) REFERENCES identity_provider (tenant_id, id) ON DELETE CASCADE
  )`,
  `CREATE INDEX sign_in_attempt_end ON sign_in_attempt (tenant_id, expires_at)`,
  ...tenantTable('sign_in_attempt', {
    visible: accessIn('system'),
    grants: 'SELECT, INSERT, DELETE',
    audited: false,
  }),
];

const sessions = [
  // The checks hold whatever a function does: a session opened by a centre's provider acts in that centre or nowhere.
  `ALTER TABLE session
    ADD COLUMN confined_to uuid,
    ADD COLUMN provider_id uuid,
    ADD CONSTRAINT session_confined CHECK (confined_to IS NULL OR (tenant_id IS NOT NULL AND tenant_id = confined_to)),
    ADD CONSTRAINT session_provider_confined CHECK (provider_id IS NULL OR confined_to IS NOT NULL),
    ADD CONSTRAINT session_confined_personal CHECK (confined_to IS NULL OR kind <> 'token'),
    ADD FOREIGN KEY (tenant_id, provider_id) REFERENCES identity_provider (tenant_id, id) ON DELETE SET NULL (provider_id)`,
  `CREATE INDEX session_provider ON session (confined_to, provider_id) WHERE provider_id IS NOT NULL`,
];

/** A centre's own way in by OpenID Connect, and sessions that do not leave the centre. */
export class IdentityProviders1760000021190 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...sessions, ...confinedSessionFunctions]) await runner.query(statement);
  }

  /** Sessions that are confined end: the functions of before would let them out. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM session WHERE confined_to IS NOT NULL');
    for (const statement of unconfinedSessionFunctions) await runner.query(statement);
    await runner.query('ALTER TABLE session DROP COLUMN provider_id, DROP COLUMN confined_to');
    await runner.query('DROP TABLE sign_in_attempt, sign_in_identity, identity_provider');
  }
}
