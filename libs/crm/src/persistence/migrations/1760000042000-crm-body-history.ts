import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FIXED_PATH, accessIn, centreOrOwnBody, definerFunction, tenantTable } from '#app/platform';

const centreOrSystem = accessIn('centre', 'system');

const tables = [
  // Who took over a body that was merged. Deferrable: an archive brings rows that refer to each other.
  `ALTER TABLE body
    ADD successor_id uuid,
    ADD succession_act text CHECK (length(succession_act) BETWEEN 1 AND 300),
    ADD CONSTRAINT body_successor FOREIGN KEY (tenant_id, successor_id) REFERENCES body (tenant_id, id) DEFERRABLE,
    ADD CONSTRAINT body_succession CHECK (successor_id <> id AND valid_to IS NOT NULL AND succession_act IS NOT NULL
      OR successor_id IS NULL AND succession_act IS NULL)`,
  `CREATE INDEX body_successor ON body (tenant_id, successor_id) WHERE successor_id IS NOT NULL`,

  // What a body was called and numbered by before: old acts keep the old name.
  `CREATE TABLE body_past (
    tenant_id uuid NOT NULL,
    body_id uuid NOT NULL,
    id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('name', 'province', 'istat_code', 'cadastral_code', 'ipa_code', 'tax_code', 'vat_number', 'office_code')),
    value text NOT NULL CHECK (length(value) BETWEEN 1 AND 200),
    valid_from date,
    valid_to date NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, body_id) REFERENCES body (tenant_id, id),
    CHECK (valid_to >= valid_from)
  )`,
  `CREATE INDEX body_past_body ON body_past (tenant_id, body_id, kind, valid_to DESC)`,
  ...tenantTable('body_past', { visible: centreOrOwnBody(), writable: centreOrSystem, grants: 'SELECT, INSERT' }),

  `CREATE TABLE body_grouping (
    tenant_id uuid NOT NULL,
    head_id uuid NOT NULL,
    body_id uuid NOT NULL,
    id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('associated_form', 'project')),
    title text CHECK (length(title) BETWEEN 1 AND 200),
    starts_on date NOT NULL,
    ends_on date,
    act text CHECK (length(act) BETWEEN 1 AND 200),
    created_at timestamptz NOT NULL,
    version integer NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, head_id) REFERENCES body (tenant_id, id),
    FOREIGN KEY (tenant_id, body_id) REFERENCES body (tenant_id, id),
    CHECK (head_id <> body_id),
    CHECK (ends_on >= starts_on),
    CHECK ((kind = 'project') = (title IS NOT NULL)),
    CONSTRAINT body_grouping_once EXCLUDE USING gist (tenant_id WITH =, head_id WITH =, body_id WITH =, kind WITH =,
      COALESCE(title, '') WITH =, daterange(starts_on, ends_on, '[]') WITH &&)
  )`,
  `CREATE INDEX body_grouping_body ON body_grouping (tenant_id, body_id, starts_on)`,
  `CREATE INDEX body_grouping_head ON body_grouping (tenant_id, head_id, starts_on)`,
  ...tenantTable('body_grouping', {
    visible: `(${centreOrOwnBody()} OR ${centreOrOwnBody('head_id')})`,
    writable: centreOrSystem,
  }),
];

const CONTEXT = `tenant uuid := NULLIF(current_setting('app.tenant_id', true), '')::uuid;
    access text := current_setting('app.access', true);
    own uuid[] := COALESCE(string_to_array(NULLIF(current_setting('app.body_ids', true), ''), ',')::uuid[], '{}');`;
const INSIDE = `IF tenant IS NULL OR access IS NULL OR access NOT IN ('centre', 'system', 'body') THEN RETURN; END IF;`;

/**
 * Which bodies stand under a live adhesion on a day: their own, or that of an associated form which contains them. A body
 * does not see the rows of the union that it belongs to, but it has what the union's adhesion gives.
 */
