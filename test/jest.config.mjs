import path from 'node:path';

/** One project a suite; `node test/run.mjs <suite>` starts what it needs. */
const shared = {
  rootDir: path.dirname(import.meta.dirname),
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true, tsx: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
        },
        module: { type: 'es6' },
      },
    ],
  },
  moduleNameMapper: {
    '^#app/(.*)$': '<rootDir>/libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
};

const suite = (name, testMatch) => ({ ...shared, displayName: name, testMatch });

export default {
  // The first that asks for the demonstration makes it: a minute, or three where much else is at work.
  testTimeout: 240_000,
  maxWorkers: 2,
  // A worker keeps a hundred megabytes of each file's modules: after forty files it spent half its time collecting garbage.
  workerIdleMemoryLimit: '1GB',
  projects: [
    suite('unit', ['<rootDir>/libs/**/*.spec.ts', '<rootDir>/apps/**/*.spec.ts']),
    ...[
      'e2e',
      'isolation',
      'fuzz',
      'architecture',
      'queues',
      'faults',
      'storage',
      'scenarios',
      'recovery',
      'browser',
    ].map((name) => suite(name, [`<rootDir>/test/${name}/**/*.test.ts`])),
  ],
};
