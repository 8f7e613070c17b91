/**
 * The one place where row-level security is written (docs/adr/0001-tenancy.md). Settings are
 * wrapped in a sub-select, so that PostgreSQL reads them once a statement and not once a row.
 */
const setting = (name: string) => `NULLIF(current_setting('app.${name}', true), '')`;

/** `platform` stands in no policy: the platform's own people see across tenants only what the relay's functions tell. */
export type Access = 'public' | 'body' | 'centre' | 'partner' | 'network' | 'platform' | 'system';

const tenantAt = (...levels: Access[]) =>
  `(SELECT CASE WHEN ${setting('access')} IN (${levels.map((level) => `'${level}'`).join(', ')}) THEN ${setting('tenant_id')}::uuid END)`;

/**
 * The tenant of a context that has a level of a tenant: without one nothing is seen, whatever else is set. People from
 * outside, at level `partner`, have none here: a table that does not name them shows them nothing, whatever else it says.
 */
export const ctxTenant = tenantAt('public', 'body', 'centre', 'system');
/** As {@link ctxTenant}, also for partners: of the few tables that admit them. */
export const ctxTenantOfPartners = tenantAt('public', 'body', 'centre', 'partner', 'system');
export const ctxMembership = `(SELECT ${setting('membership_id')}::uuid)`;
export const ctxBodies = `COALESCE((SELECT string_to_array(${setting('body_ids')}, ',')::uuid[]), '{}'::uuid[])`;
/** The network that a centre takes part in, or whose staff reads: set by `auth.enter_network` alone, at level `network`. */
export const ctxNetwork = `(SELECT ${setting('network_id')}::uuid)`;
/** The centre that reads at level `network`; null for the network's own people. */
export const ctxReader = `(SELECT ${setting('reader_id')}::uuid)`;
/** The Italian day of the context's moment. */
export const ctxDay = `(SELECT (${setting('now')}::timestamptz AT TIME ZONE 'Europe/Rome')::date)`;

/**
 * Condition: the context has one of these levels. The whole comparison stands in the sub-select:
 * the planner takes a boolean it cannot know for one half of the rows, a comparison for almost
 * none, and would then never walk an index in the order of a list.
 */
export function accessIn(...levels: Access[]): string {
  return `(SELECT ${setting('access')} IN (${levels.map((level) => `'${level}'`).join(', ')}))`;
}

/** Of functions: what is in `pg_temp`, where a session may create, is looked up last. */
export const FIXED_PATH = 'SET search_path = pg_catalog, pg_temp';

/** Condition: the centre itself, or one of the bodies that the session serves. */
export function centreOrOwnBody(column = 'body_id'): string {
  return `(${accessIn('centre', 'system')} OR (${accessIn('body')} AND ${column} = ANY (${ctxBodies})))`;
}

/**
 * For which bodies the session acts by a delegation of today: all that delegated something, or those that delegated this.
 * `auth.enter` sets them for people of bodies; without them nobody is delegated anything.
 */
export type Delegated = 'delegated_ids' | 'requests_for' | 'signs_for' | 'reads_tickets_of';

/** Condition: one of the bodies that the session serves, or that delegated it. */
export function servedBody(delegated: readonly Delegated[], column = 'body_id'): string {
  const lists = ['body_ids', ...delegated].map(setting).join(', ');
  const bodies = `COALESCE((SELECT string_to_array(NULLIF(concat_ws(',', ${lists}), ''), ',')::uuid[]), '{}'::uuid[])`;
  return `(${accessIn('body')} AND ${column} = ANY (${bodies}))`;
}

/** Condition: the centre itself, or {@link servedBody}. */
export function centreOrServedBody(delegated: readonly Delegated[], column = 'body_id'): string {
  return `(${accessIn('centre', 'system')} OR ${servedBody(delegated, column)})`;
}

/**
 * A table admits partners, people from outside whom a centre invited, when one of its conditions names their level:
 * `${accessIn('partner')} AND …`, with the invitation in what follows. Then, and only then, its policy `tenant` admits
 * them, too. A condition that names no level, such as `owner_id = ${ctxMembership}`, does not: say `accessIn('partner')`
 * beside it. Each such table stands in ADMITS_PARTNERS of test/isolation/support/known.ts, with its reason.
 */
const admitsPartners = (...conditions: string[]) => conditions.some((condition) => condition.includes(`'partner'`));

/** Condition of the policy `tenant`. */
const ownTenant = (...conditions: string[]) =>
  `tenant_id = ${admitsPartners(...conditions) ? ctxTenantOfPartners : ctxTenant}`;

export interface TenantTableOptions {
  /** Which rows of the tenant a context sees; partners only where they are named, as {@link tenantTable} says. */
  visible: string;
  /** Which rows a context may write, change and delete; as visible when absent. */
  writable?: string;
  /** What the application may do at all. */
  grants?: string;
  /** Rows published across tenants: an own condition, which names its levels. */
  published?: string;
  /** Audited row by row; only bookkeeping tables are not. */
  audited?: boolean;
}

