import { Injectable } from '@nestjs/common';
import { LIMITS, type ProtocolCheck } from '#app/contracts';
import { Outbound, OutboundRefused, Secrets } from '#app/platform';
import type { ProtocolRegistry } from '../persistence/protocol.entity.js';

/** What is sent for a number; docs/protocol-register.openapi.json says the same. */
export interface Registration {
  direction: 'in' | 'out';
  subject: string;
  correspondents: { name: string; address: string | null; taxCode: string | null }[];
  /** With the hash that the register keeps (impronta), in hexadecimal. */
  documents: { name: string; mediaType: string; size: number; sha256: string }[];
}

export type Registered = { state: 'given'; number: string; day: string } | { state: 'refused'; reason: string };

type Reached = Pick<ProtocolRegistry, 'id' | 'url' | 'login' | 'secret'>;

/** Where a registry's secret is sealed for. */
export const secretPlace = (registryId: string) => `protocol-registry/${registryId}`;

const REASON = 300;
const TRY_AGAIN = [408, 425, 429];

/** Speaks with what stands before a centre's protocol register: two calls, JSON over HTTPS, Basic authentication. */
@Injectable()
export class ProtocolClient {
  constructor(
    private readonly outbound: Outbound,
    private readonly secrets: Secrets,
  ) {}

  /**
   * Has a document registered. Whoever answers knows it by the id: asked again, it gives the same number.
   * @throws OutboundRefused; Error where nobody answers, or what it says can be otherwise the next time
   */
  async register(registry: Reached, id: string, registration: Registration): Promise<Registered> {
    const answer = await this.call(registry, `registrations/${id}`, 'PUT', JSON.stringify(registration));
    if (answer.status === 202) throw new Error('Taken: the number comes later');
    const content = await contentOf(answer);
    if (answer.ok) return numberOf(content);
    const reason = (detailOf(content) || `HTTP ${answer.status}`).slice(0, REASON);
    if (answer.status >= 500 || TRY_AGAIN.includes(answer.status)) throw new Error(reason);
    return { state: 'refused', reason };
  }

  /** Whether it answers, and takes the credentials. */
  async check(registry: Reached): Promise<{ outcome: ProtocolCheck; detail: string | null }> {
    try {
      const answer = await this.call(registry, 'status', 'GET');
      const detail = detailOf(await contentOf(answer)).slice(0, REASON) || null;
      if (answer.status === 401 || answer.status === 403) return { outcome: 'refused', detail };
      return answer.ok
        ? { outcome: 'ready', detail }
        : { outcome: 'unexpected', detail: detail ?? String(answer.status) };
    } catch (error) {
      const detail = reasonOf(error);
      return { outcome: error instanceof OutboundRefused ? 'not_allowed' : 'unreachable', detail };
    }
  }

  private call({ id, url, login, secret }: Reached, path: string, method: string, body?: string): Promise<Response> {
    const credentials = Buffer.from(`${login}:${this.secrets.open(secret, secretPlace(id))}`).toString('base64');
    return this.outbound.fetch(`${url.replace(/\/+$/, '')}/${path}`, {
      method,
      headers: {
        accept: 'application/json',
        authorization: `Basic ${credentials}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      body,
    });
  }
}

/** Short enough to be kept, without what PostgreSQL cannot hold. */
export function reasonOf(error: unknown): string {
  const { message } = error as Error;
  return message.replaceAll('\0', '').slice(0, REASON);
}

async function contentOf(answer: Response): Promise<unknown> {
  const text = await answer.text();
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/** In the register's own words: `detail` of a problem, `registry` of a status, or what it wrote. */
function detailOf(content: unknown): string {
  if (typeof content === 'string') return content.replaceAll('\0', '');
  const { detail, registry, title } = (content ?? {}) as Record<string, unknown>;
  const words = [detail, registry, title].find((one) => typeof one === 'string' && one);
  return ((words as string | undefined) ?? '').replaceAll('\0', '');
}

function numberOf(content: unknown): Registered {
  const { number, date } = (content ?? {}) as Record<string, unknown>;
  const isNumber =
    typeof number === 'string' && /^[^\0]{1,}$/.test(number.trim()) && number.trim().length <= LIMITS.protocolNumber;
  const isDay = typeof date === 'string' && /^(?!0000)\d{4}-\d\d-\d\d$/.test(date) && !Number.isNaN(Date.parse(date));
  // The register may have given one: nobody types another before somebody has looked.
  if (!isNumber || !isDay) throw new Error('The answer has no number, or no day');
  return { state: 'given', number: number.trim(), day: date };
}
