import { ContentLinks, type RequestContext } from '#app/platform';
import { openHouse, type Caller, type House } from '../support/house.js';
import { problem } from './support.js';

let house: House;
let clerk: Caller;
let id: string;
const CONTENT = Array.from({ length: 5_000 }, (_, index) => `riga ${index}\n`).join('');
beforeAll(async () => {
  house = await openHouse();
  clerk = house.as(house.world.alfa.people.body_clerk);
  id = (await clerk.post('/files').attach('file', Buffer.from(CONTENT), 'registro.txt').expect(201)).body.id;
});
afterAll(() => house?.close());

const part = (range: string, more: Record<string, string> = {}) =>
  clerk.get(`/files/${id}/content`).set({ Range: range, 'Accept-Encoding': 'gzip', ...more });

describe('a part of a file', () => {
  it.each<[string, number, number]>([
    ['bytes=0-0', 0, 0],
    ['bytes=10-19', 10, 19],
    ['bytes=100-', 100, CONTENT.length - 1],
    ['bytes=-7', CONTENT.length - 7, CONTENT.length - 1],
    [`bytes=0-${CONTENT.length + 100}`, 0, CONTENT.length - 1],
    [`bytes=-${CONTENT.length + 100}`, 0, CONTENT.length - 1],
  ])('%s', async (range, start, end) => {
    const answer = await part(range).buffer(true).expect(206);
    expect(answer.text).toBe(CONTENT.slice(start, end + 1));
    expect(answer.headers).toMatchObject({
      'content-range': `bytes ${start}-${end}/${CONTENT.length}`,
      'content-length': String(end - start + 1),
      'accept-ranges': 'bytes',
      'x-content-type-options': 'nosniff',
    });
    expect(answer.headers['content-encoding']).toBeUndefined();
    expect(answer.headers['content-disposition']).toContain('attachment');
  });

  it.each(['bytes=5-2', 'bytes=0-1,3-4', 'bytes=', 'bytes=-', 'lines=1-2', 'bytes=a-b'])(
    'that nobody understands, %s, is all of it',
    async (range) => {
      expect((await part(range).buffer(true).expect(200)).text).toBe(CONTENT);
    },
  );

  it('beyond its end is 416', async () => {
    for (const range of [`bytes=${CONTENT.length}-`, 'bytes=-0']) {
      const answer = await part(range).ok(() => true);
      expect([answer.status, answer.body.code, answer.headers['content-range']]).toEqual([
        416,
        'range_not_satisfiable',
        `bytes */${CONTENT.length}`,
      ]);
    }
  });

  it('goes with what the caller has of the same content alone', async () => {
    const { headers } = await part('bytes=0-9').expect(206);
    await part('bytes=0-9', { 'If-Range': headers.etag! }).expect(206);
    await part('bytes=0-9', { 'If-Range': '"another"' }).expect(200);
    await part('bytes=0-9', { 'If-Range': 'Mon, 23 Nov 2026 09:00:00 GMT' }).expect(200);
  });
});

describe('a sealed link', () => {
  const ctx = (): RequestContext => ({
    credential: { kind: 'session', tokenHash: Buffer.alloc(32, 7) },
    permissions: [],
    now: new Date(),
    requestId: 'x',
    locale: 'it',
    actor: null,
  });

  it('opens, with the right of its session, for some minutes, what it names and nothing else', () => {
    const links = house.app.get(ContentLinks);
    const { token, expiresAt } = links.seal(ctx(), 'documents/1/2');
    expect(expiresAt.getTime() - Date.now()).toBeLessThanOrEqual(300_000);
    const opened = links.open({ ...ctx(), credential: { kind: 'network' } }, token, ['documents.read']);
    expect(opened.what).toBe('documents/1/2');
    expect(opened.ctx.credential).toEqual(ctx().credential);
    expect(opened.ctx.permissions).toEqual(['documents.read']);
    for (const wrong of ['', 'x', `${token.slice(0, -2)}AA`, `${token}=`, 'A'.repeat(600)])
      expect(() => links.open(ctx(), wrong, [])).toThrow('not_found');
    const later = jestNow(Date.now() + 301_000);
    try {
      expect(() => links.open(ctx(), token, [])).toThrow('not_found');
    } finally {
      later();
    }
    expect(() => links.seal({ ...ctx(), credential: { kind: 'public', slug: 'alfa' } }, 'x')).toThrow('not_found');
  });
});

/** Moves the clock that ContentLinks reads. @returns how to put it back */
function jestNow(at: number): () => void {
  const clock = Reflect.get(house.app.get(ContentLinks), 'clock') as { now(): Date };
  const { now } = clock;
  clock.now = () => new Date(at);
  return () => {
    clock.now = now;
  };
}

describe('the room of a centre', () => {
  const quota = (bytes: number | null) =>
    house.database.owner.query('UPDATE tenant SET file_quota = $2 WHERE id = $1', [house.world.alfa.id, bytes]);
  const announce = (size: number) =>
    clerk.post('/uploads').set({ 'Upload-Length': String(size), 'Upload-Metadata': `filename ${btoa('a.txt')}` });

  it('is not exceeded, and its centre alone hears of it', async () => {
    await quota(CONTENT.length + 1_000);
    await problem(announce(1_001), 'quota_reached');
    const { body } = await announce(900).expect(201);
    // What is announced is reserved.
    await problem(announce(200), 'quota_reached');
    await quota(CONTENT.length);
    await problem(clerk.post('/files').attach('file', Buffer.from('x'), 'a.txt'), 'quota_reached');
    await house
      .as(house.world.beta.people.body_clerk)
      .post('/files')
      .attach('file', Buffer.from('x'), 'a.txt')
      .expect(201);
    const usage = await house.as(house.world.alfa.people.centre_admin).get('/file-usage').expect(200);
    expect(usage.body).toMatchObject({ files: 2, quotaKilobytes: Math.floor(CONTENT.length / 1_024), scanning: false });
    await clerk.delete(`/uploads/${body.id}`).expect(204);
    await quota(null);
    await clerk.post('/files').attach('file', Buffer.from('x'), 'a.txt').expect(201);
  });
});
