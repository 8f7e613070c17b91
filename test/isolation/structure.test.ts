import type { TestDatabase } from '#app/testing';
import { openDatabase } from '../support/house.js';
import { readCatalogue, tenantTables, type Catalogue } from './support/catalogue.js';
import { CHECKS } from './support/checks.js';

let database: TestDatabase;
let catalogue: Catalogue;

beforeAll(async () => {
  database = await openDatabase();
  catalogue = await readCatalogue(database.owner);
});
afterAll(() => database?.drop());

describe('the structure of the database', () => {
  it.each(Object.entries(CHECKS))('%s', (_name, check) => {
    expect(check(catalogue)).toEqual([]);
  });

  it('was read as a whole', () => {
    expect(tenantTables(catalogue).length).toBeGreaterThanOrEqual(20);
    expect(catalogue.policies.length).toBeGreaterThan(60);
    expect(catalogue.foreignKeys.length).toBeGreaterThan(20);
  });
});
