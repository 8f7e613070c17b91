/** Is a port free, and if not, whose is it? */
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * The port of the setting, checked; throws an Error that says what to do.
 * @param {string | undefined} setting
 * @returns {Promise<number>}
 */
export async function usablePort(setting) {
  const port = Number(setting || '3000');
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Error(`PORT=${setting} is not a port: choose a number, for example PORT=3100 npm start`);
  let code = await whyNot(port);
  // What a killed start left behind needs a moment to go away.
  for (let wait = 0; code === 'EADDRINUSE' && wait < 4; wait++) {
    await sleep(500);
    code = await whyNot(port);
  }
  if (code === undefined) return port;
  const advice = `Choose another one: PORT=${port < 1024 ? 3000 : port + 100} npm start`;
  if (code === 'EADDRINUSE') throw new Error(`Port ${port} is taken${await describe(port)}. ${advice}`);
  throw new Error(
    `Port ${port} cannot be used (${code === 'EACCES' ? 'this user may not open ports below 1024' : code}). ${advice}`,
  );
}

/** @param {number} port @returns {Promise<string | undefined>} */
async function whyNot(port) {
  // Both: on some systems a listener on loopback only does not hinder one on all addresses, and would get its requests.
  return (await tryListen({ port, host: '127.0.0.1' })) ?? (await tryListen({ port }));
}

/** @param {import('node:net').ListenOptions} options @returns {Promise<string | undefined>} */
function tryListen(options) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve(/** @type {NodeJS.ErrnoException} */ (error).code ?? 'unknown'));
    server.listen(options, () => server.close(() => resolve(undefined)));
  });
}

/** @param {number} port */
async function describe(port) {
  const pid = process.platform === 'linux' ? ownerFromProc(port) : ownerFromLsof(port);
  let command = '';
  try {
    if (pid)
      command = execFileSync('ps', ['-p', String(pid), '-o', 'args='], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }).trim();
  } catch {
    command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  }
  const who = pid ? ` by process ${pid} (${command.slice(0, 100)})` : ' by a process of another user';
  return (await isOurs(port)) ? `${who}: Casa dei Comuni seems to be running already at http://localhost:${port}` : who;
}

/** @param {number} port */
async function isOurs(port) {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/api/v1/status`, { signal: AbortSignal.timeout(1_000) });
    return answer.ok && /** @type {{ status?: string }} */ (await answer.json()).status === 'ok';
  } catch {
    return false;
  }
}

/** Without tools, which a small machine may not have. @param {number} port */
function ownerFromProc(port) {
  const hex = port.toString(16).toUpperCase().padStart(4, '0');
  const inodes = ['tcp', 'tcp6'].flatMap((table) => {
    try {
      const rows = readFileSync(`/proc/net/${table}`, 'utf8')
        .split('\n')
        .slice(1)
        .map((line) => line.trim().split(/\s+/));
      return rows.filter((row) => row[1]?.endsWith(`:${hex}`) && row[3] === '0A').map((row) => `socket:[${row[9]}]`);
    } catch {
      return [];
    }
  });
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .find((pid) => {
      try {
        return readdirSync(`/proc/${pid}/fd`).some((fd) => {
          try {
            return inodes.includes(readlinkSync(`/proc/${pid}/fd/${fd}`));
          } catch {
            return false;
          }
        });
      } catch {
        return false;
      }
    });
}

/** @param {number} port */
function ownerFromLsof(port) {
  try {
    return (
      Number.parseInt(
        execFileSync('lsof', ['-nP', '-t', `-iTCP:${port}`, '-sTCP:LISTEN'], {
          encoding: 'utf8',
          stdio: ['ignore', 'pipe', 'ignore'],
        }),
        10,
      ) || undefined
    );
  } catch {
    return undefined;
  }
}
