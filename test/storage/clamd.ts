import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createHash } from 'node:crypto';
import { freePort } from '../support/free-port.js';

/** The file by which every antivirus is tried, put together here so that none finds it in the sources. */
export const EICAR = Buffer.from(
  ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(''),
);
/** What our own signature finds, wherever in a file it stands. */
export const OURS = Buffer.from('casa-dei-comuni-firma-di-prova');
/** clamd refuses to look at more. */
export const CLAMD_LIMIT = 5 * 1024 * 1024;

export interface Clamd {
  url: string;
  port: number;
  stop(): Promise<void>;
}

/**
 * ClamAV's daemon with two signatures of its own: by hash, and by content.
 * @param port of one that ran before
 * @param newer content for which there is a signature, too
 */
export async function startClamd(port?: number, newer?: Buffer): Promise<Clamd> {
  const folder = mkdtempSync(join(tmpdir(), 'cdc-clamd-'));
  port ??= await freePort();
  const md5 = createHash('md5').update(EICAR).digest('hex');
  writeFileSync(join(folder, 'test.hdb'), `${md5}:${EICAR.length}:Eicar-Test-Signature\n`);
  const signatures = [`Casa.Prova:0:*:${OURS.toString('hex')}`, newer && `Casa.Nuova:0:*:${newer.toString('hex')}`];
  writeFileSync(
    join(folder, 'test.ndb'),
    signatures
      .filter(Boolean)
      .map((each) => `${each}\n`)
      .join(''),
  );
  const config = join(folder, 'clamd.conf');
  writeFileSync(
    config,
    [
      'Foreground yes',
      `TCPSocket ${port}`,
      'TCPAddr 127.0.0.1',
      `DatabaseDirectory ${folder}`,
      `TemporaryDirectory ${folder}`,
      `StreamMaxLength ${CLAMD_LIMIT}`,
      'AlertExceedsMax yes',
      'SelfCheck 0',
      '',
    ].join('\n'),
  );
  const child = spawn(process.env.CLAMD_PATH ?? 'clamd', ['--config-file', config], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const stop = async () => {
    child.kill('SIGTERM');
    await gone;
    rmSync(folder, { recursive: true, force: true });
  };
  for (const until = Date.now() + 60_000; Date.now() < until && child.exitCode === null; await pause(100)) {
    const answer = await fetch(`http://127.0.0.1:${port}`).then(
      () => true,
      (error: { cause?: { code?: string } }) => error.cause?.code !== 'ECONNREFUSED',
    );
    if (answer) return { url: `tcp://127.0.0.1:${port}`, port, stop };
  }
  await stop();
  throw new Error(`clamd did not start:\n${output}`);
}
