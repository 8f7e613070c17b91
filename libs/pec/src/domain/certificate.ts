import { XMLParser } from 'fast-xml-parser';
import type { PecReceiptKind } from '#app/contracts';

/** Much more than a provider writes for a message to fifty people. */
const MOST_BYTES = 256 * 1024;

/** What a provider certifies, in `daticert.xml`. */
export interface Certificate {
  type: string;
  sender: string | null;
  subject: string | null;
  /** The Message-ID of what it is about, without angle brackets. */
  about: string | null;
  provider: string | null;
  /** Whom the receipt is about. */
  recipient: string | null;
  at: Date | null;
  /** What went wrong, as the provider says it. */
  detail: string | null;
}

const KINDS: Readonly<Record<string, PecReceiptKind>> = {
  accettazione: 'acceptance',
  'non-accettazione': 'non_acceptance',
  'presa-in-carico': 'taken_in_charge',
  'avvenuta-consegna': 'delivery',
  'preavviso-errore-consegna': 'delivery_warning',
  'errore-consegna': 'delivery_failure',
  'rilevazione-virus': 'virus',
};

/** The receipt that a word of `X-Ricevuta`, or the type of a certificate, means. */
export function receiptKindOf(word: string): PecReceiptKind | undefined {
  const key = word.trim().toLowerCase();
  return Object.hasOwn(KINDS, key) ? KINDS[key] : undefined;
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  htmlEntities: true,
});

/** @returns undefined for what no provider writes: a document type, with its entities, too many bytes, no `postacert` */
export function readCertificate(content: Uint8Array): Certificate | undefined {
  if (content.byteLength > MOST_BYTES) return undefined;
  const xml = new TextDecoder().decode(content);
  if (/<!(DOCTYPE|ENTITY)/i.test(xml)) return undefined;
  try {
    const { postacert } = parser.parse(xml) as { postacert?: Node };
    return postacert && typeof postacert === 'object' ? certificateOf(postacert) : undefined;
  } catch {
    return undefined;
  }
}

type Node = { [name: string]: Node | Node[] | string | undefined };

function certificateOf(root: Node): Certificate {
  const head = child(root, 'intestazione');
  const data = child(root, 'dati');
  return {
    type: words(root['@tipo']) ?? '',
    sender: words(head.mittente)?.toLowerCase() ?? null,
    subject: words(head.oggetto),
    about: bare(words(data.msgid)),
    provider: words(data['gestore-emittente']),
    recipient: (words(data.consegna) ?? words(data.ricezione))?.toLowerCase() ?? null,
    at: momentOf(child(data, 'data')),
    detail: words(data['errore-esteso']),
  };
}

function child(node: Node, name: string): Node {
  const value = node[name];
  const one = Array.isArray(value) ? value[0] : value;
  return one && typeof one === 'object' ? one : {};
}

function words(value: Node | Node[] | string | undefined): string | null {
  const one = Array.isArray(value) ? value[0] : value;
  const text: unknown = one && typeof one === 'object' ? (one as Node)['#text'] : one;
  return typeof text === 'string' && text.trim() ? text.trim().replaceAll('\0', '').slice(0, 1_000) : null;
}

/** A Message-ID without its angle brackets. */
export function bare(id: string | null | undefined): string | null {
  return id?.trim().replace(/^<|>$/g, '') || null;
}

/** `<data zona="+0100"><giorno>22/11/2026</giorno><ora>10:20:30</ora></data>` */
function momentOf(data: Node): Date | null {
  const day = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(words(data.giorno) ?? '');
  const time = /^\d\d:\d\d:\d\d$/.exec(words(data.ora) ?? '');
  const zone = /^([+-]\d\d):?(\d\d)$/.exec(words(data['@zona']) ?? '');
  if (!day || !time || !zone) return null;
  const moment = new Date(`${day[3]}-${day[2]}-${day[1]}T${time[0]}${zone[1]}:${zone[2]}`);
  return Number.isNaN(moment.getTime()) ? null : moment;
}
