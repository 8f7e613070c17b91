import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { Client } from 'pg';
import {
  ArchiveReader,
  ArchiveWriter,
  AuditChain,
  AuditSealing,
  type ChainReport,
  loadSettings,
  openStorage,
  type FileStorage,
} from '#app/platform';
import { createWorld, type TestDatabase } from '#app/testing';
import { exportCentre } from '../../apps/api/src/centre-archive/export.js';
import { importCentre, type ImportOptions } from '../../apps/api/src/centre-archive/import.js';
import { LEFT_OUT, readTables } from '../../apps/api/src/centre-archive/tables.js';
import { openFilledHouse, type FilledHouse } from '../isolation/support/filled-house.js';
import { openDatabase } from '../support/house.js';
import { openApi } from './support/api.js';
import { rowsOf } from './support/schema.js';

const NOW = new Date();
type Rows = Record<string, string[]>;

let house: FilledHouse;
let folder: string;
let archive: string;
let storage: FileStorage;
/** The centre when the archive was made. */
let alfaThen: Rows;
let chainThen: ChainReport;

/** The rows of one tenant, or all that are not its own, by table. */
async function rows(owner: Client, tenantId: string, own: boolean): Promise<Rows> {
  const found: Rows = {};
  for (const [table, all] of await rowsOf(owner)) {
    if (own && table in LEFT_OUT) continue;
    const wanted = all.filter((row) => ((row.tenant_id ?? (table === 'tenant' ? row.id : null)) === tenantId) === own);
    if (wanted.length) found[table] = wanted.map((row) => JSON.stringify(row)).sort();
  }
  return found;
}

const bring = (database: TestDatabase, options: Partial<ImportOptions> = {}, to: FileStorage = storage) =>
  importCentre(database.ownerUrl, to, { file: archive, ...options });

beforeAll(async () => {
  house = await openFilledHouse();
  folder = mkdtempSync(join(tmpdir(), 'cdc-centre-'));
  archive = join(folder, 'alfa.zip');
  storage = openStorage(loadSettings(process.env));
  await house.app.get(AuditSealing, { strict: false }).seal(house.world.alfa.id);
  chainThen = await house.app.get(AuditChain, { strict: false }).verify(house.world.alfa.id, new Date());
  expect(chainThen).toMatchObject({ waiting: 0, problem: null });
  alfaThen = await rows(house.database.owner, house.world.alfa.id, true);
  await exportCentre(house.database.appUrl, storage, { slug: 'alfa', file: archive, now: NOW });
});
afterAll(async () => {
  await house?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the archive of a centre', () => {
  it('holds every row of every table of the centre, and nothing of another one', async () => {
    const { owner } = house.database;
    const reader = await ArchiveReader.open(archive, 'centre');
    const { tables, people, files } = reader.manifest.about as {
      tables: Record<string, { rows: number }>;
      people: number;
      files: number;
    };
    const { kept } = await readTables(owner);
    expect(Object.keys(tables).sort()).toEqual(kept.map(({ name }) => name).sort());
    const counted = Object.entries(tables).filter(([, { rows: count }]) => count > 0);
    const { tenant: _own, ...there } = alfaThen;
    expect(Object.fromEntries(counted.map(([name, { rows: count }]) => [name, count]))).toEqual(
      Object.fromEntries(Object.entries(there).map(([name, lines]) => [name, lines.length])),
    );
    expect(people).toBe(new Set(alfaThen.membership!.map((line) => JSON.parse(line).person_id)).size);
    expect(files).toBe(alfaThen.stored_file!.filter((line) => JSON.parse(line).status === 'stored').length);
    for (const { name } of reader.manifest.parts) {
      const content = (await buffer(await reader.part(name))).toString('latin1');
      // A kit says which centre packed it, what is shared in the network with whom, and the register says what became of the kit: their rows are the centre's own.
      const foreign = /\/(kit_import|kit_origin|network_\w+|audit_value)\./.test(name)
        ? content.split('\n').some((line) => line.startsWith(house.world.beta.id))
        : content.includes(house.world.beta.id);
      expect({ name, foreign }).toEqual({ name, foreign: false });
      expect({ name, secret: content.includes('$argon2') }).toEqual({ name, secret: false });
    }
    reader.close();
  });

  it('cannot be made while a table would be missing', async () => {
    const { owner, appUrl } = house.database;
    const file = join(folder, 'lacking.zip');
    const make = () => exportCentre(appUrl, storage, { slug: 'alfa', file, now: NOW });
    await owner.query('CREATE TABLE forgotten (tenant_id uuid NOT NULL REFERENCES tenant (id), id uuid NOT NULL)');
    await expect(make()).rejects.toThrow('The application may not read forgotten');
    await owner.query('DROP TABLE forgotten');
    await expect(exportCentre(appUrl, storage, { slug: 'nowhere', file, now: NOW })).rejects.toThrow(
      'There is no centre nowhere',
    );
    const without: FileStorage = { ...storage, get: () => Promise.reject(new Error('gone')) };
    await expect(exportCentre(appUrl, without, { slug: 'alfa', file, now: NOW })).rejects.toThrow(
      'The storage has no file',
    );
    const other: FileStorage = { ...storage, get: () => Promise.resolve(Readable.from(['another content'])) };
    await expect(exportCentre(appUrl, other, { slug: 'alfa', file, now: NOW })).rejects.toThrow('its hash differs');
    expect(existsSync(file)).toBe(false);
  });
});

