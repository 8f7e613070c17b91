import { existsSync } from 'node:fs';
import { SOURCE_CHECKS, databaseUsers, sources, type Source } from './support/sources.js';

describe('the sources', () => {
  const files = sources(/[.](ts|tsx|mjs|css)$/);

  it.each(Object.entries(SOURCE_CHECKS))('%s', (_name, check) => {
    expect(check(files)).toEqual([]);
  });

  it('name no exception that is not needed', () => {
    expect(files.length).toBeGreaterThan(200);
    for (const path of Object.keys(databaseUsers()))
      expect({ path, there: existsSync(path) }).toEqual({ path, there: true });
  });
});

/** The test of the test. */
const PLANTS: [path: string, text: string, finding: string][] = [
  ['libs/crm/src/long.ts', 'x\n'.repeat(400), 'libs/crm/src/long.ts is longer than 300 lines'],
  ['libs/crm/src/a.ts', `import pg from 'pg';`, 'libs/crm/src/a.ts reaches the database past the door'],
  [
    'libs/crm/src/a.ts',
    'constructor(private readonly source: DataSource) {}',
    'libs/crm/src/a.ts reaches the database past the door',
  ],
  [
    'libs/crm/src/a.ts',
    `tx.query('UPDATE body SET created_at = now()')`,
    'libs/crm/src/a.ts asks PostgreSQL for the time',
  ],
  ['libs/crm/src/a.ts', `tx.query('SELECT CURRENT_DATE')`, 'libs/crm/src/a.ts asks PostgreSQL for the time'],
  [
    'libs/crm/src/persistence/migrations/1760000009000-crm-x.ts',
    `CREATE TYPE colour AS ENUM ('red')`,
    'libs/crm/src/persistence/migrations/1760000009000-crm-x.ts makes an enum',
  ],
  ['libs/crm/src/a.module.ts', 'imports: [forwardRef(() => B)]', 'libs/crm/src/a.module.ts uses forwardRef'],
  [
    'libs/crm/src/persistence/migrations/add-column.ts',
    '',
    'libs/crm/src/persistence/migrations/add-column.ts is not named <timestamp>-<module>-<what>.ts',
  ],
  [
    'libs/crm/src/persistence/migrations/1760000009000-ticketing-x.ts',
    '',
    'libs/crm/src/persistence/migrations/1760000009000-ticketing-x.ts is not named <timestamp>-<module>-<what>.ts',
  ],
];

describe('the checks of the sources catch', () => {
  it.each(PLANTS)('%s: %s', (path, text, finding) => {
    const planted: Source[] = [{ path, text }];
    expect(Object.values(SOURCE_CHECKS).flatMap((check) => check(planted))).toContain(finding);
  });
});
