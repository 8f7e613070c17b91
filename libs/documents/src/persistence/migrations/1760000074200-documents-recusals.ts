import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FIXED_PATH, accessIn, changeReach, ctxMembership, ctxTenantOfPartners, definerFunction } from '#app/platform';

const OWN = 'auth.own_memberships()';
/** Those of today and of before: who has left one role is the same person in the other. */
const own = `CREATE FUNCTION ${OWN} RETURNS uuid[] LANGUAGE plpgsql STABLE SECURITY DEFINER ${FIXED_PATH} AS $$ BEGIN
    RETURN ARRAY(SELECT m.id FROM public.membership o JOIN public.membership m ON m.tenant_id = o.tenant_id AND m.person_id = o.person_id
      WHERE o.tenant_id = ${ctxTenantOfPartners} AND o.id = ${ctxMembership});
  END $$`;
const memberships = `(SELECT ${OWN})::uuid[]`;

const inside = accessIn('centre', 'system');
const people = accessIn('body', 'partner');
const recused = `ARRAY(SELECT r.space_id FROM public.space_recusal r WHERE r.membership_id = ANY (${memberships}))`;

const before = {
  visible: `(${inside} OR (${people} AND membership_id = ${ctxMembership}))`,
  writable: `(${accessIn('system')} OR (${accessIn('centre')} AND membership_id <> ${ctxMembership}))`,
};
/** Nobody takes back that they themselves are kept out, by whichever of their memberships. */
const now = {
  visible: `(${inside} OR (${people} AND membership_id = ANY (${memberships})))`,
  writable: `(${accessIn('system')} OR (${accessIn('centre')} AND membership_id <> ALL (${memberships})))`,
};
/** Policies of their own, which hold whatever else lets somebody in. */
const POLICIES = [
  ['recusal', 'space', 'id', 'cdc_app'],
  ['recusal', 'document', 'space_id', 'cdc_app'],
  ['search_recusal', 'space', 'id', 'cdc_search'],
  ['search_recusal', 'document', 'space_id', 'cdc_search'],
] as const;

/** Who is kept out of a space is so as a person, in whichever role they come. */
export class DocumentsRecusals1760000074200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const [create, ...given] = definerFunction('cdc_auth', OWN, own);
    const statements = [
      create!,
      // Said before it is given away: afterwards it is its owner's to say.
      `GRANT EXECUTE ON FUNCTION ${OWN} TO cdc_search`,
      ...given,
      ...changeReach('space_recusal', now),
      ...POLICIES.map(
        ([policy, table, space, role]) =>
          `CREATE POLICY ${policy} ON ${table} AS RESTRICTIVE TO ${role} USING (${space} <> ALL (${recused}))`,
      ),
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    const statements = [
      ...POLICIES.map(([policy, table]) => `DROP POLICY ${policy} ON ${table}`),
      ...changeReach('space_recusal', before),
      `DROP FUNCTION ${OWN}`,
    ];
    for (const statement of statements) await runner.query(statement);
  }
}
