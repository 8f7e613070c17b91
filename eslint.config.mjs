import { readFileSync } from 'node:fs';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Who may touch the database past the door, each with its reason; test/architecture reads the same list. */
const DATABASE_USERS = Object.keys(
  JSON.parse(readFileSync(new URL('test/architecture/database-users.json', import.meta.url), 'utf8')),
).map((path) => (path.endsWith('/') ? `${path}**` : path));

/** SQL is a constant. In a statement only constants of the module, written IN_CAPITALS, may be put together. */
const BUILT =
  ':not(TemplateElement, Identifier[name=/^[A-Z][A-Z0-9_]*$/], MemberExpression[object.name=/^[A-Z][A-Z0-9_]*$/])';
const SENDS = 'CallExpression[callee.property.name=/^(query|execute|where|whereGiven)$/]';
const READS = 'CallExpression[callee.property.name="read"]';
const MESSAGE =
  'SQL is not built from values: write $1 and pass the value as a parameter. Only constants IN_CAPITALS may stand in the text.';
const BUILT_SQL = [
  `${SENDS} > TemplateLiteral.arguments:first-child > ${BUILT}`,
  `${SENDS} > BinaryExpression.arguments[operator="+"]:first-child`,
  `${READS} > TemplateLiteral.arguments:nth-child(2) > ${BUILT}`,
  `${READS} > BinaryExpression.arguments[operator="+"]:nth-child(2)`,
  `CallExpression[callee.property.name="readAll"] > ArrayExpression.arguments > ArrayExpression > TemplateLiteral:first-child > ${BUILT}`,
  `CallExpression[callee.property.name="readAll"] > ArrayExpression.arguments > ArrayExpression > BinaryExpression[operator="+"]:first-child`,
  `NewExpression[callee.name="ListQuery"] > TemplateLiteral > ${BUILT}`,
  `NewExpression[callee.name="ListQuery"] > BinaryExpression[operator="+"]`,
].map((selector) => ({ selector, message: MESSAGE }));
const FORWARD_REF = {
  selector: 'Identifier[name="forwardRef"]',
  message: 'Two modules that need each other are one, or talk through an event.',
};
const FOCUSED = [
  {
    selector: 'MemberExpression[object.name=/^(describe|it|test)$/][property.name=/^(only|skip|todo)$/]',
    message: 'A suite runs as a whole.',
  },
  {
    selector: 'CallExpression[callee.name=/^(fit|fdescribe|xit|xdescribe|xtest)$/]',
    message: 'A suite runs as a whole.',
  },
];
const SERVER = ['apps/api/**/*.ts', 'apps/worker/**/*.ts', 'libs/**/*.ts'];

// Rules that need types are oxlint's: .oxlintrc.json.
export default tseslint.config(
  {
    ignores: ['dist/', 'node_modules/', '.data/', 'coverage/', 'apps/web/src/api/schema.ts', 'test/browser/pictures/'],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.recommended],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-namespace': ['error', { allowDeclarations: true }],
    },
  },
  {
    // Nest finds what to inject by the types of constructors at run time: there a type import would lose it.
    files: SERVER,
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  {
    files: ['**/*.{js,mjs,ts,tsx}'],
    rules: {
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'no-debugger': 'error',
      'no-control-regex': 'error',
      'no-restricted-syntax': ['error', FORWARD_REF, ...FOCUSED],
    },
  },
  {
    files: SERVER,
    rules: {
      'no-console': 'error',
      'no-restricted-syntax': ['error', FORWARD_REF, ...FOCUSED, ...BUILT_SQL],
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'pg',
              message:
                'The door to the database is TenantDatabase (test/architecture/database-users.json names the exceptions).',
            },
            {
              name: 'typeorm',
              importNames: ['DataSource', 'EntityManager', 'Repository', 'createConnection', 'getConnection'],
              message: 'The door to the database is TenantDatabase.',
            },
            {
              name: '@nestjs/typeorm',
              importNames: [
                'InjectDataSource',
                'InjectRepository',
                'InjectEntityManager',
                'getRepositoryToken',
                'getDataSourceToken',
              ],
              message: 'The door to the database is TenantDatabase.',
            },
          ],
          patterns: [
            { group: ['#app/*/*'], message: 'A library is known by its index alone.' },
            { group: ['#app/testing'], message: 'What makes tests is no part of the product.' },
          ],
        },
      ],
    },
  },
  { files: [...DATABASE_USERS, '**/*.spec.ts'], rules: { 'no-restricted-imports': 'off' } },
  // Statements of migrations, of archives and of made-up data are put together by code, from names and never from what somebody sent.
  {
    files: [
      'apps/api/src/centre-archive/*.ts',
      'libs/*/src/persistence/migrations/*.ts',
      'libs/platform/src/database/migrations/*.ts',
      'libs/demo/**/*.ts',
      'libs/testing/**/*.ts',
      'libs/platform/src/lists/page.ts',
    ],
    rules: { 'no-restricted-syntax': ['error', FORWARD_REF, ...FOCUSED] },
  },
  // Programs that a person starts print to them.
  { files: ['libs/demo/src/*.ts'], rules: { 'no-console': 'off' } },
  { files: ['apps/web/**/*.{ts,tsx}'], ...reactHooks.configs.flat.recommended },
  { files: ['apps/web/**/*.{ts,tsx}'], rules: { 'no-console': 'error' } },
);
