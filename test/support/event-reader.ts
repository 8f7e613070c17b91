import http from 'node:http';
import type { LiveChange } from '#app/contracts';
import { eventually } from '../e2e/support.js';

/** What a browser's EventSource does, and lets the test look at. */
export class EventReader {
  readonly changes: LiveChange[] = [];
  resets = 0;
  beats = 0;
  retryMs: number | undefined;
  status: number | undefined;
  headers: http.IncomingHttpHeaders = {};
  ended = false;
  private readonly request: http.ClientRequest;
  private rest = '';

  constructor(url: string, token: string | undefined, options: { paused?: boolean } = {}) {
    const headers = {
      Accept: 'text/event-stream',
      'Accept-Encoding': 'gzip, br',
      ...(token && { Authorization: `Bearer ${token}` }),
    };
    this.request = http.get(`${url}/api/v1/events`, { headers, agent: false }, (response) => {
      this.status = response.statusCode;
      this.headers = response.headers;
      response.setEncoding('utf8');
      response.on('close', () => (this.ended = true));
      if (!options.paused) response.on('data', (text: string) => this.take(text));
    });
    this.request.on('error', () => (this.ended = true));
  }

  /** Waits until the stream is open, or was refused. */
  async opened(): Promise<this> {
    await eventually('the stream answers', () => this.status !== undefined || this.ended);
    return this;
  }

  heard(topic: string, id: string): boolean {
    return this.changes.some((change) => change.topic === topic && change.id === id);
  }

  async hears(topic: string, id: string): Promise<void> {
    await eventually(`${topic} ${id} is heard`, () => this.heard(topic, id));
  }

  close(): void {
    this.request.destroy();
  }

  private take(text: string): void {
    const blocks = (this.rest + text).split('\n\n');
    this.rest = blocks.pop()!;
    for (const block of blocks) this.read(block);
  }

  private read(block: string): void {
    const field = (name: string) =>
      block
        .split('\n')
        .find((line) => line.startsWith(`${name}: `))
        ?.slice(name.length + 2);
    if (block.startsWith(':')) this.beats++;
    else if (field('retry')) this.retryMs = Number(field('retry'));
    else if (field('event') === 'reset') this.resets++;
    else if (field('event') === 'change') this.changes.push(JSON.parse(field('data')!) as LiveChange);
    else throw new Error(`Not an event: ${block}`);
  }
}
