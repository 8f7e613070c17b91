import { SECRET, openFilledHouse, type FilledHouse } from './support/filled-house.js';
import { ROUTES } from './support/routes.js';
import { CONFIRMED_MONTH } from './support/timesheet-rows.js';
import { listTenantTables, rowsWhere, type Row } from './support/table-rows.js';
import type { TestPerson, TestTenant } from '#app/testing';

let house: FilledHouse;
let tables: string[];

beforeAll(async () => {
  house = await openFilledHouse();
  tables = await listTenantTables(house.database.owner);
});
afterAll(() => house?.close());

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const marksOf = (rows: Row[]) =>
  rows
    .flatMap(({ values }) => Object.values(values))
    .filter((value): value is string => typeof value === 'string' && (UUID.test(value) || value.includes('@')));

/** Every id and address that stands in rows of this condition and in none of the others. */
async function marks(conditionOf: (columns: string[]) => string | undefined): Promise<Set<string>> {
  const mine: string[] = [];
  const others: string[] = [];
  for (const table of tables) {
    const { rows } = await house.database.owner.query<{ name: string }>(
      `SELECT attname AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0`,
      [table],
    );
    const condition = conditionOf(rows.map(({ name }) => name));
    if (!condition) continue;
    mine.push(...marksOf(await rowsWhere(house.database.owner, table, condition)));
    others.push(...marksOf(await rowsWhere(house.database.owner, table, `NOT (${condition})`)));
  }
  const shared = new Set(others);
  return new Set(mine.filter((mark) => !shared.has(mark)));
}

/** All pages of a list, as text. */
async function everything(person: TestPerson | undefined, path: string): Promise<string> {
  let text = '';
  for (let cursor: string | null = ''; cursor !== null;) {
    const answer: { text: string; body: unknown } = await house
      .as(person)
      .get(`${path}${path.includes('?') ? '&' : '?'}limit=3${cursor && `&cursor=${cursor}`}`)
      .expect(200);
    text += answer.text;
    // The conventions of a centre are few: their list has no pages.
    cursor = (answer.body as { nextCursor?: string | null }).nextCursor ?? null;
  }
  return text;
}

/** The lists, their filters, and who reads them; each must show the second centre nothing of the first. */
const LISTS: Record<
  string,
  { filters: (house: FilledHouse) => string[]; roles: ('operator' | 'body_clerk' | 'auditor' | 'centre_admin')[] }
