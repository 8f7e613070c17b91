/**
 * The suites of `npm test`, in order. `commands` count as one test together; the others are projects of
 * test/jest.config.mjs. `build`: needs dist/. `tools`: programs it cannot do without. `byName`: takes as long as all
 * others together, and runs only where it is named.
 * @type {ReadonlyArray<{ name: string, commands?: string[][], build?: boolean, byName?: boolean, tools?: ('chromium' | 'clamd' | 'postgresql' | 'redis' | 'swift' | 'tesseract')[] }>}
 */
export const SUITES = [
  {
    name: 'types',
    commands: [
      ['typescript-native/bin/tsc', '--noEmit', '-p', 'tsconfig.json'],
      ['typescript-native/bin/tsc', '--noEmit', '-p', 'apps/web/tsconfig.json'],
    ],
  },
  {
    name: 'lint',
    commands: [
      ['eslint/bin/eslint.js', '.'],
      ['oxlint/bin/oxlint', 'apps', 'libs', 'test'],
      ['dependency-cruiser/bin/dependency-cruise.mjs', 'apps', 'libs'],
      ['prettier/bin/prettier.cjs', '--check', '.'],
      ['dclint/bin/dclint.cjs', 'docker-compose.yml'],
      ['dockerfile-utils/bin/dockerfile-utils', 'lint', 'infra/docker/Dockerfile'],
    ],
  },
  { name: 'unit' },
  { name: 'e2e' },
  { name: 'isolation' },
  { name: 'fuzz' },
  { name: 'architecture' },
  { name: 'queues', build: true, tools: ['redis'] },
  { name: 'storage', tools: ['swift', 'clamd', 'tesseract'] },
  { name: 'faults', build: true, tools: ['redis'], byName: true },
  { name: 'scenarios', build: true },
  { name: 'recovery', tools: ['postgresql'] },
  { name: 'browser', build: true, tools: ['chromium'] },
];
