import { newId } from '#app/kernel';
import { ROLES } from '#app/contracts';
import { openHouse, type House } from '../support/house.js';
import { fieldsOf, problem, type Json } from './support.js';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
beforeEach(() => house.database.owner.query('DELETE FROM outbox'));
afterAll(() => house?.close());

const platform = () => house.as(house.world.network.platform_admin);

interface OutboxFields {
  tenantId?: string;
  consumer?: string;
  event?: string;
  createdAt?: string;
  doneAt?: string | null;
  failedAt?: string | null;
  error?: string | null;
}

async function delivery(fields: OutboxFields): Promise<string> {
  const id = newId();
  const { tenantId = house.world.alfa.id, consumer = 'mail', event = 'mail.ordered' } = fields;
  await house.database.owner.query(
    `INSERT INTO outbox (tenant_id, id, consumer, event, payload, request_id, created_at, due_at, attempts, done_at, failed_at, last_error)
     VALUES ($1, $2, $3, $4, '{"mailId": "geheim"}', 'r', $5, $5, 7, $6, $7, $8)`,
    [
      tenantId,
      id,
      consumer,
      event,
      fields.createdAt ?? new Date(),
      fields.doneAt ?? null,
      fields.failedAt ?? null,
      fields.error ?? null,
    ],
  );
  return id;
}

const failedList = async (query = ''): Promise<Json> =>
  (await platform().get(`/failed-deliveries${query}`).expect(200)).body;

describe('what files of centres take up', () => {
  const path = '/centre-storage/alfa';
  const change = (version: unknown, quotaMegabytes: unknown, as = platform()) =>
    as
      .patch(path)
      .set('If-Match', `"${String(version)}"`)
      .send({ quotaMegabytes });

  it('is told to the platform, which sets how much it may be; the centre sees it, is held to it, and reads it in its register', async () => {
    const { people } = house.world.alfa;
    const admin = house.as(people.centre_admin);
    const { body: list } = await platform().get('/centre-storage').expect(200);
    expect(list).toMatchObject({
      items: [{ slug: 'alfa', files: 0, megabytes: 0 }, { slug: 'beta' }],
      nextCursor: null,
    });
    const { body: page } = await platform().get('/centre-storage?limit=1').expect(200);
    expect((await platform().get(`/centre-storage?limit=1&cursor=${page.nextCursor}`).expect(200)).body.items).toEqual([
      list.items[1],
    ]);
    const { body: before, headers } = await platform().get(path).expect(200);
    expect(before).toMatchObject({ quotaMegabytes: null, standardMegabytes: null });
    expect(headers.etag).toBe(`"${before.version}"`);
    const { body: after } = await change(before.version, 1).expect(200);
    expect(after).toMatchObject({ quotaMegabytes: 1, version: before.version + 1 });
    expect((await admin.get('/file-usage').expect(200)).body).toMatchObject({ quotaKilobytes: 1_024, files: 0 });
    const announce = (bytes: number) =>
      house
        .as(people.body_clerk)
        .post('/uploads')
        .set({ 'Upload-Length': String(bytes), 'Upload-Metadata': `filename ${btoa('a.txt')}` });
    await problem(announce(1_048_577), 'quota_reached');
    const { body: upload } = await announce(1_048_576).expect(201);
    expect((await platform().get(path).expect(200)).body).toMatchObject({ megabytes: 1, files: 1, notScanned: 1 });
    await house.as(people.body_clerk).delete(`/uploads/${upload.id}`).expect(204);
    const { body: register } = await admin.get('/audit-entries?tableName=tenant').expect(200);
    const [entry] = (register as Json).items as Json[];
    expect(entry).toMatchObject({ tableName: 'tenant', operation: 'UPDATE', access: 'platform' });
    expect(JSON.stringify(entry)).toContain('file_quota');
    expect((await change(after.version, null).expect(200)).body.quotaMegabytes).toBeNull();
    await announce(1_048_577).expect(201);
  });

  it('is changed from what was read, within limits, and by nobody else', async () => {
    const { body } = await platform().get(path).expect(200);
    await problem(change(body.version + 1, 5), 'stale_version');
    await problem(platform().patch(path).send({ quotaMegabytes: 5 }), 'precondition_required');
    for (const wrong of [0, -1, 1.5, '5', 100_000_001]) {
      const answer = await problem(change(body.version, wrong), 'validation_failed');
      expect(fieldsOf(answer)[0]).toMatch(/^quotaMegabytes: /);
    }
    await problem(platform().get('/centre-storage/gamma'), 'not_found');
    await problem(
      platform().patch('/centre-storage/gamma').set('If-Match', '"1"').send({ quotaMegabytes: 5 }),
      'not_found',
    );
    for (const person of [house.world.alfa.people.centre_admin, house.world.network.network_coordinator]) {
      await problem(house.as(person).get('/centre-storage'), 'permission_denied');
      await problem(house.as(person).get(path), 'permission_denied');
      await problem(change(body.version, 5, house.as(person)), 'permission_denied');
    }
    expect((await platform().get(path).expect(200)).body).toEqual(body);
  });
});