> = {
  'GET /document-search': {
    filters: () => ['', '?q=vallecamonica', '?q=edizione1', '?kind=project', '?year=2026'],
    roles: ['operator', 'body_clerk', 'auditor', 'centre_admin'],
  },
  'GET /audit-entries': {
    filters: ({ alfa }) => ['', `?rowId=${alfa.dossiers[0].ticketId}`, '?tableName=ticket'],
    roles: ['auditor', 'centre_admin'],
  },
  'GET /memberships': {
    filters: ({ alfa }) => ['', `?bodyId=${alfa.dossiers[0].bodyId}`, '?role=operator'],
    roles: ['operator', 'body_clerk', 'auditor'],
  },
  'GET /absences': {
    filters: ({ alfa }) => ['', '?status=future', `?membershipId=${alfa.tenant.people.body_clerk.membershipId}`],
    roles: ['operator', 'body_clerk', 'auditor'],
  },
  'GET /identity-providers': { filters: () => [''], roles: ['centre_admin'] },
  'GET /notices': { filters: () => ['', '?unread=true'], roles: ['operator', 'body_clerk'] },
  'GET /bodies': {
    filters: () => ['', '?q=Comune', '?adhesion=active', '?adhesion=none'],
    roles: ['operator', 'body_clerk', 'auditor'],
  },
  'GET /adhesions': {
    filters: ({ alfa }) => [
      '',
      `?bodyId=${alfa.dossiers[0].bodyId}`,
      `?conventionId=${alfa.campaignId}`,
      '?status=active,resolution_received',
      '?turn=body',
      '?q=Comune',
    ],
    roles: ['operator', 'body_clerk', 'auditor'],
  },
  'GET /subscriptions': {
    filters: ({ alfa }) => [
      '',
      `?bodyId=${alfa.dossiers[0].bodyId}`,
      `?serviceId=${alfa.subscribableServiceId}`,
      '?status=active,requested',
      '?turn=centre',
      '?q=Comune',
    ],
    roles: ['operator', 'body_clerk', 'auditor'],
  },
  'GET /tasks': {
    filters: ({ alfa }) => ['', '?state=done', '?assignee=me', `?bodyId=${alfa.dossiers[0].bodyId}`],
    roles: ['operator', 'centre_admin'],
  },
  'GET /tags': { filters: () => ['', '?q=Etichetta'], roles: ['operator', 'auditor'] },
  'GET /interactions': {
    filters: ({ alfa }) => ['', `?bodyId=${alfa.dossiers[0].bodyId}`, '?kind=call', '?from=2025-01-01&to=2026-12-31'],
    roles: ['operator', 'auditor'],
  },
  'GET /prospects': {
    filters: ({ alfa }) => ['', `?bodyId=${alfa.dossiers[0].bodyId}`, '?standing=lost', '?follower=me'],
    roles: ['operator', 'auditor'],
  },
  'GET /due-runs': { filters: () => ['', '?year=2030'], roles: ['operator', 'auditor'] },
  'GET /dues': {
    filters: ({ alfa }) => ['', '?year=2030', `?bodyId=${alfa.dossiers[0].bodyId}`, '?q=Comune', '?sort=-amount'],
    roles: ['operator', 'body_clerk', 'auditor'],
  },
  'GET /deadlines': {
    filters: ({ alfa }) => [
      '',
      `?bodyId=${alfa.dossiers[0].bodyId}`,
      '?status=due,done',
      '?q=Dichiarazione',
      '?from=2025-01-01&to=2200-12-31',
      '?sort=-body',
    ],
    roles: ['operator', 'body_clerk', 'auditor'],
  },
  'GET /deadlines/matrix': {
    filters: () => ['', '?status=done', '?q=Comune'],
    roles: ['operator', 'body_clerk', 'auditor'],
  },
  'GET /obligations': { filters: () => ['', '?status=active', '?q=Norma'], roles: ['operator', 'auditor'] },
  'GET /body-sites': {
    filters: ({ alfa }) => ['', `?bodyId=${alfa.dossiers[0].bodyId}`, '?closed=no', '?q=example'],
    roles: ['operator', 'body_clerk', 'auditor'],
  },
  'GET /spaces': {
    filters: () => ['', '?kind=project', '?visibility=public', '?state=open', '?q=Spazio'],
    roles: ['operator', 'body_clerk', 'auditor'],
  },
  'GET /documents': {
    filters: () => ['', '?place=trash', '?folderId=none', '?q=Verbale', '?sort=title', '?status=draft'],
    roles: ['operator', 'body_clerk', 'auditor'],
  },
  'GET /dossiers': { filters: () => [''], roles: ['operator', 'auditor'] },
  'GET /timesheets/people': {
    filters: () => ['', '?year=2026', '?q=a'],
    roles: ['auditor', 'centre_admin'],
  },
  'GET /timesheets/confirmed': {
    filters: ({ alfa }) => [
      '',
      `?month=${CONFIRMED_MONTH}`,
      `?membershipId=${alfa.tenant.people.operator.membershipId}`,
    ],
    roles: ['auditor', 'centre_admin'],
  },
  'GET /tariff-plans': {
    filters: ({ alfa }) => ['', '?status=in_force', '?q=Piano', `?conventionId=${alfa.tenant.conventionId}`],
    roles: ['auditor', 'centre_admin'],
  },
  'GET /paid-dues': { filters: () => ['', '?year=1990', '?q=Comune'], roles: ['auditor', 'centre_admin'] },
  'GET /service-volumes': {
    filters: ({ alfa }) => ['', '?year=1990', '?q=Comune', `?serviceId=${alfa.tenant.serviceId}`],
    roles: ['auditor', 'centre_admin'],
  },
  'GET /segments': { filters: () => [''], roles: ['operator', 'auditor'] },
  'GET /mailings': {
    filters: ({ alfa }) => ['', '?status=sent', '?q=Incontro', `?bodyId=${alfa.dossiers[0].bodyId}`],
    roles: ['operator', 'auditor'],
  },
  'GET /activities': { filters: () => ['', '?current=yes', '?current=no'], roles: ['operator', 'auditor'] },
  'GET /cost-models': { filters: () => ['', '?status=draft', '?kind=budget'], roles: ['centre_admin', 'auditor'] },
  'GET /working-tables': {
    filters: () => ['', '?kind=strategic', '?q=Tavolo'],
    roles: ['operator', 'body_clerk', 'auditor'],
  },
  'GET /table-meetings': {
    filters: () => ['', '?status=called,closed', '?q=Riunione'],
    roles: ['operator', 'body_clerk', 'auditor'],
  },
  'GET /table-decisions': {
    filters: () => ['', '?outcome=approved', '?q=Punto'],
    roles: ['operator', 'body_clerk', 'auditor'],
  },
  'GET /roadshow-events': {
    filters: () => ['', '?status=open', '?q=Incontro'],
    roles: ['operator', 'auditor'],
  },
  'GET /pec-accounts': { filters: () => [''], roles: ['operator', 'centre_admin'] },
  'GET /pec-messages': {
    filters: ({ alfa }) => ['', '?status=sent', '?q=Rinnovo', `?bodyId=${alfa.dossiers[0].bodyId}`],
    roles: ['operator', 'auditor'],
  },
  'GET /pec-incoming': {
    filters: ({ alfa }) => ['', '?state=handled', '?q=Risposta', `?bodyId=${alfa.dossiers[0].bodyId}`],
    roles: ['operator', 'auditor'],
  },
  'GET /processing-register': {
    filters: ({ alfa }) => ['', '?on=2026-02-01', '?q=Comune', `?conventionId=${alfa.campaignId}`],
    roles: ['operator', 'body_clerk', 'auditor'],
  },
  'GET /conventions': { filters: () => [''], roles: ['operator', 'body_clerk', 'auditor'] },
  'GET /imports': { filters: () => ['', '?target=services'], roles: ['operator', 'centre_admin'] },
  'GET /kits': { filters: () => [''], roles: ['operator', 'centre_admin'] },
  'GET /kit-imports': { filters: () => [''], roles: ['operator', 'centre_admin'] },
  'GET /services': { filters: () => ['', '?q=posta', '?status=draft'], roles: ['operator', 'body_clerk', 'auditor'] },
  'GET /news': {
    filters: () => ['', '?status=draft', '?status=scheduled', '?q=notizia'],
    roles: ['operator', 'centre_admin'],
  },
  'GET /feedback': {
    filters: ({ alfa }) => ['', `?serviceId=${alfa.tenant.serviceId}`, '?maxStars=2'],
    roles: ['operator', 'auditor', 'centre_admin'],
  },
  'GET /tickets': {
    filters: ({ alfa }) => [
      '',
      '?q=casella',
      `?q=${SECRET}`,
      `?bodyId=${alfa.dossiers[0].bodyId}`,
      `?serviceId=${alfa.tenant.serviceId}`,
      `?assignee=${alfa.tenant.people.operator.membershipId}`,
      '?assignee=me',
      '?assignee=none',
      '?turn=centre',
      '?sort=updatedAt',
    ],
    roles: ['operator', 'body_clerk', 'auditor'],
  },
};

