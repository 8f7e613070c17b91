import type { Client } from 'pg';

/** Each query answers with lines of text; together they say everything of our schemas that a migration can make. */
const LINES = {
  columns: `SELECT format('%s.%s %s%s%s%s', c.oid::regclass, a.attname, format_type(a.atttypid, a.atttypmod),
      CASE WHEN a.attnotnull THEN ' not null' END, ' default ' || pg_get_expr(d.adbin, d.adrelid), ' ' || NULLIF(concat(a.attidentity, a.attgenerated), ''))
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
    WHERE c.relnamespace = ANY ($1::regnamespace[]) AND c.relkind IN ('r', 'p', 'v', 'm') AND a.attnum > 0 AND NOT a.attisdropped`,
  tables: `SELECT format('%s %s rls=%s forced=%s %s', c.relkind, c.oid::regclass, c.relrowsecurity, c.relforcerowsecurity, pg_get_userbyid(c.relowner))
    FROM pg_class c WHERE c.relnamespace = ANY ($1::regnamespace[]) AND c.relkind IN ('r', 'p', 'v', 'm', 'S')`,
  views: `SELECT format('%s %s', c.oid::regclass, pg_get_viewdef(c.oid)) FROM pg_class c
    WHERE c.relnamespace = ANY ($1::regnamespace[]) AND c.relkind IN ('v', 'm')`,
  constraints: `SELECT format('%s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) FROM pg_constraint
    WHERE connamespace = ANY ($1::regnamespace[]) AND contype <> 'n'`,
  indexes: `SELECT indexdef FROM pg_indexes WHERE schemaname::regnamespace = ANY ($1::regnamespace[])`,
  policies: `SELECT format('%s %s %s %s %s using %s check %s', tablename, policyname, permissive, cmd, roles, qual, with_check)
    FROM pg_policies WHERE schemaname::regnamespace = ANY ($1::regnamespace[])`,
  functions: `SELECT pg_get_functiondef(p.oid) || ' owner ' || pg_get_userbyid(p.proowner) FROM pg_proc p
    WHERE p.pronamespace = ANY ($1::regnamespace[]) AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')`,
  triggers: `SELECT pg_get_triggerdef(t.oid) || ' ' || t.tgenabled::text FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
    WHERE c.relnamespace = ANY ($1::regnamespace[]) AND NOT t.tgisinternal`,
  grants: `SELECT format('%s %s to %s', name, privilege_type, CASE WHEN grantee = 0 THEN 'PUBLIC' ELSE grantee::regrole::text END) FROM (
      SELECT c.oid::regclass::text AS name, (aclexplode(COALESCE(c.relacl, acldefault(CASE c.relkind WHEN 'S' THEN 's' ELSE 'r' END::"char", c.relowner)))).*
        FROM pg_class c WHERE c.relnamespace = ANY ($1::regnamespace[]) AND c.relkind IN ('r', 'p', 'v', 'm', 'S')
      UNION ALL SELECT format('%s.%s', attrelid::regclass, attname), (aclexplode(attacl)).* FROM pg_attribute a
        JOIN pg_class c ON c.oid = attrelid WHERE c.relnamespace = ANY ($1::regnamespace[])
      UNION ALL SELECT oid::regprocedure::text, (aclexplode(COALESCE(proacl, acldefault('f', proowner)))).* FROM pg_proc p
        WHERE pronamespace = ANY ($1::regnamespace[]) AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
      UNION ALL SELECT nspname, (aclexplode(nspacl)).* FROM pg_namespace WHERE oid = ANY ($1::regnamespace[])) g`,
};

/** The schema of the product as lines of text, sorted: two databases whose lines are the same have the same schema. */
export async function schemaOf(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ names: string[] }>(
    `SELECT array_agg(nspname::text) AS names FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname NOT IN ('information_schema', 'bullmq')`,
  );
  const lines: string[] = [];
  for (const [what, sql] of Object.entries(LINES)) {
    const answer = await client.query<{ line: string }>(`SELECT x.line FROM (${sql}) x(line)`, [rows[0]!.names]);
    lines.push(...answer.rows.map(({ line }) => `${what}: ${line}`));
  }
  return lines.sort();
}

/** What one schema has and the other has not. */
export const difference = (before: string[], after: string[]): { lost: string[]; added: string[] } => ({
  lost: before.filter((line) => !after.includes(line)),
  added: after.filter((line) => !before.includes(line)),
});

type Row = Record<string, unknown>;

/** The rows of each of our tables, in the order of their text. */
export async function rowsOf(client: Client): Promise<Map<string, Row[]>> {
  const { rows: tables } = await client.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> 'migration' ORDER BY 1`,
  );
  const found = new Map<string, Row[]>();
  for (const { name } of tables) {
    const { rows } = await client.query<{ row: Row }>(`SELECT to_jsonb(t) AS row FROM ${name} t ORDER BY t::text`);
    found.set(
      name,
      rows.map(({ row }) => row),
    );
  }
  return found;
}
