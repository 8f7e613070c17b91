import { appendFileSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { loadSettings, openStorage } from '#app/platform';
import { createWorld, type World } from '#app/testing';
import { checkFiles } from '../../apps/api/src/files-check.js';
import { migrate } from '../../apps/api/src/migrations.js';
import { openApi, type Api } from './support/api.js';
import { difference, rowsOf, schemaOf } from './support/schema.js';
import { Site, type Server } from './support/server.js';

/** A request that the API accepted, with its file. */
interface Accepted {
  id: string;
  fileId: string;
}

const accepted: Accepted[] = [];
const figures: Record<string, number> = {};
let site: Site;
let server: Server;
let atMoment: Server;
let world: World;
/** Between two requests, and how many had been accepted. */
let moment: { at: string; accepted: number };
/** How many had been accepted when the log was last kept. */
let kept: number;

const dataDir = (name: string) => join(site.folder, name);
const filesOf = (name: string) => join(dataDir(name), 'files');

async function measured<T>(name: string, work: () => Promise<T>): Promise<T> {
  const begun = performance.now();
  const result = await work();
  figures[name] = Math.round((performance.now() - begun) / 100) / 10;
  return result;
}

/** A clerk at work: a file and a request, again and again until told to stop. */
async function clerkAtWork(api: Api): Promise<{ until(count: number): Promise<void>; stop(): Promise<void> }> {
  const { alfa } = world;
  const clerk = await api.signIn(alfa.people.body_clerk.email);
  let working = true;
  const work = (async () => {
    while (working) {
      const number = accepted.length + 1;
      const { body: file } = await clerk
        .upload(`atto-${number}.txt`, Buffer.from(`Atto ${number}\n`.repeat(200)))
        .expect(201);
      const { body } = await clerk
        .post('/tickets', {
          bodyId: alfa.bodies[0]!.id,
          serviceId: alfa.serviceId,
          subject: `Richiesta ${number}`,
          text: 'Durante la copia.',
          fileIds: [file.id],
        })
        .expect(201);
      accepted.push({ id: body.id, fileId: file.id });
    }
  })();
  return {
    until: async (count) => {
      while (accepted.length < count) await Promise.race([work, new Promise((resolve) => setTimeout(resolve, 20))]);
    },
    stop: async () => {
      working = false;
      await work;
    },
  };
}

const ticketsOf = async (restored: Server) =>
  (await restored.ask<{ id: string }>('SELECT id FROM ticket ORDER BY number', restored.ownerUrl)).map(({ id }) => id);
const idsOf = (count: number) => accepted.slice(0, count).map(({ id }) => id);
const storageOf = (name: string) => openStorage({ ...loadSettings(process.env), DATA_DIR: dataDir(name) });

beforeAll(async () => {
  site = new Site();
  server = await site.found('first');
  await server.makeDatabase();
  await migrate(server.ownerUrl);
  const owner = new pg.Client({ connectionString: server.ownerUrl });
  await owner.connect();
  world = await createWorld(owner);
  await owner.end();
  mkdirSync(filesOf('first'), { recursive: true });
});
afterAll(async () => {
  await site?.clear();
  // Jest's own words go there too.
  process.stderr.write(
    `${Object.entries(figures)
      .map(([name, value]) => `  ${name}: ${value}`)
      .join('\n')}\n`,
  );
});

it('a base backup is made while people work, verified, and takes the place of the one before', async () => {
  const copy = () => site.script('base.sh', [], { ...server.environment, FILES_DIR: filesOf('first'), KEEP: '1' });
  await copy();
  const [first] = readdirSync(join(site.backup, 'base'));
  const api = await openApi(server.appUrl, dataDir('first'));
  const clerk = await clerkAtWork(api);
  try {
    await clerk.until(5);
    const before = accepted.length;
    await measured('base backup, seconds', copy);
    expect(accepted.length).toBeGreaterThan(before);
    expect(readdirSync(join(site.backup, 'base'))).toHaveLength(1);
    expect(readdirSync(join(site.backup, 'base'))).not.toContain(first);
    await clerk.until(accepted.length + 5);
  } finally {
    await clerk.stop();
  }
  const [now] = await server.ask<{ at: string }>('SELECT clock_timestamp()::text AS at');
  moment = { at: now!.at, accepted: accepted.length };

  const again = await clerkAtWork(api);
  await again.until(moment.accepted + 5);
  await again.stop();
  // What archive_timeout does after a minute at most, and cron with the files.
  await server.ask('SELECT pg_switch_wal()');
  const [{ wal }] = (await server.ask('SELECT pg_walfile_name(pg_current_wal_lsn()) AS wal')) as [{ wal: string }];
  await expectArchived(wal);
  await site.script('files.sh', [filesOf('first'), join(site.backup, 'files'), '1']);
  kept = accepted.length;

  const last = await clerkAtWork(api);
  await last.until(kept + 3);
  await last.stop();
  await api.close();
});

/** Waits until all pieces of the log before that one are kept. */
async function expectArchived(wal: string): Promise<void> {
  for (;;) {
    const names = readdirSync(join(site.backup, 'wal')).filter((name) => /^[0-9A-F]{24}$/.test(name));
    const [row] = await server.ask<{ failed: string }>('SELECT failed_count::text AS failed FROM pg_stat_archiver');
    expect(row).toEqual({ failed: '0' });
    if (names.some((name) => Number.parseInt(name.slice(8), 16) === Number.parseInt(wal.slice(8), 16) - 1)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

it('everything is lost, and is back up to the last piece of the log that was kept', async () => {
  await server.kill();
  rmSync(server.data, { recursive: true });
  rmSync(dataDir('first'), { recursive: true });
  const restored = await measured('restore to the end of the log, seconds', () => restore('latest'));

  expect(await ticketsOf(restored)).toEqual(idsOf(kept));
  figures['requests accepted'] = accepted.length;
  figures['requests lost'] = accepted.length - kept;
  const report = await checkFiles(restored.ownerUrl, storageOf('latest'), false);
  expect(report).toEqual({ files: kept, missing: [], different: [], unknown: [], leftover: [] });

  const api = await openApi(restored.appUrl, dataDir('latest'));
  try {
    const operator = await api.signIn(world.alfa.people.operator.email);
    const { text } = await operator.get(`/files/${accepted[0]!.fileId}/content`).buffer().expect(200);
    expect(text).toContain('Atto 1\n');
    await operator.post(`/tickets/${accepted[0]!.id}/messages`, { kind: 'internal', text: 'Ripresi.' }).expect(201);
  } finally {
    await api.close();
    await restored.kill();
  }
});

it('is back as it was at a moment', async () => {
  const restored = await measured('restore to a moment, seconds', () => restore('moment', moment.at));
  expect(await ticketsOf(restored)).toEqual(idsOf(moment.accepted));
  const report = await checkFiles(restored.ownerUrl, storageOf('moment'), false);
  // Files of after that moment are there, and known to nobody.
  expect(report).toMatchObject({ files: moment.accepted, missing: [], different: [] });
  expect(report.unknown).toHaveLength(kept - moment.accepted);

  // The check sees what is wrong.
  const keyOf = (index: number) => `${world.alfa.id}/${accepted[index]!.fileId}`;
  rmSync(join(filesOf('moment'), keyOf(0)));
  appendFileSync(join(filesOf('moment'), keyOf(1)), 'x');
  expect(await checkFiles(restored.ownerUrl, storageOf('moment'), false)).toMatchObject({
    missing: [keyOf(0)],
    different: [keyOf(1)],
  });
  atMoment = restored;
  expect(figures['restore to a moment, seconds']).toBeLessThan(60);
});

it('a dump by the owner of the data holds every row, and makes the same database', async () => {
  const dump = join(site.backup, 'casa.dump');
  const { environment } = atMoment;
  await site.script('dump.sh', ['casa_dei_comuni', dump], { ...environment, PGUSER: 'cdc_migrator' });
  await atMoment.ask('CREATE DATABASE again OWNER cdc_migrator');
  await site.program('pg_restore', ['--exit-on-error', '--single-transaction', '--dbname=again', dump], environment);
  const [one, two] = await Promise.all([
    contentOf(atMoment.ownerUrl),
    contentOf(atMoment.ownerUrl.replace(/[^/]+$/, 'again')),
  ]);
  expect(two.rows).toEqual(one.rows);
  expect(difference(one.schema, two.schema)).toEqual({ lost: [], added: [] });
});

async function contentOf(ownerUrl: string) {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    return { rows: await rowsOf(client), schema: await schemaOf(client) };
  } finally {
    await client.end();
  }
}

it('nothing is restored over what is there, from before the first backup, or from a broken one', async () => {
  await expect(restore('latest')).rejects.toThrow('is not empty');
  await expect(restore('past', '2020-01-01 00:00:00+00')).rejects.toThrow('no base backup from before');
  const [base] = readdirSync(join(site.backup, 'base'));
  appendFileSync(join(site.backup, 'base', base!, 'PG_VERSION'), ' ');
  await expect(restore('broken')).rejects.toThrow('PG_VERSION');
});

it('a piece of the log is never replaced by another one of its name', async () => {
  const [piece, wal] = [join(site.folder, 'piece'), join(site.backup, 'wal')];
  writeFileSync(piece, 'one');
  await site.script('archive-wal.sh', [piece, 'piece', wal]);
  await site.script('archive-wal.sh', [piece, 'piece', wal]);
  writeFileSync(piece, 'two');
  await expect(site.script('archive-wal.sh', [piece, 'piece', wal])).rejects.toThrow();
  expect(existsSync(join(wal, 'piece'))).toBe(true);
});

/** A server and its files in new folders. */
async function restore(name: string, at?: string): Promise<Server> {
  const data = join(site.folder, 'restored', name);
  const files = join(site.folder, 'restored', `${name}-files`);
  await site.script('restore.sh', [data, ...(at ? [at] : [])], { FILES_DIR: files });
  const restored = await site.start(data);
  mkdirSync(dataDir(name), { recursive: true });
  site.move(files, filesOf(name));
  return restored;
}
