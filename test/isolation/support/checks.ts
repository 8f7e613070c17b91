import { columnsOf, isTable, tenantTables, type Catalogue, type Grant, type Policy } from './catalogue.js';
import {
  ADMITS_PARTNERS,
  ERASABLE_NAMES,
  EXTENSIONS,
  FUNCTIONS,
  NARROW_RIGHTS,
  NARROW_ROLES,
  OWNERS_FUNCTIONS,
  PUBLISHED,
  SCHEMAS,
  SEQUENCES,
  TABLES_WITHOUT_TENANT,
  UNKEYED_REFERENCES,
} from './known.js';

/** Judges a catalogue: one sentence for each thing that is not as it must be. */
export type Check = (catalogue: Catalogue) => string[];

const ROLES = ['cdc_migrator', 'cdc_app', ...NARROW_ROLES];
const same = (a: readonly string[], b: readonly string[]) => [...a].sort().join() === [...b].sort().join();
const complain = <T>(items: readonly T[], wrong: (item: T) => boolean, sentence: (item: T) => string) =>
  items.filter(wrong).map(sentence);
const rights = (grants: Grant[], grantee: string) =>
  grants
    .filter((grant) => grant.grantee === grantee)
    .map(({ privilege, column }) => (column ? `${privilege} (${column})` : privilege));
const policiesOf = (catalogue: Catalogue, table: string) =>
  catalogue.policies.filter((policy) => policy.table === table);
const isFor = (policy: Policy, role: string) => same(policy.roles, [role]);

const knownObjects: Check = (catalogue) => [
  ...complain(
    catalogue.schemas,
    ({ name }) => !SCHEMAS[name],
    ({ name }) => `unknown schema ${name}`,
  ),
  ...complain(
    catalogue.schemas,
    ({ grants }) =>
      grants.some(
        ({ grantee, privilege }) =>
          grantee === 'PUBLIC' ||
          (privilege === 'CREATE' && grantee !== 'cdc_migrator' && grantee !== 'pg_database_owner'),
      ),
    ({ name }) => `schema ${name} is open`,
  ),
  ...complain(
    catalogue.extensions,
    (name) => !EXTENSIONS.includes(name),
    (name) => `unknown extension ${name}`,
  ),
  ...complain(
    catalogue.relations,
    ({ name, kind }) =>
      isTable({ kind } as never) && !TABLES_WITHOUT_TENANT[name] && !columnsOf(catalogue, name).includes('tenant_id'),
    ({ name }) => `table ${name} has no tenant_id and is not in the list of tables without tenant`,
  ),
  ...complain(
    Object.keys(TABLES_WITHOUT_TENANT),
    (name) => !catalogue.relations.some((relation) => relation.name === name),
    (name) => `the list of tables without tenant names ${name}, which is not there`,
  ),
  ...complain(
    catalogue.relations,
    ({ kind }) => kind === 'f',
    ({ name }) => `foreign table ${name}`,
  ),
  ...complain(
    catalogue.relations,
    ({ kind, name }) => kind === 'S' && !SEQUENCES[name],
    ({ name }) => `unknown sequence ${name}`,
  ),
  ...complain(
    catalogue.rules,
    () => true,
    (name) => `rule ${name}`,
  ),
  ...complain(
    catalogue.triggers,
    (trigger) => FUNCTIONS[`public.${trigger.function}()`]?.returns !== 'trigger',
    ({ table, function: name }) => `unknown trigger function ${name} on ${table}`,
  ),
];

const keyedByTenant: Check = (catalogue) => [
  ...complain(
    tenantTables(catalogue),
    ({ primaryKey }) => primaryKey[0] !== 'tenant_id',
    ({ name }) => `the primary key of ${name} does not begin with tenant_id`,
  ),
  ...complain(
    catalogue.keys,
    ({ table, columns }) => tenantTables(catalogue).some(({ name }) => name === table) && columns[0] !== 'tenant_id',
    ({ table, name }) => `unique ${name} on ${table} does not begin with tenant_id: it tells that a value exists`,
  ),
];