describe('failed deliveries', () => {
  it('are shown of all centres, newest first, with their cause', async () => {
    const { alfa, beta } = house.world;
    const older = await delivery({ failedAt: '2026-03-01T08:00:00Z', error: 'ECONNREFUSED 10.0.0.1:25' });
    const newer = await delivery({
      tenantId: beta.id,
      consumer: 'ticket-notifications',
      event: 'ticket.activity',
      failedAt: '2026-03-02T08:00:00Z',
      createdAt: '2026-02-28T08:00:00Z',
      error: 'not_found',
    });
    await delivery({});
    await delivery({ doneAt: '2026-03-02T08:00:00Z' });
    const { items, nextCursor } = await failedList();
    expect(nextCursor).toBeNull();
    expect(items).toMatchObject([
      { id: newer, centreName: 'Centro beta', centreSlug: beta.slug, cause: 'not_found' },
      { id: older, centreName: 'Centro alfa', centreSlug: alfa.slug, cause: 'ECONNREFUSED 10.0.0.1:25' },
    ]);
    expect(items[0]).toEqual({
      id: newer,
      centreName: 'Centro beta',
      centreSlug: 'beta',
      queue: 'ticket-notifications',
      event: 'ticket.activity',
      createdAt: '2026-02-28T08:00:00.000Z',
      failedAt: '2026-03-02T08:00:00.000Z',
      attempts: 7,
      cause: 'not_found',
    });
  });

  it.each([
    ['550 5.1.1 <anna.bianchi@comune.example.org>: user unknown', '550 5.1.1 <…>: user unknown'],
    ['RCPT TO:<"anna bianchi"@comune.example.org> refused', 'RCPT TO:<…> refused'],
    ["Can't send mail to anna@comune.example.org, Bruno+x@EXAMPLE.org.", "Can't send mail to … …"],
    ['anna@città.it', '…'],
    ['550 @ nobody', '550 @ nobody'],
    [null, ''],
  ])('say why without whom: %s', async (error, cause) => {
    await delivery({ failedAt: '2026-03-01T08:00:00Z', error });
    const { items } = await failedList();
    expect(items).toMatchObject([{ cause }]);
    expect(JSON.stringify(items)).not.toMatch(/anna|bianchi|geheim/i);
  });

  it('keep their cause within bounds', async () => {
    await delivery({ failedAt: '2026-03-01T08:00:00Z', error: 'x'.repeat(1_000) });
    expect((await failedList()).items[0].cause).toHaveLength(500);
  });

  it('are paged without gaps, also where many failed at once', async () => {
    const ids = await Promise.all(Array.from({ length: 23 }, () => delivery({ failedAt: '2026-03-01T08:00:00Z' })));
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: Json = await failedList(`?limit=5${cursor && `&cursor=${cursor}`}`);
      seen.push(...page.items.map(({ id }: Json) => id as string));
      cursor = page.nextCursor;
    }
    expect(seen).toEqual([...ids].sort().reverse());
  });

  it('are tried again by name; what is done or waits is left alone', async () => {
    const failed = await delivery({ failedAt: '2026-03-01T08:00:00Z', error: 'x' });
    const other = await delivery({ failedAt: '2026-03-01T08:00:00Z' });
    const done = await delivery({ doneAt: '2026-03-02T08:00:00Z' });
    const waiting = await delivery({});
    const retry = () =>
      platform()
        .post('/failed-deliveries/retries')
        .send({ ids: [failed, done, waiting, newId()] });
    await retry().expect(204);
    await retry().expect(204);
    const { rows } = await house.database.owner.query<Json>(
      `SELECT id, attempts, retries, failed_at IS NULL AS live, done_at IS NULL AS open, due_at > now() - interval '1 minute' AS due FROM outbox`,
    );
    const row = (id: string) => rows.find((found: Json) => found.id === id) as Json;
    expect(row(failed)).toMatchObject({ attempts: 0, retries: 1, live: true, open: true, due: true });
    expect(row(other)).toMatchObject({ attempts: 7, retries: 0, live: false });
    expect(row(done)).toMatchObject({ attempts: 7, retries: 0, open: false });
    expect(row(waiting)).toMatchObject({ attempts: 7, retries: 0 });
    expect((await failedList()).items.map(({ id }: Json) => id as string)).toEqual([other]);
  });

  it('are named by at most a hundred ids', async () => {
    const retry = (ids: unknown) => platform().post('/failed-deliveries/retries').send({ ids });
    expect(fieldsOf(await problem(retry(Array.from({ length: 101 }, newId)), 'validation_failed'))).toEqual([
      'ids: too_long',
    ]);
    expect(fieldsOf(await problem(retry(['no']), 'validation_failed'))).toEqual(['ids: invalid_format']);
    expect(fieldsOf(await problem(retry(undefined), 'validation_failed'))).toEqual(['ids: required']);
    await retry([]).expect(204);
  });
});

describe('queues', () => {
  it('are counted: what waits and since when, what failed, what was done today', async () => {
    const today = new Date();
    await delivery({ createdAt: '2026-03-01T08:00:00Z' });
    await delivery({ tenantId: house.world.beta.id, createdAt: '2026-03-01T07:00:00Z' });
    await delivery({ failedAt: '2026-03-01T08:00:00Z' });
    await delivery({ doneAt: today.toISOString() });
    await delivery({ doneAt: '2026-03-01T08:00:00Z' });
    await delivery({ consumer: 'ticket-notifications', doneAt: today.toISOString() });
    const { body } = await platform().get('/queues').expect(200);
    expect(body).toEqual({
      queues: [
        { name: 'mail', waiting: 2, oldestWaitingAt: '2026-03-01T07:00:00.000Z', failed: 1, doneToday: 1 },
        { name: 'ticket-notifications', waiting: 0, oldestWaitingAt: null, failed: 0, doneToday: 1 },
      ],
    });
  });

  it('and failures are nobody else’s to see', async () => {
    await delivery({ failedAt: '2026-03-01T08:00:00Z' });
    const everybody = { ...house.world.alfa.people, ...house.world.network };
    for (const role of ROLES.filter((each) => each !== 'platform_admin')) {
      const caller = house.as(everybody[role]);
      await problem(caller.get('/failed-deliveries'), 'permission_denied');
      await problem(caller.get('/queues'), 'permission_denied');
      await problem(caller.post('/failed-deliveries/retries').send({ ids: [] }), 'permission_denied');
    }
  });
});