const adhering = `CREATE FUNCTION search.adhering(p_day date, p_body uuid)
  RETURNS TABLE (body_id uuid, adhesion_id uuid, through_id uuid)
  LANGUAGE plpgsql STABLE SECURITY DEFINER ${FIXED_PATH} AS $$
  DECLARE
    ${CONTEXT}
  BEGIN
    ${INSIDE}
    RETURN QUERY
    WITH wanted AS (
      SELECT b.id FROM public.body b
      WHERE b.tenant_id = tenant AND (p_body IS NULL OR b.id = p_body) AND (access <> 'body' OR b.id = ANY (own))
        AND (b.valid_to IS NULL OR b.valid_to >= p_day)
    ), holders AS (
      SELECT w.id, w.id AS holder_id, NULL::uuid AS through FROM wanted w
      UNION ALL
      SELECT w.id, g.head_id, g.head_id FROM wanted w
      JOIN public.body_grouping g ON g.tenant_id = tenant AND g.body_id = w.id AND g.kind = 'associated_form'
      JOIN public.body h ON h.tenant_id = tenant AND h.id = g.head_id
      WHERE g.starts_on <= p_day AND (g.ends_on IS NULL OR g.ends_on >= p_day)
        AND (h.valid_to IS NULL OR h.valid_to >= p_day)
    )
    SELECT h.id, a.id, h.through FROM holders h
    JOIN public.adhesion a ON a.tenant_id = tenant AND a.body_id = h.holder_id
    JOIN public.convention c ON c.tenant_id = tenant AND c.id = a.convention_id
    WHERE a.status IN ('active', 'withdrawing')
      AND NOT (a.suspended_by_body OR a.suspended_by_centre OR a.suspended_by_system)
      AND (a.active_from IS NULL OR a.active_from <= p_day) AND (a.active_to IS NULL OR a.active_to >= p_day)
      AND (c.valid_to IS NULL OR c.valid_to >= p_day) AND (a.withdraws_on IS NULL OR a.withdraws_on > p_day)
    ORDER BY h.through NULLS FIRST, a.id;
  END $$`;

/** What bodies are called that stand together with one's own, or took its place: their rows stay unseen. */
export const names = `CREATE FUNCTION search.body_names(p_ids uuid[]) RETURNS TABLE (id uuid, name text)
  LANGUAGE plpgsql STABLE SECURITY DEFINER ${FIXED_PATH} AS $$
  #variable_conflict use_column
  DECLARE
    ${CONTEXT}
  BEGIN
    ${INSIDE}
    RETURN QUERY
    SELECT b.id, b.name FROM public.body b
    WHERE b.tenant_id = tenant AND b.id = ANY (p_ids) AND (access <> 'body' OR b.id = ANY (own)
      OR EXISTS (SELECT FROM public.body_grouping g WHERE g.tenant_id = tenant
        AND (g.head_id = b.id AND g.body_id = ANY (own) OR g.body_id = b.id AND g.head_id = ANY (own)))
      OR EXISTS (SELECT FROM public.body p WHERE p.tenant_id = tenant AND p.successor_id = b.id AND p.id = ANY (own)));
  END $$`;

const READ = ['body', 'body_grouping', 'adhesion', 'convention'];
const ADHERING = 'search.adhering(date, uuid)';
export const NAMES = 'search.body_names(uuid[])';

const functions = [
  ...READ.flatMap((table) => [
    `CREATE POLICY search ON ${table} FOR SELECT TO cdc_search USING (true)`,
    `GRANT SELECT ON ${table} TO cdc_search`,
  ]),
  ...definerFunction('cdc_search', ADHERING, adhering),
  ...definerFunction('cdc_search', NAMES, names),
];

export class CrmBodyHistory1760000042000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...functions]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    const statements = [
      `DROP FUNCTION ${ADHERING}`,
      `DROP FUNCTION ${NAMES}`,
      'DROP TABLE body_grouping, body_past',
      ...READ.filter((table) => table !== 'body_grouping').flatMap((table) => [
        `DROP POLICY search ON ${table}`,
        `REVOKE SELECT ON ${table} FROM cdc_search`,
      ]),
      'DROP INDEX body_successor',
      'ALTER TABLE body DROP CONSTRAINT body_succession, DROP CONSTRAINT body_successor, DROP successor_id, DROP succession_act',
    ];
    for (const statement of statements) await runner.query(statement);
  }
}
