import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FIXED_PATH, accessIn, centreOrOwnBody, tenantTable } from '#app/platform';

const centreOrSystem = accessIn('centre', 'system');

const tables = [
  // Two bodies that look alike, and are two: nobody is asked about them again.
  `CREATE TABLE body_distinction (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    first_id uuid NOT NULL,
    second_id uuid NOT NULL,
    decided_by uuid NOT NULL,
    decided_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, first_id) REFERENCES body (tenant_id, id) ON DELETE CASCADE,
    FOREIGN KEY (tenant_id, second_id) REFERENCES body (tenant_id, id) ON DELETE CASCADE,
    FOREIGN KEY (tenant_id, decided_by) REFERENCES membership (tenant_id, id),
    CHECK (first_id <> second_id)
  )`,
  `CREATE UNIQUE INDEX body_distinction_once ON body_distinction
    (tenant_id, LEAST(first_id, second_id), GREATEST(first_id, second_id))`,
  ...tenantTable('body_distinction', { visible: centreOrSystem, grants: 'SELECT, INSERT, DELETE' }),

  // A record that was another's double: its row is gone, so that no reference can be left behind; this says where to.
  `CREATE TABLE body_joining (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    kept_id uuid NOT NULL,
    sheet jsonb NOT NULL CHECK (jsonb_typeof(sheet) = 'object'),
    joined_by uuid NOT NULL,
    joined_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, kept_id) REFERENCES body (tenant_id, id),
    FOREIGN KEY (tenant_id, joined_by) REFERENCES membership (tenant_id, id)
  )`,
  `CREATE INDEX body_joining_kept ON body_joining (tenant_id, kept_id, joined_at DESC)`,
  ...tenantTable('body_joining', {
    visible: centreOrOwnBody('kept_id'),
    writable: centreOrSystem,
    grants: 'SELECT, INSERT',
  }),

  // What the body was called in a record that was joined: found, and no change on a day.
  `ALTER TABLE body_past
    ADD joining_id uuid,
    ADD CONSTRAINT body_past_joining FOREIGN KEY (tenant_id, joining_id) REFERENCES body_joining (tenant_id, id)`,

  // One message may have gone to both records of one body, and each has its own receipts.
  `ALTER TABLE pec_recipient DROP CONSTRAINT pec_recipient_tenant_id_message_id_body_id_key`,
  `CREATE INDEX pec_recipient_message ON pec_recipient (tenant_id, message_id)`,
];

/** Which columns of which tables hold the id of a body, however far away: what the foreign keys say. */
export const PLACES = `WITH RECURSIVE place (tab, col, depth) AS (
      SELECT 'public.body'::regclass::oid, 'id'::name, 0
      UNION
      SELECT c.conrelid, child.attname, place.depth + 1 FROM place
      JOIN pg_constraint c ON c.contype = 'f' AND c.conparentid = 0 AND c.confrelid = place.tab
      CROSS JOIN LATERAL unnest(c.conkey, c.confkey) AS k (child, parent)
      JOIN pg_attribute parent ON parent.attrelid = c.confrelid AND parent.attnum = k.parent AND parent.attname = place.col
      JOIN pg_attribute child ON child.attrelid = c.conrelid AND child.attnum = k.child
      WHERE place.depth < 10
    )`;

/**
 * Moves every reference from one body to another. It reads the foreign keys of the database, so that no table can be
 * forgotten, and therefore belongs to their owner: a narrow role would need a right on each table. One statement moves
 * all, for keys that carry the body are checked at its end. What both have, and may be once, is settled before.
 */
const follow = `CREATE FUNCTION public.join_body(p_from uuid, p_to uuid) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER ${FIXED_PATH} AS $$
  DECLARE
    tenant uuid := NULLIF(current_setting('app.tenant_id', true), '')::uuid;
    named record;
    moves text := '';
  BEGIN
    IF tenant IS NULL OR current_setting('app.access', true) IS DISTINCT FROM 'centre' OR p_from = p_to
      OR (SELECT count(*) FROM public.body b WHERE b.tenant_id = tenant AND b.id IN (p_from, p_to)) <> 2 THEN
      RAISE insufficient_privilege;
    END IF;

    -- Who is to be won: the steps of both, the stage of the later, the notes of both.
    UPDATE public.prospect k SET
      stage = CASE WHEN j.since > k.since THEN j.stage ELSE k.stage END, since = GREATEST(k.since, j.since),
      follower_id = COALESCE(k.follower_id, j.follower_id), version = k.version + 1,
      note = left(concat_ws(' · ', NULLIF(k.note, ''), NULLIF(j.note, '')), 1000)
    FROM public.prospect j WHERE k.tenant_id = tenant AND k.body_id = p_to AND j.tenant_id = tenant AND j.body_id = p_from;
    UPDATE public.prospect_step s SET body_id = p_to, prospect_id = k.id
    FROM public.prospect k WHERE s.tenant_id = tenant AND s.body_id = p_from AND k.tenant_id = tenant AND k.body_id = p_to;
    DELETE FROM public.prospect j WHERE j.tenant_id = tenant AND j.body_id = p_from
      AND EXISTS (SELECT FROM public.prospect k WHERE k.tenant_id = tenant AND k.body_id = p_to);
    -- A mail that went to one address for both went once.
    DELETE FROM public.mailing_recipient j USING public.mailing_recipient k
    WHERE j.tenant_id = tenant AND j.body_id = p_from AND k.tenant_id = tenant AND k.body_id = p_to
      AND k.mailing_id = j.mailing_id AND COALESCE(k.address, '') = COALESCE(j.address, '');

    FOR named IN
      ${PLACES}
      SELECT p.tab::regclass::text AS name, max(p.depth) AS depth,
        string_agg(DISTINCT format('%1$I = CASE WHEN %1$I = $2 THEN $3 ELSE %1$I END', p.col), ', ') AS changes,
        string_agg(DISTINCT quote_ident(p.col), ', ') AS columns
      FROM place p WHERE p.depth > 0 GROUP BY p.tab ORDER BY 2, 1
    LOOP
      -- Nothing is added to a row that is about to move.
      EXECUTE format('SELECT 1 FROM %s WHERE tenant_id = $1 AND $2 IN (%s) FOR UPDATE', named.name, named.columns)
        USING tenant, p_from;
      moves := moves || format('%s (UPDATE %s SET %s WHERE tenant_id = $1 AND $2 IN (%s))',
        CASE WHEN moves = '' THEN 'WITH ' ELSE ', ' END || quote_ident('move ' || named.name) || ' AS', named.name, named.changes,
        named.columns);
    END LOOP;
    EXECUTE moves || ' SELECT 1' USING tenant, p_from, p_to;
  END $$`;

const FOLLOW = 'public.join_body(uuid, uuid)';

/** Records of one body that stand twice in the register, found and joined. */
export class CrmJoinings1760000056000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const rights = [`REVOKE ALL ON FUNCTION ${FOLLOW} FROM PUBLIC`, `GRANT EXECUTE ON FUNCTION ${FOLLOW} TO cdc_app`];
    for (const statement of [...tables, follow, ...rights]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    const statements = [
      `DROP FUNCTION ${FOLLOW}`,
      'DROP INDEX pec_recipient_message',
      'ALTER TABLE pec_recipient ADD UNIQUE (tenant_id, message_id, body_id)',
      'ALTER TABLE body_past DROP joining_id',
      'DROP TABLE body_joining, body_distinction',
    ];
    for (const statement of statements) await runner.query(statement);
  }
}