const names = Object.keys(LISTS);

it('every list is read here', () => {
  expect(
    Object.entries(ROUTES)
      .filter(([route, kind]) => kind === 'list' && !route.endsWith('/export'))
      .map(([route]) => route)
      .sort(),
  ).toEqual(
    [
      ...names,
      'GET /tickets/counts',
      'GET /feedback/summary',
      'GET /subscriptions/summary',
      'GET /territory',
      'GET /reports/centre',
      'GET /prospects/counts',
      // Sums of what the list of deadlines shows, and what is in no centre's rows.
      'GET /deadlines/progress',
      'GET /obligations/models',
      // The names of services and activities: their own lists are read here.
      'GET /timesheets/objects',
      // Counts of what the list above finds: document-search.test.ts asks from another centre.
      'GET /document-search/facets',
      // Without pages: publication.test.ts asks from another centre.
      'GET /cost-publications',
      // Pairs of bodies that the list of bodies shows, too: joins.test.ts asks from another centre.
      'GET /body-duplicates',
      // Asked by the ids of documents: pec.test.ts asks for those of another centre.
      'GET /protocol-requests',
      // Sums of the own centre's files: functions.test.ts asks in every context.
      'GET /file-usage',
      // What centres show each other: network.test.ts.
      'GET /network/centres',
      'GET /network/documents',
      'GET /network/document-search',
      'GET /network/document-search/facets',
      'GET /network/copies',
      'GET /network/groups',
      'GET /network/plans',
      'GET /network/own-plans',
    ].sort(),
  );
});

