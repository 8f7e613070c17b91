import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FIXED_PATH, accessIn, ctxMembership, ctxReader, definerFunction } from '#app/platform';

const across = accessIn('network');
const OWN = 'search.reader_memberships()';
/** All that the reader's person is or was in the own centre: `auth.own_memberships` knows none without a tenant. */
const own = `CREATE FUNCTION ${OWN} RETURNS uuid[] LANGUAGE plpgsql STABLE SECURITY DEFINER ${FIXED_PATH} AS $$ BEGIN
    IF NOT COALESCE(${across}, false) THEN RETURN '{}'; END IF;
    RETURN ARRAY(SELECT m.id FROM public.membership o JOIN public.membership m ON m.tenant_id = o.tenant_id AND m.person_id = o.person_id
      WHERE o.tenant_id = ${ctxReader} AND o.id = ${ctxMembership});
  END $$`;

const RECUSED = 'search.recused_across()';
/** The spaces from which a reader of the network is recused in the own centre, and the documents that lie as papers on such items. */
const recused = `CREATE FUNCTION ${RECUSED} RETURNS uuid[] LANGUAGE plpgsql STABLE SECURITY DEFINER ${FIXED_PATH} AS $$
  DECLARE
    own uuid[] := ${OWN};
  BEGIN
    IF own = '{}' THEN RETURN '{}'; END IF;
    RETURN ARRAY(SELECT r.space_id FROM public.space_recusal r WHERE r.tenant_id = ${ctxReader} AND r.membership_id = ANY (own)
      UNION ALL SELECT p.document_id FROM public.table_recusal r
      JOIN public.table_paper p ON p.tenant_id = r.tenant_id AND p.item_id = r.item_id
      WHERE r.tenant_id = ${ctxReader} AND r.membership_id = ANY (own) AND p.document_id IS NOT NULL);
  END $$`;

/** Policies of their own, which hold whatever else lets somebody in; of a document those of its space, too. */
const POLICIES = [
  ['recusal_across', 'space', ['id'], 'cdc_app'],
  ['recusal_across', 'document', ['id', 'space_id'], 'cdc_app'],
  ['search_recusal_across', 'space', ['id'], 'cdc_search'],
  ['search_recusal_across', 'document', ['id', 'space_id'], 'cdc_search'],
] as const;
const notOf = (columns: readonly string[]) =>
  columns.map((column) => `${column} <> ALL ((SELECT ${RECUSED})::uuid[])`).join(' AND ');

/** Who is kept out of something of the own centre does not read it by way of the network either. */
export class NetworkRecusals1760000075100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const [create, ...given] = definerFunction('cdc_auth', OWN, own);
    const statements = [
      create!,
      // Said before it is given away: afterwards it is its owner's to say.
      `GRANT EXECUTE ON FUNCTION ${OWN} TO cdc_search`,
      ...given,
      `CREATE POLICY search_across ON space_recusal FOR SELECT TO cdc_search USING (${across} AND tenant_id = ${ctxReader})`,
      ...definerFunction('cdc_search', RECUSED, recused),
      ...POLICIES.map(
        ([policy, table, columns, role]) =>
          `CREATE POLICY ${policy} ON ${table} AS RESTRICTIVE FOR SELECT TO ${role} USING (${notOf(columns)})`,
      ),
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    const statements = [
      ...POLICIES.map(([policy, table]) => `DROP POLICY ${policy} ON ${table}`),
      `DROP FUNCTION ${RECUSED}`,
      'DROP POLICY search_across ON space_recusal',
      `DROP FUNCTION ${OWN}`,
    ];
    for (const statement of statements) await runner.query(statement);
  }
}
