import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface Source {
  path: string;
  text: string;
}

/** The files of the product as they stand in the working tree, generated ones aside. */
export function sources(pattern: RegExp): Source[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'apps', 'libs'], {
    encoding: 'utf8',
  }).split('\n');
  return listed
    .filter((path) => pattern.test(path) && path !== 'apps/web/src/api/schema.ts')
    .flatMap((path) => {
      try {
        return [{ path, text: readFileSync(path, 'utf8') }];
      } catch {
        return []; // deleted and not yet committed
      }
    });
}

const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
export const databaseUsers = (): Record<string, string> =>
  json('test/architecture/database-users.json') as Record<string, string>;

/** Each check reads sources and says one sentence for each thing that is not as it must be. */
export const SOURCE_CHECKS: Record<string, (files: Source[]) => string[]> = {
  'no file is longer than 300 lines': (files) =>
    files
      .filter(
        ({ path, text }) =>
          /[.](tsx?|mjs|css)$/.test(path) &&
          !/\/(data|i18n)\//.test(path) &&
          !path.endsWith('.css') &&
          text.split('\n').length > 301,
      )
      .map(({ path }) => `${path} is longer than 300 lines`),
  'nobody reaches the database past the door': (files) =>
    files
      .filter(
        ({ path, text }) =>
          /from ['"](pg|pg-[a-z]+)['"]|\bDataSource\b|\bInjectRepository\b|\bRepository</.test(text) &&
          !path.endsWith('.spec.ts') &&
          !Object.keys(databaseUsers()).some((allowed) => path.startsWith(allowed)),
      )
      .map(({ path }) => `${path} reaches the database past the door`),
  'the present moment comes from the context': (files) =>
    files
      .filter(({ path }) => !/\/migrations\/|^libs\/testing\/|^libs\/demo\/|^apps\/web\//.test(path))
      .filter(({ text }) =>
        /\bnow\(\)(?! *[:{(=])|CURRENT_(TIMESTAMP|DATE|TIME)\b|clock_timestamp|LOCALTIME/.test(
          text.replace(/[.\w)]+\.now\(\)|^\s*(?:readonly )?(?:get )?now\(\).*$/gm, ''),
        ),
      )
      .map(({ path }) => `${path} asks PostgreSQL for the time`),
  'codes are text with a CHECK, never an enum': (files) =>
    files
      .filter(({ path, text }) => /[.]ts$/.test(path) && /\bAS ENUM\b|CREATE TYPE\b|type: 'enum'/i.test(text))
      .map(({ path }) => `${path} makes an enum`),
  'modules never need each other both ways': (files) =>
    files.filter(({ text }) => /\bforwardRef\b/.test(text)).map(({ path }) => `${path} uses forwardRef`),
  'migrations are named by time, module and what': (files) =>
    files
      .filter(
        ({ path }) =>
          /\/migrations\/(?!index[.]ts)/.test(path) &&
          !/\/([a-z]+(?:-[a-z]+)*)\/src\/(persistence|database)\/migrations\/\d{13}-\1-[a-z0-9-]+[.]ts$/.test(path),
      )
      .map(({ path }) => `${path} is not named <timestamp>-<module>-<what>.ts`),
};
