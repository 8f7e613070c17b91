import type { Client } from 'pg';

/** What pg_catalog says of our schemas: everything that the checks of this folder judge. */
export interface Catalogue {
  schemas: { name: string; grants: Grant[] }[];
  extensions: string[];
  relations: Relation[];
  columns: { table: string; name: string; type: string; position: number }[];
  policies: Policy[];
  keys: UniqueKey[];
  foreignKeys: ForeignKey[];
  functions: DatabaseFunction[];
  triggers: { table: string; name: string; function: string }[];
  roles: Role[];
  memberships: { role: string; member: string; inherits: boolean }[];
  owned: { role: string; kind: string; name: string }[];
  rules: string[];
  defaultGrants: number;
  appMayMakeTemporaryTables: boolean;
}

export interface Grant {
  /** PUBLIC, or the role. */
  grantee: string;
  privilege: string;
  /** Set where only one column is granted. */
  column?: string;
}

export interface Relation {
  /** With its schema, unless that is public. */
  name: string;
  /** As in pg_class: r table, p partitioned, v view, m materialized view, S sequence, f foreign table. */
  kind: string;
  isPartition: boolean;
  owner: string;
  rowSecurity: boolean;
  forced: boolean;
  options: string[];
  primaryKey: string[];
  grants: Grant[];
}

export interface Policy {
  table: string;
  name: string;
  permissive: boolean;
  /** ALL, SELECT, INSERT, UPDATE or DELETE. */
  command: string;
  roles: string[];
  using: string | null;
  check: string | null;
}

export interface UniqueKey {
  table: string;
  name: string;
  columns: string[];
}

export interface ForeignKey {
  name: string;
  table: string;
  columns: string[];
  target: string;
  targetColumns: string[];
  /** ON DELETE SET NULL or SET DEFAULT without the names of columns. */
  clearsWholeKey: boolean;
}

export interface DatabaseFunction {
  /** Such as `auth.find_login(text)`. */
  signature: string;
  owner: string;
  definer: boolean;
  settings: string[];
  grants: Grant[];
  returns: string;
}

interface Role {
  name: string;
  superuser: boolean;
  bypassesRowSecurity: boolean;
  canLogin: boolean;
  createsRoles: boolean;
  createsDatabases: boolean;
  replicates: boolean;
}

/** The schemas of the product, and any that somebody adds; the queues' own is left to BullMQ. */
const OURS = `n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'bullmq')`;
const NAME = (oid: string) => `(SELECT CASE WHEN x.nspname = 'public' THEN '' ELSE x.nspname || '.' END || y.relname
  FROM pg_class y JOIN pg_namespace x ON x.oid = y.relnamespace WHERE y.oid = ${oid})`;
const ROLE = (oid: string) => `CASE WHEN ${oid} = 0 THEN 'PUBLIC' ELSE pg_get_userbyid(${oid})::text END`;
const GRANTS = (acl: string) =>
  `COALESCE((SELECT json_agg(json_build_object('grantee', ${ROLE('a.grantee')}, 'privilege', a.privilege_type)) FROM aclexplode(${acl}) a), '[]')`;
const COLUMNS = (
  relation: string,
  numbers: string,
) => `(SELECT array_agg(COALESCE(a.attname::text, '(expression)') ORDER BY k.position)
  FROM unnest(${numbers}) WITH ORDINALITY k(number, position) LEFT JOIN pg_attribute a ON a.attrelid = ${relation} AND a.attnum = k.number AND k.number > 0)`;
const NOT_OF_AN_EXTENSION = (catalog: string) =>
  `NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = '${catalog}'::regclass AND d.objid = o.oid AND d.deptype = 'e')`;

