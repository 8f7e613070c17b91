/**
 * Who may know whom: kernel ← contracts ← platform ← modules ← apps, never back, and no module
 * past another one's index. Run by `npm run test:lint` and by test/architecture.
 */
const MODULES = '^libs/(?!kernel/|contracts/|platform/|testing/|demo/)([^/]+)/';
const SPEC = '[.]spec[.]tsx?$';

/** A layer and what it may not know. */
const layer = (name, from, ...forbidden) => ({
  name,
  comment: 'kernel ← contracts ← platform ← modules ← apps: nobody knows who stands above.',
  severity: 'error',
  from: { path: from },
  to: { path: forbidden },
});

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'What depends on each other is one thing: join it, or part it by an event.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    layer('kernel-knows-nobody', '^libs/kernel/', '^libs/(?!kernel/)', '^apps/'),
    {
      name: 'kernel-is-pure',
      comment: 'No framework, no driver: only uuid.',
      severity: 'error',
      from: { path: '^libs/kernel/', pathNot: SPEC },
      to: { path: '^node_modules/(?!uuid/)' },
    },
    layer('contracts-know-the-kernel', '^libs/contracts/', '^libs/(?!kernel/|contracts/)', '^apps/'),
    {
      name: 'contracts-are-pure',
      comment: 'Shared with the portal: no framework, no ORM.',
      severity: 'error',
      from: { path: '^libs/contracts/', pathNot: SPEC },
      to: { path: '^node_modules/' },
    },
    layer('platform-knows-no-module', '^libs/platform/', '^libs/(?!kernel/|contracts/|platform/)', '^apps/'),
    layer('libs-know-no-app', '^libs/', '^apps/'),
    {
      name: 'modules-by-their-index',
      comment: 'A library is known by `#app/<name>` alone: what its index does not export is its own.',
      severity: 'error',
      from: { path: '^(libs/[^/]+|apps/[^/]+|test)/' },
      to: { path: '^libs/[^/]+/src/', pathNot: ['^$1/', '^libs/[^/]+/src/index[.]ts$'] },
    },
    {
      name: 'demo-and-testing-stand-apart',
      comment: 'The product does not need the demonstration, and never what makes tests.',
      severity: 'error',
      from: { path: ['^libs/(?!demo/|testing/)', '^apps/worker/', '^apps/web/'] },
      to: { path: '^libs/(demo|testing)/' },
    },
    {
      name: 'testing-is-for-tests',
      comment: 'libs/testing looks past the policies.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: ['^libs/testing/', SPEC] },
      to: { path: '^libs/testing/' },
    },
    {
      name: 'no-tests-in-the-product',
      comment: 'Tests know the product, not the other way round.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: SPEC },
      to: { path: ['^test/', SPEC] },
    },
    {
      name: 'apps-stand-alone',
      comment: 'Each application is composed by itself.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/([^/]+)/', pathNot: '^apps/$1/' },
    },
    {
      name: 'portal-knows-contracts',
      comment: 'The portal talks to the API; it shares codes, limits and permissions, nothing else.',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^libs/(?!contracts/|kernel/)' },
    },
    {
      name: 'portal-has-no-server',
      comment: 'No framework of the server in the portal.',
      severity: 'error',
      from: { path: '^apps/web/src/' },
      to: { path: '^node_modules/(@nestjs|typeorm|pg|bullmq|express)/' },
    },
    {
      name: 'domain-is-pure',
      comment: 'Rules of the domain need no framework and no database.',
      severity: 'error',
      from: { path: `${MODULES}src/domain/`, pathNot: SPEC },
      to: {
        path: [
          '^node_modules/(@nestjs|typeorm|pg|bullmq|express)/',
          '^libs/[^/]+/src/(api|application|persistence|jobs)/',
        ],
      },
    },
    {
      name: 'resolvable',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: ['[.](css|scss|svg|woff2)', '^virtual:'] },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    enhancedResolveOptions: {
      conditionNames: ['import', 'types', 'node', 'default'],
      exportsFields: ['exports'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