const rowSecurity: Check = (catalogue) => {
  const protectedTables = catalogue.relations.filter(
    (relation) => isTable(relation) && (TABLES_WITHOUT_TENANT[relation.name]?.protected ?? true),
  );
  return [
    ...complain(
      protectedTables,
      (table) => !table.rowSecurity,
      ({ name }) => `${name} has no row-level security`,
    ),
    ...complain(
      protectedTables,
      (table) => !table.forced,
      ({ name }) => `row-level security of ${name} is not forced`,
    ),
    ...complain(
      protectedTables,
      ({ name }) =>
        !policiesOf(catalogue, name).some(
          (policy) =>
            isFor(policy, 'cdc_migrator') &&
            policy.permissive &&
            policy.command === 'ALL' &&
            policy.using === 'true' &&
            policy.check === 'true',
        ),
      ({ name }) => `${name} has no policy for cdc_migrator`,
    ),
  ];
};

const policyShapes: Check = (catalogue) => {
  const tables = tenantTables(catalogue);
  const ofTenant = (policy: Policy) => policy.name === 'tenant';
  const named = (policy: Policy) => policy.table in ADMITS_PARTNERS;
  const usual = catalogue.policies.find((policy) => ofTenant(policy) && !named(policy))?.using;
  /** Where partners are admitted the condition says one word more, and there alone. */
  const withPartners = usual?.replace("'centre'::text, ", "'centre'::text, 'partner'::text, ");
  const forApp = (table: string) => policiesOf(catalogue, table).filter((policy) => policy.roles.includes('cdc_app'));
  const isTenant = (policy: Policy) => {
    const condition = named(policy) ? withPartners : usual;
    return ofTenant(policy) && policy.command === 'ALL' && policy.using === condition && policy.check === condition;
  };
  const isPublished = (policy: Policy) =>
    policy.name === 'published' &&
    PUBLISHED.includes(policy.table) &&
    policy.command === 'SELECT' &&
    !!policy.using?.includes('app.access');
  return [
    ...complain(
      catalogue.policies,
      ({ roles }) => roles.length !== 1 || !ROLES.includes(roles[0]!),
      ({ table, name, roles }) => `policy ${name} on ${table} is for ${roles.join(', ')}`,
    ),
    ...complain(
      [usual ?? ''],
      (using) =>
        !/^\(tenant_id = \( SELECT\s+CASE\s+WHEN .*app\.access.* = ANY \(ARRAY\['public'::text, 'body'::text, 'centre'::text, 'system'::text\]\)\) THEN .*app\.tenant_id.* END AS .*\)\)$/s.test(
          using,
        ),
      (using) => `the tenant's condition reads ${using}`,
    ),
    ...complain(
      tables,
      ({ name }) => forApp(name).filter(isTenant).length !== 1,
      ({ name }) => `${name} has no policy \`tenant\` with the usual condition`,
    ),
    ...complain(
      catalogue.policies.filter((policy) => [policy.using, policy.check].some((text) => text?.includes(`'partner'`))),
      (policy) => !named(policy) && policy.table !== 'tenant',
      ({ table, name }) => `policy ${name} on ${table} names partners, whom ${table} is not known to admit`,
    ),
    ...complain(
      Object.keys(ADMITS_PARTNERS),
      (table) => !tables.some(({ name }) => name === table),
      (table) => `the list of tables that admit partners names ${table}, which is not there`,
    ),
    ...complain(
      tables.flatMap(({ name }) => forApp(name)).filter(({ permissive }) => permissive),
      (policy) => !isTenant(policy) && !isPublished(policy),
      ({ table, name }) => `${table} has a second permissive policy, ${name}: they are OR-ed`,
    ),
    ...complain(
      tables,
      ({ name }) =>
        !forApp(name).some(
          (policy) =>
            !policy.permissive &&
            policy.command === 'ALL' &&
            isFor(policy, 'cdc_app') &&
            [policy.using, policy.check].every((condition) => condition?.includes('app.access')),
        ),
      ({ name }) => `${name} has no restrictive policy that names levels for cdc_app`,
    ),
  ];
};