const QUERIES = {
  schemas: `SELECT n.nspname AS name, ${GRANTS('n.nspacl')} AS grants FROM pg_namespace n WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' ORDER BY 1`,
  relations: `SELECT ${NAME('o.oid')} AS name, o.relkind AS kind, o.relispartition AS "isPartition", pg_get_userbyid(o.relowner) AS owner,
      o.relrowsecurity AS "rowSecurity", o.relforcerowsecurity AS forced, COALESCE(o.reloptions, '{}') AS options,
      COALESCE((SELECT ${COLUMNS('i.indrelid', 'i.indkey::int2[]')} FROM pg_index i WHERE i.indrelid = o.oid AND i.indisprimary), '{}') AS "primaryKey",
      (SELECT COALESCE(json_agg(g), '[]') FROM (
        SELECT ${ROLE('a.grantee')} AS grantee, a.privilege_type AS privilege, NULL AS "column" FROM aclexplode(o.relacl) a
        UNION ALL SELECT ${ROLE('a.grantee')}, a.privilege_type, c.attname FROM pg_attribute c, aclexplode(c.attacl) a WHERE c.attrelid = o.oid) g) AS grants
    FROM pg_class o JOIN pg_namespace n ON n.oid = o.relnamespace
    WHERE ${OURS} AND o.relkind IN ('r', 'p', 'v', 'm', 'S', 'f') AND ${NOT_OF_AN_EXTENSION('pg_class')} ORDER BY 1`,
  columns: `SELECT ${NAME('o.oid')} AS table, a.attname AS name, format_type(a.atttypid, NULL) AS type, a.attnum AS position
    FROM pg_attribute a JOIN pg_class o ON o.oid = a.attrelid JOIN pg_namespace n ON n.oid = o.relnamespace
    WHERE ${OURS} AND o.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped ORDER BY 1, 4`,
  policies: `SELECT ${NAME('p.polrelid')} AS table, p.polname AS name, p.polpermissive AS permissive,
      CASE p.polcmd WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE' WHEN 'd' THEN 'DELETE' ELSE 'ALL' END AS command,
      (SELECT array_agg(${ROLE('r')}) FROM unnest(p.polroles) r) AS roles,
      pg_get_expr(p.polqual, p.polrelid) AS using, pg_get_expr(p.polwithcheck, p.polrelid) AS check
    FROM pg_policy p JOIN pg_class o ON o.oid = p.polrelid JOIN pg_namespace n ON n.oid = o.relnamespace WHERE ${OURS} ORDER BY 1, 2`,
  keys: `SELECT ${NAME('i.indrelid')} AS table, o.relname AS name, ${COLUMNS('i.indrelid', 'i.indkey::int2[]')} AS columns
    FROM pg_index i JOIN pg_class o ON o.oid = i.indexrelid JOIN pg_namespace n ON n.oid = o.relnamespace
    WHERE ${OURS} AND (i.indisunique OR i.indisexclusion) ORDER BY 1, 2`,
  foreignKeys: `SELECT o.conname AS name, ${NAME('o.conrelid')} AS table, ${COLUMNS('o.conrelid', 'o.conkey')} AS columns,
      ${NAME('o.confrelid')} AS target, ${COLUMNS('o.confrelid', 'o.confkey')} AS "targetColumns",
      o.confdeltype IN ('n', 'd') AND o.confdelsetcols IS NULL AS "clearsWholeKey"
    FROM pg_constraint o JOIN pg_namespace n ON n.oid = o.connamespace WHERE ${OURS} AND o.contype = 'f' ORDER BY 2, 1`,
  functions: `SELECT n.nspname || '.' || o.proname || '(' || replace(pg_get_function_identity_arguments(o.oid), 'timestamp with time zone', 'timestamptz') || ')' AS signature,
      pg_get_userbyid(o.proowner) AS owner, o.prosecdef AS definer, COALESCE(o.proconfig, '{}') AS settings,
      ${GRANTS("COALESCE(o.proacl, acldefault('f', o.proowner))")} AS grants, pg_get_function_result(o.oid) AS returns
    FROM pg_proc o JOIN pg_namespace n ON n.oid = o.pronamespace WHERE (${OURS} OR o.prosecdef AND n.nspname !~ '^pg_')
      AND ${NOT_OF_AN_EXTENSION('pg_proc')} ORDER BY 1`,
  triggers: `SELECT ${NAME('t.tgrelid')} AS table, t.tgname AS name, t.tgfoid::regproc::text AS function
    FROM pg_trigger t JOIN pg_class o ON o.oid = t.tgrelid JOIN pg_namespace n ON n.oid = o.relnamespace WHERE ${OURS} AND NOT t.tgisinternal ORDER BY 1, 2`,
  roles: `SELECT rolname AS name, rolsuper AS superuser, rolbypassrls AS "bypassesRowSecurity", rolcanlogin AS "canLogin",
      rolcreaterole AS "createsRoles", rolcreatedb AS "createsDatabases", rolreplication AS replicates FROM pg_roles WHERE rolname ~ '^cdc_' ORDER BY 1`,
  memberships: `SELECT pg_get_userbyid(roleid) AS role, pg_get_userbyid(member) AS member, inherit_option AS inherits FROM pg_auth_members
    WHERE pg_get_userbyid(roleid) ~ '^cdc_' OR pg_get_userbyid(member) ~ '^cdc_' ORDER BY 1, 2`,
  owned: `SELECT pg_get_userbyid(d.refobjid) AS role, d.classid::regclass::text AS kind, (pg_identify_object(d.classid, d.objid, d.objsubid)).identity AS name
    FROM pg_shdepend d JOIN pg_database b ON b.oid = d.dbid AND b.datname = current_database()
    WHERE d.refclassid = 'pg_authid'::regclass AND d.deptype = 'o' AND pg_get_userbyid(d.refobjid) ~ '^cdc_(app|auth|relay|search)' ORDER BY 1, 3`,
} as const;

export async function readCatalogue(client: Client): Promise<Catalogue> {
  const catalogue: Record<string, unknown> = {};
  for (const [name, sql] of Object.entries(QUERIES)) catalogue[name] = (await client.query(sql)).rows;
  const list = async (sql: string) => (await client.query<{ value: string }>(sql)).rows.map(({ value }) => value);
  catalogue.extensions = await list('SELECT extname AS value FROM pg_extension ORDER BY 1');
  catalogue.rules =
    await list(`SELECT ${NAME('r.ev_class')} || '.' || r.rulename AS value FROM pg_rewrite r JOIN pg_class o ON o.oid = r.ev_class
    JOIN pg_namespace n ON n.oid = o.relnamespace WHERE ${OURS} AND r.rulename <> '_RETURN'`);
  catalogue.defaultGrants = (await client.query('SELECT FROM pg_default_acl')).rowCount;
  catalogue.appMayMakeTemporaryTables =
    (await list(`SELECT has_database_privilege('cdc_app', current_database(), 'TEMPORARY')::text AS value`))[0] ===
    'true';
  return catalogue as unknown as Catalogue;
}

export const columnsOf = (catalogue: Catalogue, table: string) =>
  catalogue.columns.filter((column) => column.table === table).map(({ name }) => name);
export const isTable = (relation: Relation) => relation.kind === 'r' || relation.kind === 'p';
/** Ways in belong to a person, and name the membership they lead to. */
const OF_PERSONS = ['session', 'access_link'];
/** The tables that hold rows of tenants. */
export const tenantTables = (catalogue: Catalogue) =>
  catalogue.relations.filter(
    (relation) =>
      isTable(relation) &&
      columnsOf(catalogue, relation.name).includes('tenant_id') &&
      !OF_PERSONS.includes(relation.name),
  );