describe('a centre is brought back', () => {
  it('only with --replace where it is', async () => {
    const before = await rows(house.database.owner, house.world.alfa.id, true);
    await expect(bring(house.database)).rejects.toThrow('The centre alfa is here');
    expect(await rows(house.database.owner, house.world.alfa.id, true)).toEqual(before);
  });

  it('as it was, while the other centre works on, and nobody else has changed', async () => {
    const { database, world, alfa, beta } = house;
    const operator = house.as(world.alfa.people.operator);
    const loose = await operator.post('/files').attach('file', Buffer.from('Dopo.\n'), 'dopo.txt').expect(201);
    await operator
      .post(`/tickets/${alfa.dossiers[0].ticketId}/messages`)
      .send({ kind: 'internal', text: 'Dopo.' })
      .expect(201);
    await storage.remove(`${world.alfa.id}/${alfa.dossiers[0].fileId}`);
    const others = await rows(database.owner, world.alfa.id, false);

    let worked = 0;
    const busy: FileStorage = {
      ...storage,
      get: (key) => storage.get(key),
      remove: (key) => storage.remove(key),
      put: async (key, content) => {
        // The rows of the centre are there and not committed: the other one writes all the same.
        const message = { kind: 'internal', text: `Intanto ${key}` };
        await house
          .as(world.beta.people.operator)
          .post(`/tickets/${beta.dossiers[0].ticketId}/messages`)
          .send(message)
          .expect(201);
        worked++;
        await storage.put(key, content);
      },
    };
    await bring(database, { replace: true }, busy);

    expect(await rows(database.owner, world.alfa.id, true)).toEqual(alfaThen);
    expect(worked).toBeGreaterThan(3);
    const after = await rows(database.owner, world.alfa.id, false);
    for (const [table, lines] of Object.entries(others)) {
      const missing = lines.filter((line) => !after[table]?.includes(line));
      const changes = ['ticket', 'outbox', 'rate_limit', 'audit_check'].includes(table);
      expect({ table, missing: changes ? [] : missing }).toEqual({ table, missing: [] });
    }
    await expect(storage.get(`${world.alfa.id}/${loose.body.id}`)).rejects.toThrow('ENOENT');

    const api = await openApi(database.appUrl, process.env.DATA_DIR!);
    try {
      // The ways in have ended; the people are the same, and so are their passwords.
      await operator.get('/tickets').expect(401);
      const again = await api.signIn(world.alfa.people.operator.email);
      const content = await again.get(`/files/${alfa.dossiers[0].fileId}/content`).buffer().expect(200);
      expect(content.text).toBe('Contenuto di prova.txt\n');
      await again
        .post(`/tickets/${alfa.dossiers[0].ticketId}/messages`, { kind: 'internal', text: 'Di nuovo.' })
        .expect(201);
      // The chain of the register is whole, and goes on.
      await house.app.get(AuditSealing, { strict: false }).seal(world.alfa.id);
      const chain = await house.app.get(AuditChain, { strict: false }).verify(world.alfa.id, new Date());
      expect(chain).toMatchObject({ waiting: 0, problem: null });
      expect(chain.seals).toBeGreaterThan(chainThen.seals);
    } finally {
      await api.close();
    }
  });

  it('in another installation, where its people are found again or ask for a link', async () => {
    const other = await openDatabase();
    const data = mkdtempSync(join(tmpdir(), 'cdc-other-'));
    try {
      const elsewhere = openStorage({ ...loadSettings(process.env), DATA_DIR: data });
      // Another alfa is here, and with it an operator of the same address: one person, in two centres from now on.
      const there = await createWorld(other.owner);
      await other.owner.query(
        `DELETE FROM session WHERE person_id IN (SELECT id FROM person WHERE email LIKE 'neighbour@alfa%')`,
      );
      await other.owner.query(
        `UPDATE person SET email = 'altri@alfa.example.org' WHERE email = 'neighbour@alfa.example.org'`,
      );
      await expect(bring(other, {}, elsewhere)).rejects.toThrow('Another centre has the slug alfa');
      const before = await rows(other.owner, house.world.alfa.id, false);
      await bring(other, { as: 'alfa-di-prima' }, elsewhere);

      const own = await rows(other.owner, house.world.alfa.id, true);
      const apart = (found: Rows) => ({ ...found, tenant: undefined, membership: undefined });
      expect(apart(own)).toEqual(apart(alfaThen));
      const memberships = own.membership!.map((line) => JSON.parse(line));
      const operator = memberships.find(({ email }) => email === 'operator@alfa.example.org');
      expect(operator.person_id).toBe(there.alfa.people.operator.personId);
      const neighbour = memberships.find(({ email }) => email === 'neighbour@alfa.example.org');
      expect(neighbour.person_id).toBe(house.world.alfa.neighbour.personId);
      const { person: people, network: networks, ...after } = await rows(other.owner, house.world.alfa.id, false);
      const { person, network, ...untouched } = before;
      expect(after).toEqual(untouched);
      expect(people).toEqual(expect.arrayContaining(person!));
      expect(networks).toEqual(network);

      const api = await openApi(other.appUrl, data);
      try {
        await api.signIn('operator@alfa.example.org');
        const chain = api.app.get(AuditChain, { strict: false });
        expect(await chain.verify(house.world.alfa.id, new Date())).toEqual(chainThen);
        await api.ask('neighbour@alfa.example.org');
        const { rows: mails } = await other.owner.query(
          `SELECT tenant_id FROM mail WHERE address = 'neighbour@alfa.example.org' AND kind LIKE 'access.%'`,
        );
        expect(mails).toEqual([{ tenant_id: house.world.alfa.id }]);
      } finally {
        await api.close();
      }
    } finally {
      await other.drop();
      rmSync(data, { recursive: true, force: true });
    }
  });
});

