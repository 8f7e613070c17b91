import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = process.cwd();

/** `rule: from → to` for each violation that dependency-cruiser finds in these folders. */
function violations(cwd: string, folders: string[]): Promise<string[]> {
  const args = [
    join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
    '--config',
    join(root, '.dependency-cruiser.mjs'),
    '--output-type',
    'json',
    ...folders,
  ];
  return new Promise((done, fail) => {
    execFile(process.execPath, args, { cwd, maxBuffer: 64 * 1024 * 1024 }, (_error, stdout, stderr) => {
      if (!stdout) return fail(new Error(stderr));
      const { summary } = JSON.parse(stdout) as {
        summary: { violations: { rule: { name: string }; from: string; to: string }[]; totalCruised: number };
      };
      done(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`));
    });
  });
}

it('everybody knows only who they may', async () => {
  expect(await violations(root, ['apps', 'libs'])).toEqual([]);
});

/** The test of the test: a small tree in which each file breaks one rule. */
const INDEXES = ['kernel', 'contracts', 'platform', 'crm', 'ticketing', 'testing', 'demo'].map(
  (name) => `libs/${name}/src/index.ts`,
);
const TREE: Record<string, string> = {
  ...Object.fromEntries(INDEXES.map((path) => [path, 'export {};'])),
  'libs/ticketing/src/inner.ts': 'export {};',
  'libs/ticketing/src/persistence/rows.ts': 'export {};',
  'apps/api/src/main.ts': 'export {};',
  'test/support/house.ts': 'export {};',
  'node_modules/pg/package.json': '{ "name": "pg", "version": "1.0.0", "main": "index.js" }',
  'node_modules/pg/index.js': 'module.exports = {};',
  'package.json': '{ "type": "module", "dependencies": { "pg": "1.0.0" } }',
  'tsconfig.json': JSON.stringify({
    compilerOptions: {
      module: 'NodeNext',
      moduleResolution: 'NodeNext',
      paths: { '#app/*': ['./libs/*/src/index.ts'] },
    },
    include: ['apps', 'libs'],
  }),
};

const PLANTS: [file: string, imported: string, rule: string, to: string][] = [
  ['libs/kernel/src/a.ts', '#app/platform', 'kernel-knows-nobody', 'libs/platform/src/index.ts'],
  ['libs/kernel/src/b.ts', 'pg', 'kernel-is-pure', 'node_modules/pg/index.js'],
  ['libs/contracts/src/a.ts', '#app/platform', 'contracts-know-the-kernel', 'libs/platform/src/index.ts'],
  ['libs/contracts/src/b.ts', 'pg', 'contracts-are-pure', 'node_modules/pg/index.js'],
  ['libs/platform/src/a.ts', '#app/crm', 'platform-knows-no-module', 'libs/crm/src/index.ts'],
  ['libs/crm/src/a.ts', '../../../apps/api/src/main.js', 'libs-know-no-app', 'apps/api/src/main.ts'],
  ['libs/crm/src/b.ts', '../../ticketing/src/inner.js', 'modules-by-their-index', 'libs/ticketing/src/inner.ts'],
  ['libs/crm/src/c.ts', './d.js', 'no-cycles', 'libs/crm/src/d.ts'],
  ['libs/crm/src/d.ts', './c.js', 'no-cycles', 'libs/crm/src/c.ts'], // the same cycle, told once
  ['libs/crm/src/e.ts', '#app/demo', 'demo-and-testing-stand-apart', 'libs/demo/src/index.ts'],
  ['libs/crm/src/f.ts', '../../../test/support/house.js', 'no-tests-in-the-product', 'test/support/house.ts'],
  ['libs/crm/src/g.ts', '#app/nothing', 'resolvable', '#app/nothing'],
  [
    'libs/ticketing/src/domain/a.ts',
    '../persistence/rows.js',
    'domain-is-pure',
    'libs/ticketing/src/persistence/rows.ts',
  ],
  [
    'apps/api/src/a.ts',
    '../../../libs/ticketing/src/inner.js',
    'modules-by-their-index',
    'libs/ticketing/src/inner.ts',
  ],
  ['apps/api/src/b.ts', '#app/testing', 'testing-is-for-tests', 'libs/testing/src/index.ts'],
  ['apps/worker/src/a.ts', '../../api/src/main.js', 'apps-stand-alone', 'apps/api/src/main.ts'],
  ['apps/web/src/a.ts', '#app/platform', 'portal-knows-contracts', 'libs/platform/src/index.ts'],
  ['apps/web/src/b.ts', 'pg', 'portal-has-no-server', 'node_modules/pg/index.js'],
];

describe('the rules catch', () => {
  let found: string[];

  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cdc-boundaries-'));
    try {
      const planted = Object.fromEntries(PLANTS.map(([file, imported]) => [file, `import '${imported}';`]));
      for (const [path, text] of Object.entries({ ...TREE, ...planted })) {
        mkdirSync(join(folder, dirname(path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
      found = await violations(folder, ['apps', 'libs']);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it.each(PLANTS.filter(([file]) => file !== 'libs/crm/src/d.ts'))('%s → %s', (file, _imported, rule, to) => {
    expect(found).toContain(`${rule}: ${file} → ${to}`);
  });
});
