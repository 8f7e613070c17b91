import { execFile, execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';

const run = promisify(execFile);
const DATABASE = 'casa_dei_comuni';
const PASSWORD = 'of-the-rehearsal';

/** A place for servers of PostgreSQL's own programs, their backups and copies of our scripts. */
export class Site {
  readonly folder = mkdtempSync(join(tmpdir(), 'cdc-recovery-'));
  readonly backup = join(this.folder, 'backup');
  private readonly bin = dirname(process.env.PG_BASEBACKUP_PATH!);
  /** PostgreSQL refuses root; its packages come with an account for it. */
  private readonly account =
    process.getuid?.() === 0 ? { uid: idOf('-u'), gid: idOf('-g') } : ({} as { uid?: number; gid?: number });
  private readonly servers: Server[] = [];

  constructor() {
    chmodSync(this.folder, 0o755);
    for (const name of ['backup', 'backup/wal', 'servers', 'restored']) this.make(name);
    // Where the account that runs the server can read them.
    cpSync('infra/backup', join(this.folder, 'scripts'), { recursive: true });
  }

  private make(name: string): void {
    mkdirSync(join(this.folder, name));
    if (this.account.uid !== undefined) chownSync(join(this.folder, name), this.account.uid, this.account.gid!);
  }

  /** Runs one of our scripts, as the account of the server, or fails with what it said. */
  script(name: string, args: string[], env: Record<string, string> = {}): Promise<string> {
    return this.execute(join(this.folder, 'scripts', name), args, env);
  }

  /** Runs one of PostgreSQL's programs, likewise. */
  program(name: string, args: string[], env: Record<string, string>): Promise<string> {
    return this.execute(join(this.bin, name), args, env);
  }

  private async execute(file: string, args: string[], env: Record<string, string>): Promise<string> {
    const { stdout } = await run(file, args, {
      ...this.account,
      cwd: this.folder,
      env: { PATH: `${this.bin}:${process.env.PATH}`, BACKUP_DIR: this.backup, ...env },
    });
    return stdout;
  }

  /** Gives files that a script restored to the application, which may be another account. */
  move(from: string, to: string): void {
    renameSync(from, to);
  }

  /** A new, empty cluster that keeps its log in the backup. */
  async found(name: string): Promise<Server> {
    const data = join(this.folder, 'servers', name);
    const init = ['-D', data, '-U', 'postgres', '--auth=trust', '-E', 'UTF8', '--locale=C.UTF-8'];
    await run(join(this.bin, 'initdb'), init, { ...this.account, cwd: this.folder });
    const archive = `${join(this.folder, 'scripts', 'archive-wal.sh')} %p %f ${join(this.backup, 'wal')}`;
    return this.start(data, ['archive_mode=on', `archive_command=${archive}`, 'archive_timeout=60']);
  }

  /** Starts the server of a data folder, and waits until it takes writes. */
  async start(data: string, settings: string[] = []): Promise<Server> {
    const port = await freePort();
    const own = [`port=${port}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories=', ...settings];
    const child = spawn(join(this.bin, 'postgres'), ['-D', data, ...own.flatMap((each) => ['-c', each])], {
      ...this.account,
      cwd: this.folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const server = new Server(child, data, port);
    this.servers.push(server);
    await server.ready();
    return server;
  }

  async clear(): Promise<void> {
    for (const server of this.servers) await server.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

export class Server {
  private log = '';
  private readonly gone: Promise<unknown>;

  constructor(
    private readonly child: ReturnType<typeof spawn>,
    readonly data: string,
    readonly port: number,
  ) {
    child.stderr!.on('data', (chunk: Buffer) => (this.log += chunk.toString()));
    this.gone = new Promise((resolve) => child.once('exit', resolve));
  }

  /** What a client of PostgreSQL's own programs needs to know. */
  get environment(): Record<string, string> {
    return { PGHOST: '127.0.0.1', PGPORT: String(this.port), PGUSER: 'postgres' };
  }
  get ownerUrl(): string {
    return this.urlOf('cdc_migrator', DATABASE);
  }
  get appUrl(): string {
    return this.urlOf('cdc_app', DATABASE);
  }
  private urlOf(user: string, database: string): string {
    return `postgres://${user}:${PASSWORD}@127.0.0.1:${this.port}/${database}`;
  }

  /** One statement, as the administrator or as the owner of the data. */
  async ask<T extends object>(sql: string, url = this.urlOf('postgres', 'postgres')): Promise<T[]> {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => undefined);
    await client.connect();
    try {
      return (await client.query<T & pg.QueryResultRow>(sql)).rows;
    } finally {
      await client.end();
    }
  }

  /** The roles and the database, as docs/en/operations.md has an administrator make them. */
  async makeDatabase(): Promise<void> {
    await this.ask(`CREATE ROLE cdc_migrator LOGIN CREATEROLE NOSUPERUSER NOBYPASSRLS PASSWORD '${PASSWORD}'`);
    await this.ask(`CREATE ROLE cdc_app LOGIN PASSWORD '${PASSWORD}'`, this.urlOf('cdc_migrator', 'postgres'));
    await this.ask(`CREATE DATABASE ${DATABASE} OWNER cdc_migrator`);
  }

  async ready(): Promise<void> {
    for (;;) {
      const writes = await this.ask<{ recovering: boolean }>('SELECT pg_is_in_recovery() AS recovering').then(
        ([row]) => !row!.recovering,
        () => false,
      );
      if (writes) return;
      if (this.child.exitCode !== null) throw new Error(`The server ended:\n${this.log.slice(-2_000)}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** As when the power fails. */
  async kill(): Promise<void> {
    if (this.child.exitCode === null && this.child.signalCode === null) this.child.kill('SIGQUIT');
    await this.gone;
  }
}

const idOf = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
