/** `npm run dev`: the compiler and Vite watch the sources, api and worker are restarted when their code changes. */
import { watch } from 'node:fs';
import path from 'node:path';

/** The compiler writes many files; services restart when it has been quiet for so long. */
const QUIET_MS = 400;

/**
 * Vite serves the portal with hot reload on WEB_PORT (5173) and passes on to the api what is not a file of its own.
 * @param {string} root
 * @param {import('./processes.mjs').Services} services
 * @param {Record<string, string[]>} programs the services to restart: arguments of node
 * @param {NodeJS.ProcessEnv} env
 * @param {(text: string) => void} log
 */
export function watchSources(root, services, programs, env, log) {
  const webPort = env['WEB_PORT'] ?? '5173';
  services.start(
    'tsc',
    ['node_modules/typescript-native/bin/tsc', '-p', 'tsconfig.build.json', '--watch', '--preserveWatchOutput'],
    env,
  );
  services.start(
    'vite',
    ['node_modules/vite/bin/vite.js', '--config', 'apps/web/vite.config.ts', '--port', webPort, '--strictPort'],
    {
      ...env,
      API_URL: `http://127.0.0.1:${env['PORT']}`,
    },
  );
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  for (const folder of ['apps', 'libs']) {
    watch(path.join(root, 'dist', folder), { recursive: true }, (_event, name) => {
      if (!name?.endsWith('.js')) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        log('Code changed: restarting api and worker.');
        for (const [service, args] of Object.entries(programs)) void services.replace(service, args, env);
      }, QUIET_MS);
    });
  }
  log(`Watching; portal with hot reload: http://localhost:${webPort}`);
}
