import { getQueueToken } from '@nestjs/bullmq';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Queue } from 'bullmq';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { WorkerModule } from '../../apps/worker/src/worker.module.js';
import { eventually, type Json } from '../e2e/support.js';
import { freePort } from '../support/free-port.js';
import { openHouse, type House } from '../support/house.js';

/** What the queues stand on. BullMQ chooses it once a process, so each has test files of its own. */
export interface Backend {
  name: 'PostgreSQL' | 'Redis';
  /** REDIS_URL; empty for PostgreSQL. */
  url: string;
}

export const onPostgres: Backend = { name: 'PostgreSQL', url: '' };

/** @param database files run at the same time: each has a database of its own */
export function onRedis(database: number): Backend {
  const url = process.env.TEST_REDIS_URL;
  if (!url) throw new Error('TEST_REDIS_URL is missing: run the suite with `node test/run.mjs queues`.');
  return { name: 'Redis', url: `${url}/${database}` };
}

export type Worker = INestApplicationContext;

/** A house whose workers the test starts and stops. */
export interface Site extends House {
  startWorker(): Promise<Worker>;
  stopWorkers(): Promise<void>;
  /** Makes every row that waits for its next attempt due now. */
  dueNow(): Promise<void>;
  rows(sql: string, values?: unknown[]): Promise<Json[]>;
  /** Waits until no row of the outbox waits any more: each is done or given up. */
  settled(): Promise<void>;
}

export async function openSite(backend: Backend, env: Record<string, string> = {}): Promise<Site> {
  const house = await openHouse({ env: { REDIS_URL: backend.url, SMTP_URL: '', ...env } });
  const running = new Set<Worker>();
  const rows = async (sql: string, values: unknown[] = []) =>
    (await house.database.owner.query(sql, values)).rows as Json[];
  const stopWorkers = async () => {
    const stopping = [...running];
    running.clear();
    await Promise.all(stopping.map((worker) => worker.close()));
  };
  return {
    ...house,
    rows,
    stopWorkers,
    async startWorker() {
      const worker = await NestFactory.createApplicationContext(WorkerModule, { logger: false });
      running.add(worker);
      return worker;
    },
    dueNow: async () =>
      void (await rows(`UPDATE outbox SET due_at = '2020-01-01' WHERE done_at IS NULL AND failed_at IS NULL`)),
    settled: async () =>
      void (await eventually(
        'the outbox is settled',
        async () => !(await rows('SELECT FROM outbox WHERE done_at IS NULL AND failed_at IS NULL')).length,
        30_000,
      )),
    async close() {
      await stopWorkers();
      await house.close();
    },
  };
}

export const queueOf = (worker: Worker, name: string): Queue => worker.get(getQueueToken(name), { strict: false });

/** Waits until a queue holds nothing more. */
export async function emptied(queue: Queue): Promise<void> {
  await eventually(`${queue.name} is empty`, async () =>
    Object.values(await queue.getJobCounts('wait', 'active', 'delayed', 'prioritized')).every((count) => count === 0),
  );
}

type Verdict = 'accept' | 'cut' | Promise<void>;

/** A mail server that does what the test wants: refuses people, breaks off, takes its time. */
export class MailServer {
  readonly mails: Email[] = [];
  /** The answer to RCPT TO, where it is a refusal. */
  refuses: (address: string) => { code: number; text: string } | undefined = () => undefined;
  /** What happens once the text has come: `cut` takes it and breaks the connection without a word. */
  judges: (mail: Email) => Verdict = () => 'accept';
  signsIn = true;
  private server: SMTPServer | undefined;
  private port = 0;

  /** Starts, or starts again on the same port. */
  async start(): Promise<this> {
    if (this.server) return this;
    if (!this.port) this.port = await freePort();
    this.server = new SMTPServer({
      authOptional: true,
      allowInsecureAuth: true,
      disabledCommands: ['STARTTLS'],
      onAuth: (_auth, _session, answer) =>
        this.signsIn ? answer(null, { user: 'centre' }) : answer(smtpError(535, 'wrong password')),
      onRcptTo: ({ address }, _session, answer) => {
        const refusal = this.refuses(address);
        answer(refusal && smtpError(refusal.code, refusal.text));
      },
      onData: (stream, session, answer) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => void this.receive(Buffer.concat(chunks), session, answer));
      },
    });
    this.server.on('error', () => undefined);
    await new Promise<void>((resolve) => this.server!.listen(this.port, '127.0.0.1', resolve));
    return this;
  }

  get url(): string {
    return `smtp://centre:parola@127.0.0.1:${this.port}`;
  }

  to(address: string): Email[] {
    return this.mails.filter((mail) => mail.to?.[0]?.address === address);
  }

  async stop(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    if (!server) return;
    await new Promise<void>((resolve) => server.close(resolve));
  }

  /** As it was, with no mails. */
  reset(): void {
    this.mails.length = 0;
    this.refuses = () => undefined;
    this.judges = () => 'accept';
    this.signsIn = true;
  }

  private async receive(raw: Buffer, session: { id: string }, answer: (error?: Error | null) => void): Promise<void> {
    const mail = await PostalMime.parse(raw);
    this.mails.push(mail);
    const verdict = this.judges(mail);
    if (verdict === 'cut') {
      const connections = (this.server as unknown as { connections: Set<{ id: string; _socket: { destroy(): void } }> })
        .connections;
      for (const connection of connections) if (connection.id === session.id) connection._socket.destroy();
      return;
    }
    if (verdict !== 'accept') await verdict;
    answer();
  }
}

function smtpError(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