describe.each(names)('%s', (name) => {
  const path = name.split(' ')[1]!;

  it('shows nothing of another centre', async () => {
    const { filters, roles } = LISTS[name]!;
    const foreign = await marks((columns) =>
      columns.includes('tenant_id') ? `t.tenant_id = '${house.world.alfa.id}'` : undefined,
    );
    expect(foreign.size).toBeGreaterThan(50);
    for (const role of roles) {
      for (const filter of filters(house)) {
        const text = await everything(house.world.beta.people[role], path + filter);
        expect({ role, filter, found: [...foreign].filter((mark) => text.includes(mark)) }).toEqual({
          role,
          filter,
          found: [],
        });
      }
      // The same marks are found by the centre itself: the comparison sees something.
      const own = await everything(house.world.alfa.people[role], path);
      expect([...foreign].some((mark) => own.includes(mark))).toBe(true);
    }
  });

  it('shows a body nothing of another body', async () => {
    if (!LISTS[name]!.roles.includes('body_clerk') || path === '/services') return;
    const [, second] = house.alfa.dossiers;
    const foreign = await marks((columns) =>
      columns.includes('body_id') ? `t.body_id = '${second.bodyId}'` : undefined,
    );
    // Who serves both bodies belongs to the first as well.
    foreign.delete(house.world.alfa.shared.membershipId);
    for (const filter of LISTS[name]!.filters(house)) {
      const text = await everything(house.world.alfa.people.body_clerk, path + filter);
      expect({ filter, found: [...foreign].filter((mark) => text.includes(mark)) }).toEqual({ filter, found: [] });
      expect(text).not.toContain('Comune Secondo');
    }
    expect(foreign.size).toBeGreaterThan(10);
  });
});

/** Files for who keeps the costs: of people and services of the centre, and of no body. */
const OF_COSTS = ['GET /timesheets/people/export', 'GET /timesheets/confirmed/export'];

it.each(OF_COSTS)('%s is of one’s own centre, and of the costs', async (route) => {
  const file = async ({ people }: TestTenant) =>
    (
      await house
        .as(people.auditor)
        .get(`${route.split(' ')[1]!}?format=csv`)
        .expect(200)
    ).text.split(/\r?\n/);
  const { alfa, beta } = house.world;
  const [own, foreign] = [await file(alfa), await file(beta)];
  expect(own.length).toBeGreaterThan(2);
  const names = await house.database.owner.query(
    `SELECT m.display_name AS name FROM membership m WHERE m.tenant_id = $1 AND NOT EXISTS (
       SELECT FROM membership o WHERE o.tenant_id <> m.tenant_id AND o.display_name = m.display_name)`,
    [alfa.id],
  );
  for (const { name } of names.rows as { name: string }[]) expect(foreign.join()).not.toContain(name);
  for (const person of [alfa.people.operator, alfa.people.body_clerk])
    await house.as(person).get(route.split(' ')[1]!).expect(403);
});