const foreignKeys: Check = (catalogue) => {
  const tenant = new Set(tenantTables(catalogue).map(({ name }) => name));
  const ofBodies = (table: string) => columnsOf(catalogue, table).includes('body_id');
  /** A tenant's own id is its tenant's. */
  const tenantColumn = (table: string) => (table === 'tenant' ? 'id' : 'tenant_id');
  const pairs = (key: Catalogue['foreignKeys'][number], column: string) =>
    key.columns.some((name, index) => name === column && key.targetColumns[index] === column);
  const keyed = new Set(
    catalogue.foreignKeys.flatMap(({ table, columns }) => columns.map((column) => `${table}.${column}`)),
  );
  const references = catalogue.columns
    .filter(
      ({ table, name, type }) => tenant.has(table) && type === 'uuid' && name.endsWith('_id') && name !== 'tenant_id',
    )
    .map(({ table, name }) => `${table}.${name}`);
  const withinTenant = catalogue.foreignKeys.filter(({ target }) => tenant.has(target));
  return [
    ...complain(
      withinTenant,
      (key) => key.columns[0] !== tenantColumn(key.table) || key.targetColumns[0] !== 'tenant_id',
      ({ table, name }) => `${name} of ${table} does not begin with tenant_id`,
    ),
    ...complain(
      withinTenant,
      (key) => ofBodies(key.table) && ofBodies(key.target) && !pairs(key, 'body_id'),
      ({ table, name }) => `${name} of ${table} lets a body refer to another body's row`,
    ),
    ...complain(
      catalogue.foreignKeys,
      ({ clearsWholeKey }) => clearsWholeKey,
      ({ table, name }) => `${name} of ${table} would clear the whole key`,
    ),
    ...complain(
      references,
      (column) => !keyed.has(column) && !UNKEYED_REFERENCES[column],
      (column) => `${column} has no foreign key`,
    ),
    ...complain(
      Object.keys(UNKEYED_REFERENCES),
      (column) => !references.includes(column) || keyed.has(column),
      (column) => `${column} needs no exception`,
    ),
  ];
};

const views: Check = (catalogue) => [
  ...complain(
    catalogue.relations,
    ({ kind, options }) => kind === 'v' && !options.includes('security_invoker=true'),
    ({ name }) => `view ${name} is not security_invoker`,
  ),
  ...complain(
    catalogue.relations,
    ({ kind, grants }) => kind === 'm' && grants.some(({ grantee }) => grantee !== 'cdc_migrator'),
    ({ name }) => `materialized view ${name} is open`,
  ),
];

const functions: Check = (catalogue) => [
  ...complain(
    catalogue.functions,
    ({ signature }) => !FUNCTIONS[signature],
    ({ signature }) => `unknown function ${signature}`,
  ),
  ...complain(
    Object.keys(FUNCTIONS),
    (signature) => !catalogue.functions.some((found) => found.signature === signature),
    (signature) => `the list names ${signature}, which is not there`,
  ),
  ...catalogue.functions.flatMap(({ signature, owner, definer, settings, grants, returns }) => {
    const known = FUNCTIONS[signature];
    const callers = [...new Set(grants.map(({ grantee }) => grantee))].filter((grantee) => grantee !== owner);
    return [
      ...(definer && !NARROW_ROLES.includes(owner) && !(signature in OWNERS_FUNCTIONS)
        ? [`${signature} runs with the rights of ${owner}`]
        : []),
      ...(definer && callers.includes('PUBLIC') ? [`${signature} is open to PUBLIC`] : []),
      ...(settings.some((setting) => /^search_path="?pg_catalog"?(, public)?, pg_temp$/.test(setting))
        ? []
        : [`${signature} has no fixed search_path`]),
      ...(known && (known.owner !== owner || known.definer !== definer)
        ? [`${signature} belongs to ${owner}, definer: ${definer}`]
        : []),
      ...(known && !same(known.callers, callers) ? [`${signature} may be called by ${callers.join(', ')}`] : []),
      ...(known && known.returns !== returns ? [`${signature} returns ${returns}`] : []),
    ];
  }),
];

