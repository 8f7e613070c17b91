import { execFileSync } from 'node:child_process';
import { closeSync, constants, openSync, readdirSync, readlinkSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { TEST_PASSWORD } from '#app/testing';
import { openHouse, type Caller, type House } from '../support/house.js';
import { eventually, expectProblem, storedFiles } from './support.js';

/** Seconds that the disk may take for one call. */
const PATIENCE = 1;
/** As many as the product lets wait for the disk at once: Node has four threads for files, and for passwords. */
const AT_ONCE = 3;

let house: House;
let clerk: Caller;
beforeAll(async () => {
  house = await openHouse({ env: { STORAGE_PATIENCE: String(PATIENCE) } });
  clerk = house.as(house.world.alfa.people.body_clerk);
});
afterAll(async () => {
  delete process.env.STORAGE_PATIENCE;
  await house?.close();
});

const pathOf = (id: string) => join(process.env.DATA_DIR!, 'files', house.world.alfa.id, id);

/** A place on which nobody ever gets an answer, as of a disk across a network that is away. @returns how it comes back */
function hang(path: string): () => void {
  execFileSync('mkfifo', [path]);
  const comeBack = () => {
    if (!hanging.delete(comeBack)) return;
    // Who waits for the other end of the pipe has it now.
    const end = openSync(path, constants.O_RDWR | constants.O_NONBLOCK);
    rmSync(path);
    setTimeout(() => closeSync(end), 200);
  };
  hanging.add(comeBack);
  return comeBack;
}
const hanging = new Set<() => void>();
afterEach(() => hanging.forEach((comeBack) => comeBack()));

/** Files of this process that stand open at a path. */
const openAt = (path: string) =>
  readdirSync('/proc/self/fd').filter((each) => {
    try {
      return readlinkSync(`/proc/self/fd/${each}`).startsWith(path);
    } catch {
      return false;
    }
  }).length;

async function timed<T>(call: PromiseLike<T>): Promise<[T, number]> {
  const begun = performance.now();
  const result = await call;
  return [result, (performance.now() - begun) / 1_000];
}

const keep = async (content: string, name = 'nota.txt') =>
  (await clerk.post('/files').attach('file', Buffer.from(content), name).expect(201)).body.id as string;
const content = (id: string) => clerk.get(`/files/${id}/content`).ok(() => true);
const signIn = () =>
  house.http
    .post('/api/v1/session')
    .send({ email: house.world.alfa.people.operator.email, password: TEST_PASSWORD })
    .expect(201);

it('a disk that hangs: who wants its files is told soon to try again, others go on, and all is well once it is back', async () => {
  const [hung, other] = [await keep('uno'), await keep('due')];
  renameSync(pathOf(hung), `${pathOf(hung)}.away`);
  const comeBack = hang(pathOf(hung));
  const waiting = Array.from({ length: AT_ONCE }, () => timed(content(hung)));
  const meanwhile = timed(signIn());
  for (const [answer, seconds] of await Promise.all(waiting)) {
    expectProblem(answer, 'unavailable');
    expect(answer.headers['retry-after']).toBe('5');
    expect(seconds).toBeLessThan(PATIENCE + 2);
  }
  expect((await meanwhile)[1]).toBeLessThan(PATIENCE + 2);
  await signIn();
  await clerk.get('/tickets').expect(200);
  // Nobody waits for a disk of which it is known that it hangs.
  for (const call of [
    () => content(other),
    () =>
      clerk
        .post('/files')
        .attach('file', Buffer.from('tre'), 'nota.txt')
        .ok(() => true),
  ]) {
    const [answer, seconds] = await timed(call());
    expectProblem(answer, 'unavailable');
    expect(seconds).toBeLessThan(PATIENCE);
  }
  comeBack();
  renameSync(`${pathOf(hung)}.away`, pathOf(hung));
  await eventually('its files are opened again', async () => (await content(other)).status === 200);
  expect((await content(hung)).text).toBe('uno');
  await eventually('nothing stays open', () => openAt(pathOf(hung)) === 0);
  for (const id of [hung, other]) await clerk.delete(`/files/${id}`).expect(204);
  expect(storedFiles()).toEqual([]);
});

it('a disk that hangs while a file arrives: told to try again, and the same upload goes on', async () => {
  const headers = { 'Upload-Length': '6', 'Upload-Metadata': `filename ${btoa('nota.txt')}` };
  const id = (await clerk.post('/uploads').set(headers).expect(201)).body.id as string;
  const send = () =>
    clerk
      .patch(`/uploads/${id}`)
      .set({ 'Upload-Offset': '0', 'Content-Type': 'application/offset+octet-stream' })
      .send('cinque')
      .ok(() => true);
  const comeBack = hang(`${pathOf(id)}.part`);
  const waits = send();
  const another = keep('altro');
  expectProblem(await waits, 'unavailable');
  expect((await clerk.get(`/uploads/${id}`).expect(200)).body).toMatchObject({ offset: 0, file: null });
  comeBack();
  await eventually('it goes on', async () => (await send()).status === 204);
  expect((await clerk.get(`/uploads/${id}`).expect(200)).body.file).toMatchObject({ size: 6 });
  expect((await content(id)).text).toBe('cinque');
  for (const each of [id, await another]) await clerk.delete(`/files/${each}`).expect(204);
  expect(storedFiles()).toEqual([]);
});