describe('nothing is changed by an archive', () => {
  /** The same archive, a part of it or what it says of itself changed by somebody who can count hashes. */
  async function changed(change: { part?: string; from?: string; to?: string; about?: object }): Promise<string> {
    const file = join(folder, `changed-${Math.random()}.zip`);
    const reader = await ArchiveReader.open(archive, 'centre');
    const writer = new ArchiveWriter(file, 'centre');
    for (const { name } of reader.manifest.parts) {
      const content = await buffer(await reader.part(name));
      const other = name === change.part ? content.toString().replace(change.from!, change.to!) : content;
      await writer.add(name, Readable.from([Buffer.from(other)]));
    }
    await writer.finish({ ...reader.manifest.about, ...change.about }, NOW);
    reader.close();
    return file;
  }

  it.each<[string, () => Parameters<typeof changed>[0], RegExp]>([
    ['of another level', () => ({ about: { level: 1760000005000 } }), /is of schema level 1760000005000/],
    ['without tables', () => ({ about: { tables: {} } }), /do not have the same table/],
    ['that says nothing', () => ({ about: { tenant: null } }), /does not describe a centre/],
    [
      'with a row of another centre',
      () => ({ part: 'tables/counter.copy', from: house.world.alfa.id, to: house.world.beta.id }),
      /counter has a row of another centre/,
    ],
    [
      'with the row of another centre',
      () => ({ part: 'tenant.copy', from: house.world.alfa.id, to: house.world.beta.id }),
      /does not hold the row of its centre/,
    ],
    [
      'with rows that break a rule',
      () => ({ part: 'tables/ticket.copy', from: '\tnew\t', to: '\tunheard\t' }),
      /ticket_status_check/,
    ],
    [
      'with another file',
      () => ({ part: `files/${house.alfa.dossiers[0].fileId}`, from: 'Contenuto', to: 'Altro' }),
      /has not the file that the row/,
    ],
  ])('%s', async (_name, change, message) => {
    const { owner } = house.database;
    const before = await rowsOf(owner);
    await expect(bring(house.database, { file: await changed(change()), replace: true })).rejects.toThrow(message);
    expect(await rowsOf(owner)).toEqual(before);
  });
});