const appRights: Check = (catalogue) => [
  ...catalogue.relations.flatMap(({ name, kind, isPartition, grants }) => {
    const app = rights(grants, 'cdc_app');
    const allowed = isPartition ? [] : kind === 'S' ? (SEQUENCES[name] ?? []) : TABLES_WITHOUT_TENANT[name]?.app;
    if (allowed) return same(app, allowed) ? [] : [`cdc_app may ${app.join(', ') || 'nothing'} on ${name}`];
    const erasable = (ERASABLE_NAMES[name] ?? []).map((column) => `UPDATE (${column})`);
    return complain(
      app,
      (right) => !['SELECT', 'INSERT', 'UPDATE', 'DELETE', ...erasable].includes(right),
      (right) => `cdc_app may ${right} on ${name}`,
    );
  }),
  ...complain(
    catalogue.relations,
    ({ grants }) => grants.some(({ grantee }) => !ROLES.includes(grantee)),
    ({ name }) => `${name} is open to a role that nobody knows`,
  ),
  ...complain(
    catalogue.relations,
    ({ owner }) => owner !== 'cdc_migrator',
    ({ name, owner }) => `${name} belongs to ${owner}`,
  ),
  ...(catalogue.appMayMakeTemporaryTables ? ['cdc_app may make temporary tables'] : []),
  ...(catalogue.defaultGrants ? ['there are default privileges: rights that no migration names'] : []),
];

const narrowRights: Check = (catalogue) =>
  NARROW_ROLES.flatMap((role) =>
    catalogue.relations.filter(isTable).flatMap(({ name, grants }) => {
      const found = rights(grants, role);
      const hasPolicy = policiesOf(catalogue, name).some((policy) => policy.roles.includes(role));
      return [
        ...(same(found, NARROW_RIGHTS[role]?.[name] ?? [])
          ? []
          : [`${role} may ${found.join(', ') || 'nothing'} on ${name}`]),
        ...(hasPolicy && !found.length ? [`${name} has a policy for ${role}, which has no right on it`] : []),
      ];
    }),
  );

const roles: Check = (catalogue) => [
  ...complain(
    catalogue.roles,
    (role) => role.superuser || role.bypassesRowSecurity || role.createsDatabases || role.replicates,
    ({ name }) => `${name} can do too much`,
  ),
  ...complain(
    catalogue.roles,
    ({ name, createsRoles }) => createsRoles && name !== 'cdc_migrator',
    ({ name }) => `${name} creates roles`,
  ),
  ...complain(
    catalogue.roles,
    ({ name, canLogin }) => canLogin && !['cdc_migrator', 'cdc_app'].includes(name),
    ({ name }) => `${name} can log in`,
  ),
  ...complain(
    catalogue.roles,
    ({ name }) => !ROLES.includes(name),
    ({ name }) => `unknown role ${name}`,
  ),
  ...complain(
    catalogue.memberships,
    ({ member, inherits }) => member !== 'cdc_migrator' || inherits,
    ({ role, member }) => `${member} is member of ${role}`,
  ),
  ...complain(
    catalogue.owned,
    ({ role, kind, name }) =>
      role === 'cdc_app' ||
      kind !== 'pg_proc' ||
      !Object.entries(FUNCTIONS).some(
        ([signature, known]) => known.owner === role && name.startsWith(`${signature.split('(')[0]}(`),
      ),
    ({ role, kind, name }) => `${role} owns ${kind} ${name}`,
  ),
];

/** Everything that is judged from the catalogue alone. */
export const CHECKS: Record<string, Check> = {
  'every object is known by name or by its shape': knownObjects,
  'keys and unique values of tenants begin with the tenant': keyedByTenant,
  'row-level security is on, forced, and open to migrations': rowSecurity,
  'each table has the tenant’s policy, one that restricts levels, and no other that permits': policyShapes,
  'references stay within the tenant and the body': foreignKeys,
  'views run with the rights of who asks': views,
  'functions are known, narrow and closed to PUBLIC': functions,
  'cdc_app has no right beyond rows': appRights,
  'the narrow roles have exactly the listed rights': narrowRights,
  'roles own and inherit nothing they need not': roles,
};
