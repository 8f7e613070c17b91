import pg from 'pg';
import type { TestPerson } from '#app/testing';
import { contextsOf, within, type Context } from './contexts.js';
import { openFilledHouse, type FilledHouse } from './filled-house.js';

/** Contexts that read across centres, by their names. */
export const OF_ALFA = 'operator of alfa, in the network';
export const OF_BETA = 'operator of beta, in the network';
export const COORDINATOR = 'the network coordinator, in the network';

/** The filled house, and a connection of its application on which any context can be entered. */
export interface NetworkHouse {
  house: FilledHouse;
  app: pg.Client;
  contexts: Context[];
  as<T>(name: string, work: () => Promise<T>): Promise<T>;
  /** Which of these tables show a row with this id to a context. */
  showing(name: string, rows: Record<string, [table: string, id: string]>): Promise<string[]>;
  /** What a route answers somebody. */
  status(person: TestPerson, path: string): Promise<number>;
  owner(sql: string, params?: unknown[]): Promise<pg.QueryResult>;
  close(): Promise<void>;
}

export async function openNetworkHouse(): Promise<NetworkHouse> {
  const house = await openFilledHouse();
  const app = new pg.Client({ connectionString: house.database.appUrl });
  await app.connect();
  const contexts = contextsOf(house.world);
  const as = <T>(name: string, work: () => Promise<T>) =>
    within(
      app,
      contexts.find((one) => one.name === name)!,
      work,
    );
  return {
    house,
    app,
    contexts,
    as,
    showing: (name, rows) =>
      as(name, async () => {
        const seen = [];
        for (const [what, [table, id]] of Object.entries(rows))
          if ((await app.query(`SELECT FROM ${table} WHERE id = $1`, [id])).rowCount) seen.push(what);
        return seen;
      }),
    async status(person, path) {
      const call = house.as(person).get(path);
      return (await call.ok(() => true)).status;
    },
    owner: (sql, params = []) => house.database.owner.query(sql, params),
    async close() {
      await app.end();
      await house.close();
    },
  };
}
