import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import type { Json } from '../e2e/support.js';

/** Two programs load at once; on a quiet machine it takes seconds. */
const PATIENCE_MS = 150_000;
const ROOT = resolve(import.meta.dirname, '..', '..');

/** One of our programs, built, as a process of its own, and all that it prints. */
export class Program {
  output = '';
  private readonly child: ChildProcess;

  constructor(
    readonly name: 'api' | 'worker',
    env: NodeJS.ProcessEnv,
  ) {
    const args = ['--import', join(ROOT, 'infra/dev/end-with-parent.mjs'), `dist/apps/${name}/src/main.js`];
    this.child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
    for (const stream of [this.child.stdout!, this.child.stderr!])
      stream.on('data', (chunk: Buffer) => (this.output += chunk.toString('utf8')));
  }

  /** The lines of its log: each has to be an object. */
  lines(): Json[] {
    return this.output
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Json);
  }

  /** Waits until a probe is answered with this status. */
  async answers(url: string, status = 200): Promise<void> {
    const end = Date.now() + PATIENCE_MS;
    while ((await statusOf(url)) !== status) {
      if (this.child.exitCode !== null || Date.now() > end)
        throw new Error(`${this.name} does not answer ${status} on ${url}:\n${this.output}`);
      await new Promise((done) => setTimeout(done, 200));
    }
  }

  /** Ends it as an operator does, and waits until it has told everything. */
  async stop(): Promise<void> {
    if (this.child.exitCode !== null) return;
    const ended = once(this.child, 'close');
    this.child.kill('SIGTERM');
    await ended;
  }
}

/** The status of an answer; 0 where there is none. */
export async function statusOf(url: string): Promise<number> {
  return fetch(url).then(
    ({ status }) => status,
    () => 0,
  );
}

export interface CollectedSpan {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  service: string;
  attributes: Record<string, unknown>;
}

/** A collector of traces: takes OTLP over HTTP, as JSON. */
export class Collector {
  readonly spans: CollectedSpan[] = [];
  raw = '';
  private readonly server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString('utf8');
      this.raw += text;
      for (const { resource, scopeSpans } of (JSON.parse(text) as Json).resourceSpans)
        for (const { spans } of scopeSpans)
          for (const span of spans)
            this.spans.push({
              ...span,
              service: attributesOf(resource)['service.name'],
              attributes: attributesOf(span),
            });
      response.writeHead(200, { 'Content-Type': 'application/json' }).end('{}');
    });
  });

  async start(): Promise<this> {
    await new Promise<void>((done) => this.server.listen(0, '127.0.0.1', done));
    return this;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** A span and all that it was caused by, the nearest first. */
  ancestry(span: CollectedSpan): CollectedSpan[] {
    const parent = this.spans.find(({ spanId }) => spanId === span.parentSpanId);
    return [span, ...(parent ? this.ancestry(parent) : [])];
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }
}

function attributesOf({ attributes }: Json): Record<string, unknown> {
  return Object.fromEntries(
    (attributes as Json[]).map(({ key, value }) => [key, Object.values(value as object)[0] as unknown]),
  );
}
