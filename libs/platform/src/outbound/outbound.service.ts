import { lookup } from 'node:dns';
import { lookup as lookUp } from 'node:dns/promises';
import { request as overHttp, type IncomingMessage } from 'node:http';
import { request as overHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS } from '../config/config.module.js';
import type { Settings } from '../config/settings.js';
import { isLoopback, isPublic } from './addresses.js';

const MOST_BYTES = 1024 * 1024;
const PATIENCE_MS = 10_000;

/** The address is one that this process does not call, whoever asks. */
export class OutboundRefused extends Error {}

export interface OutboundRequest {
  method: string;
  headers: Record<string, string>;
  body?: string | undefined;
}

/**
 * Calls to addresses that a centre has chosen, such as its identity provider. Who may write an
 * address must not reach through it what only this process can reach: https alone, no private
 * address but of the hosts that whoever runs the system has named, no redirect, an answer of 1 MiB
 * within ten seconds. The address is looked at where the connection is made, so that a name cannot
 * mean one address when it is checked and another when it is called. Outside production the own
 * machine may be called, over http too.
 */
@Injectable()
export class Outbound {
  private readonly privateHosts: readonly string[];
  private readonly ownMachine: boolean;

  constructor(@Inject(SETTINGS) settings: Settings) {
    this.privateHosts = settings.OUTBOUND_PRIVATE_HOSTS;
    this.ownMachine = settings.NODE_ENV !== 'production';
  }

  /** What is wrong with the address by its look: `undefined` where it may be tried. */
  refusal(address: string): string | undefined {
    if (!URL.canParse(address)) return 'not an address';
    const { protocol, username, password, hostname } = new URL(address);
    const host = bare(hostname);
    if (username || password) return 'it carries a password';
    if (isIP(host) && !this.mayConnect(host, host)) return 'a private address';
    if (protocol === 'https:') return undefined;
    const local = host === 'localhost' || isLoopback(host);
    return protocol === 'http:' && this.ownMachine && local ? undefined : 'not https';
  }

  /** @throws OutboundRefused where the address may not be called; Error where nobody answers, or too much, or too late */
  async fetch(address: string, { method, headers, body }: OutboundRequest): Promise<Response> {
    const refusal = this.refusal(address);
    if (refusal) throw new OutboundRefused(`${address}: ${refusal}`);
    const url = new URL(address);
    const make = url.protocol === 'https:' ? overHttps : overHttp;
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      const call = make(url, {
        method,
        headers: { ...headers, ...(body !== undefined && { 'content-length': String(Buffer.byteLength(body)) }) },
        agent: false,
        lookup: this.lookup,
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      call.on('response', resolve).on('error', reject).end(body);
    });
    return toResponse(answer, await contentOf(answer));
  }

  /**
   * Where a server that is no web server may be reached, such as a centre's mail server: connecting to the address and
   * not to the name, nobody is led elsewhere in between. TLS is due but on the own machine.
   * @throws OutboundRefused where it may not be called; Error where there is no such name
   */
  async server(host: string): Promise<{ address: string; tls: boolean }> {
    const [found] = await lookUp(host, { all: true });
    if (!found || !this.mayConnect(host, found.address)) throw new OutboundRefused(`${host} is at a private address`);
    return { address: found.address, tls: !(this.ownMachine && isLoopback(found.address)) };
  }

  private readonly lookup: LookupFunction = (hostname, options, done) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return done(error, '');
      const refused = addresses.find(({ address }) => !this.mayConnect(hostname, address));
      if (refused) return done(new OutboundRefused(`${hostname} is at a private address`), '');
      const [first] = addresses;
      if (options.all) done(null, addresses);
      else done(null, first!.address, first!.family);
    });
  };

  private mayConnect(host: string, address: string): boolean {
    if (isPublic(address) || this.privateHosts.includes(host.toLowerCase())) return true;
    return this.ownMachine && isLoopback(address);
  }
}

/** As the connection wants it: an IPv6 address stands in brackets in a URL. */
const bare = (hostname: string) => hostname.replace(/^\[|\]$/g, '');

async function contentOf(answer: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of answer as AsyncIterable<Buffer>) {
    bytes += piece.length;
    if (bytes > MOST_BYTES) throw new Error('The answer is too large');
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

const WITHOUT_CONTENT = [204, 205, 304];

function toResponse({ statusCode = 500, headers }: IncomingMessage, content: Buffer): Response {
  const kept = new Headers();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) kept.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return new Response(WITHOUT_CONTENT.includes(statusCode) ? null : new Uint8Array(content), {
    status: statusCode,
    headers: kept,
  });
}
