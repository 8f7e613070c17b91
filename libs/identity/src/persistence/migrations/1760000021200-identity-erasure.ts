import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ERASURE_GROUNDS, LIMITS } from '#app/contracts';
import { ERASED_EMAIL, ERASED_NAME, FIXED_PATH, accessIn, definerFunction, oneOf, tenantTable } from '#app/platform';
import { NOBODY } from '../nobody.js';

const centre = accessIn('centre', 'system');

const statements = [
  `ALTER TABLE membership ADD erased_at timestamptz,
    ADD CONSTRAINT membership_erased CHECK (erased_at IS NULL OR (valid_to IS NOT NULL AND display_name = '${ERASED_NAME}' AND email = '${ERASED_EMAIL}'))`,
  `CREATE TABLE erasure (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    membership_id uuid NOT NULL,
    ground text NOT NULL ${oneOf('ground', ERASURE_GROUNDS)},
    note text NOT NULL CHECK (length(note) <= ${LIMITS.note}),
    requested_by uuid NOT NULL,
    requested_at timestamptz NOT NULL,
    done_at timestamptz,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, membership_id),
    FOREIGN KEY (tenant_id, membership_id) REFERENCES membership (tenant_id, id),
    FOREIGN KEY (tenant_id, requested_by) REFERENCES membership (tenant_id, id)
  )`,
  ...tenantTable('erasure', { visible: centre, grants: 'SELECT, INSERT, UPDATE' }),
  // Whose memberships were erased: one for all centres, so that nothing joins what two of them knew.
  `INSERT INTO person (id, email, display_name, created_at) VALUES ('${NOBODY}', '${ERASED_EMAIL}', '${ERASED_NAME}', now())`,
  `GRANT DELETE ON person, credential, membership_seen TO cdc_auth`,
];

/**
 * Ends every way in by an erased membership of the context's tenant and, where its person has no
 * other membership in any centre or network, forgets the person. Before the call the membership
 * was given to nobody; whose it was is said by the caller. Returns whether the person is forgotten.
 */
const forgetPerson = `CREATE FUNCTION auth.forget_person(p_membership uuid, p_person uuid) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER ${FIXED_PATH} AS $$
  DECLARE
    tenant uuid := NULLIF(current_setting('app.tenant_id', true), '')::uuid;
  BEGIN
    IF tenant IS NULL OR current_setting('app.access', true) IS DISTINCT FROM 'system' OR p_person = '${NOBODY}' THEN RETURN false; END IF;
    IF NOT EXISTS (SELECT FROM public.membership m WHERE m.tenant_id = tenant AND m.id = p_membership AND m.person_id = '${NOBODY}') THEN
      RETURN false;
    END IF;
    DELETE FROM public.session s WHERE s.tenant_id = tenant AND s.membership_id = p_membership;
    DELETE FROM public.access_link l WHERE l.tenant_id = tenant AND l.membership_id = p_membership;
    DELETE FROM public.membership_seen m WHERE m.tenant_id = tenant AND m.membership_id = p_membership;
    IF EXISTS (SELECT FROM public.membership m WHERE m.person_id = p_person)
      OR EXISTS (SELECT FROM public.network_membership n WHERE n.person_id = p_person) THEN RETURN false; END IF;
    DELETE FROM public.session s WHERE s.person_id = p_person;
    DELETE FROM public.access_link l WHERE l.person_id = p_person;
    DELETE FROM public.credential c WHERE c.person_id = p_person;
    DELETE FROM public.person p WHERE p.id = p_person;
    RETURN FOUND;
  END $$`;

/** The data of a person who left can be erased; what is a record stays, without the name. */
export class IdentityErasure1760000021200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const functions = definerFunction('cdc_auth', 'auth.forget_person(uuid, uuid)', forgetPerson);
    for (const statement of [...statements, ...functions]) await runner.query(statement);
  }

  /** Who was erased stays erased: their memberships go on belonging to nobody. */
  async down(runner: QueryRunner): Promise<void> {
    const back = [
      'DROP FUNCTION auth.forget_person(uuid, uuid)',
      'REVOKE DELETE ON person, credential, membership_seen FROM cdc_auth',
      `DELETE FROM person p WHERE p.id = '${NOBODY}' AND NOT EXISTS (SELECT FROM membership m WHERE m.person_id = p.id)`,
      'DROP TABLE erasure',
      'ALTER TABLE membership DROP erased_at',
    ];
    for (const statement of back) await runner.query(statement);
  }
}