/** The restrictive policies of a table: who sees its rows, and who writes them. */
function reach(table: string, visible: string, writable: string): string[] {
  return [
    `CREATE POLICY reach ON ${table} AS RESTRICTIVE TO cdc_app USING (${visible}) WITH CHECK (${writable})`,
    // WITH CHECK stops no DELETE, and an UPDATE only by what the row becomes: the old row must be writable too.
    ...(writable === visible
      ? []
      : ['UPDATE', 'DELETE'].map(
          (verb) =>
            `CREATE POLICY reach_${verb.toLowerCase()} ON ${table} AS RESTRICTIVE FOR ${verb} TO cdc_app USING (${writable})`,
        )),
  ];
}

/**
 * The statements that put a table with a `tenant_id` under row-level security. Its policy `tenant` admits partners when
 * `visible` or `writable` names them by `accessIn('partner')`, and keeps them out otherwise.
 */
export function tenantTable(table: string, options: TenantTableOptions): string[] {
  const { visible, writable = visible, grants = 'SELECT, INSERT, UPDATE, DELETE', published, audited = true } = options;
  const own = ownTenant(visible, writable);
  return [
    ...forceRowSecurity(table),
    `CREATE POLICY tenant ON ${table} TO cdc_app USING (${own}) WITH CHECK (${own})`,
    ...reach(table, visible, writable),
    ...(published ? [`CREATE POLICY published ON ${table} FOR SELECT TO cdc_app USING (${published})`] : []),
    `GRANT ${grants} ON ${table} TO cdc_app`,
    ...(audited
      ? [`CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION audit_row()`]
      : []),
  ];
}

/** The statements that give a table of {@link tenantTable} another reach, and admit partners or no longer do as it says. */
export function changeReach(
  table: string,
  { visible, writable = visible }: Pick<TenantTableOptions, 'visible' | 'writable'>,
): string[] {
  const own = ownTenant(visible, writable);
  return [
    `ALTER POLICY tenant ON ${table} USING (${own}) WITH CHECK (${own})`,
    ...['reach', 'reach_update', 'reach_delete'].map((policy) => `DROP POLICY IF EXISTS ${policy} ON ${table}`),
    ...reach(table, visible, writable),
  ];
}

/**
 * The statements that let the system, and nobody else, overwrite names in rows of a history that the
 * application otherwise only appends to: what an erasure leaves behind.
 */
export function erasableNames(table: string, ...columns: string[]): string[] {
  const system = accessIn('system');
  return [
    `CREATE POLICY erasure ON ${table} AS RESTRICTIVE FOR UPDATE TO cdc_app USING (${system}) WITH CHECK (${system})`,
    `GRANT UPDATE (${columns.join(', ')}) ON ${table} TO cdc_app`,
  ];
}

/** What takes {@link erasableNames} back. */
export function keptNames(table: string, ...columns: string[]): string[] {
  return [`REVOKE UPDATE (${columns.join(', ')}) ON ${table} FROM cdc_app`, `DROP POLICY erasure ON ${table}`];
}

/** The statements by which the papers that a table names are read by delegates of their body, as {@link servedBody} says. */
export function delegatesRead(table: string): string[] {
  // Nobody did this: it is no entry of the register.
  return [
    'ALTER TABLE stored_file DISABLE TRIGGER audit',
    `UPDATE stored_file f SET delegates_read = true FROM ${table} p WHERE p.tenant_id = f.tenant_id AND p.file_id = f.id`,
    'ALTER TABLE stored_file ENABLE TRIGGER audit',
  ];
}

/** Row-level security for everybody, the owner included; only migrations see all rows. */
export function forceRowSecurity(table: string): string[] {
  return [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
    `CREATE POLICY migrator ON ${table} TO cdc_migrator USING (true) WITH CHECK (true)`,
  ];
}

/**
 * The statements that make a SECURITY DEFINER function: owned by a narrow role, with a fixed
 * search path, callable by the application only.
 * @param signature such as `auth.enter(bytea, timestamptz)`
 */
export function definerFunction(
  owner: 'cdc_auth' | 'cdc_relay' | 'cdc_search',
  signature: string,
  create: string,
): string[] {
  const schema = signature.split('.')[0]!;
  return [
    create,
    `REVOKE ALL ON FUNCTION ${signature} FROM PUBLIC`,
    `GRANT EXECUTE ON FUNCTION ${signature} TO cdc_app`,
    `GRANT CREATE ON SCHEMA ${schema} TO ${owner}`,
    `ALTER FUNCTION ${signature} OWNER TO ${owner}`,
    `REVOKE CREATE ON SCHEMA ${schema} FROM ${owner}`,
  ];
}

/** A code list as a CHECK: text and not an enum, whose comparisons are not leakproof. */
export function oneOf(column: string, codes: readonly string[]): string {
  return `CHECK (${column} IN (${codes.map((code) => `'${code}'`).join(', ')}))`;
}