/** Their rows are read by the way of the list; here the file itself is looked at. That of one thing is attacked by its id. */
const EXPORTS = Object.keys(ROUTES).filter(
  // What centres show each other: network.test.ts, and network-search.test.ts.
  (route) => /^GET [^{]*\/export$/.test(route) && !route.startsWith('GET /network/') && !OF_COSTS.includes(route),
);

it.each(EXPORTS)('%s holds nothing of another centre, and for a body nothing of another body', async (route) => {
  const file = async (person: TestPerson, status: number) => {
    const path = `${route.split(' ')[1]!}?format=csv`;
    return (await house.as(person).get(path).expect(status)).text;
  };
  const { alfa, beta } = house.world;
  const opinions = route === 'GET /feedback/export';
  const plans = route === 'GET /tariff-plans/export';
  const ofCentre =
    opinions ||
    plans ||
    [
      'GET /territory/export',
      'GET /interactions/export',
      'GET /prospects/export',
      'GET /paid-dues/export',
      'GET /service-volumes/export',
    ].includes(route);
  const documents = route.startsWith('GET /document');
  const known = opinions
    ? 'Opinione di alfa'
    : plans
      ? 'Piano tariffario di alfa'
      : documents
        ? 'Regolamento di alfa'
        : 'Comune Secondo di alfa';
  expect(await file(beta.people.operator, 200)).not.toContain('di alfa');
  expect(await file(alfa.people.body_clerk, ofCentre ? 403 : 200)).not.toMatch(/Comune Secondo|Opinione di/);
  if (route !== 'GET /services/export') expect(await file(alfa.people.operator, 200)).toContain(known);
});

it('a body finds nothing by the words of internal notes', async () => {
  expect(
    (await house.as(house.world.alfa.people.body_clerk).get(`/tickets?q=${SECRET}`).expect(200)).body.items,
  ).toEqual([]);
  expect(
    (await house.as(house.world.alfa.people.operator).get(`/tickets?q=${SECRET}`).expect(200)).body.items,
  ).toHaveLength(2);
});

it('counts are those of the own rows', async () => {
  const count = async (person: TestPerson) =>
    (await house.as(person).get('/tickets/counts').expect(200)).body.byStatus.new as number;
  const { people, neighbour, shared } = house.world.alfa;
  expect([
    await count(people.operator),
    await count(people.body_clerk),
    await count(neighbour),
    await count(shared),
  ]).toEqual([3, 2, 1, 3]);
});

it('what a body has at a glance, and what visitors said of a centre, are their own', async () => {
  const { people, neighbour, shared } = house.world.alfa;
  const glance = async (person: TestPerson) => {
    const { allowances } = (await house.as(person).get('/subscriptions/summary').expect(200)).body;
    return (allowances as { subscriptionId: string }[]).map(({ subscriptionId }) => subscriptionId).sort();
  };
  const [first, second] = house.alfa.files.map(({ subscriptionId }) => subscriptionId);
  expect(await glance(people.body_clerk)).toEqual([first]);
  expect(await glance(neighbour)).toEqual([second]);
  expect(await glance(shared)).toEqual([first, second].sort());
  for (const { tenant } of [house.alfa, house.beta]) {
    const { services } = (await house.as(tenant.people.operator).get('/feedback/summary').expect(200)).body;
    expect((services as { serviceId: string }[]).map(({ serviceId }) => serviceId)).toEqual([tenant.serviceId]);
  }
});

it('the territory of a centre holds its own bodies and services', async () => {
  const foreign = await marks((columns) =>
    columns.includes('tenant_id') ? `t.tenant_id = '${house.world.alfa.id}'` : undefined,
  );
  const text = async ({ people }: typeof house.world.alfa) =>
    (await house.as(people.auditor).get('/territory').expect(200)).text;
  const own = await text(house.world.alfa);
  expect([...foreign].filter((mark) => own.includes(mark)).length).toBeGreaterThan(1);
  const others = await text(house.world.beta);
  expect([...foreign].filter((mark) => others.includes(mark))).toEqual([]);
});

it('a cursor of one centre opens nothing in another', async () => {
  const first = await house.as(house.world.alfa.people.operator).get('/tickets?limit=1').expect(200);
  const text = (
    await house
      .as(house.world.beta.people.operator)
      .get(`/tickets?cursor=${first.body.nextCursor as string}`)
      .expect(200)
  ).text;
  expect(house.alfa.dossiers.filter(({ ticketId }) => text.includes(ticketId))).toEqual([]);
});

it('the public pages of a centre show what is published and nothing of the other', async () => {
  const foreign = await marks((columns) =>
    columns.includes('tenant_id') ? `t.tenant_id = '${house.world.alfa.id}'` : undefined,
  );
  for (const path of ['/centres/beta/services', '/centres/beta/adhering-bodies']) {
    const text = await everything(undefined, path);
    expect([...foreign].filter((mark) => text.includes(mark))).toEqual([]);
    expect(text).not.toMatch(/firma-digitale|Terzo/);
  }
  const centres = await house.http.get('/api/v1/centres').expect(200);
  expect(
    centres.body.items.map(({ slug, publishedServices, adheringBodies }: Record<string, unknown>) => [
      slug,
      publishedServices,
      adheringBodies,
    ]),
  ).toEqual([
    ['alfa', 2, 2],
    ['beta', 2, 2],
  ]);
  for (const path of ['/centres/beta/services/firma-digitale', '/centres/gamma', '/centres/gamma/services'])
    await house.http.get(`/api/v1${path}`).expect(404);
});
