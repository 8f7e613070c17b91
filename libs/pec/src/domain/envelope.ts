import { createHash } from 'node:crypto';
import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { LIMITS, type PecIncomingKind, type PecReceiptKind } from '#app/contracts';
import { bare, readCertificate, receiptKindOf, type Certificate } from './certificate.js';

/** A receipt, of a message that may be ours. */
export interface Receipt {
  type: 'receipt';
  key: string;
  kind: PecReceiptKind;
  /** The Message-ID of what it is about. */
  about: string;
  /** Null where it is about all recipients. */
  recipient: string | null;
  at: Date | null;
  provider: string | null;
  detail: string | null;
}

/** Anything else that came. */
export interface Letter {
  type: 'letter';
  key: string;
  kind: PecIncomingKind;
  sender: string;
  subject: string;
  text: string;
  attachments: Attachment[];
  /** Message-IDs that it answers. */
  answers: string[];
  at: Date | null;
}

/** Attachments by which a provider seals and describes what it carries. */
const PACKING = /^(postacert\.eml|daticert\.xml|smime\.p7s)$/i;
/** These are about one recipient: without saying whom they say nothing. */
const OF_ONE: readonly PecReceiptKind[] = ['delivery', 'delivery_failure', 'delivery_warning'];
const SUBJECT = 300;

/**
 * Reads a mail of a PEC mailbox. What it cannot make out is a letter of the kind `unreadable`: nothing is lost, and no
 * mail stops those behind it. Signatures of the providers are not verified.
 */
export async function openEnvelope(raw: Uint8Array): Promise<Receipt | Letter> {
  const fallback = createHash('sha256').update(raw).digest('hex');
  let mail: Email;
  try {
    mail = await PostalMime.parse(raw, { forceRfc822Attachments: true });
  } catch {
    return letter('unreadable', { key: fallback });
  }
  const key = bare(mail.messageId)?.slice(0, 500) ?? fallback;
  const header = (name: string) => mail.headers.find((one) => one.key === name)?.value ?? null;
  const part = mail.attachments.find(({ filename }) => filename?.toLowerCase() === 'daticert.xml');
  const certificate = part && readCertificate(bytesOf(part));
  const word = header('x-ricevuta');
  if (word) return receiptOf(key, word, bare(header('x-riferimento-message-id')), certificate, mail);
  return letterOf(key, header('x-trasporto')?.trim().toLowerCase() ?? null, certificate, mail);
}

function receiptOf(
  key: string,
  word: string,
  reference: string | null,
  certificate: Certificate | undefined,
  mail: Email,
): Receipt | Letter {
  const kind = receiptKindOf(word);
  const about = certificate?.about ?? reference;
  // What it says of whom stands in the certificate; the headers name the message alone.
  const told = certificate && receiptKindOf(certificate.type) === kind;
  if (!kind || !about || !told || (OF_ONE.includes(kind) && !certificate.recipient))
    return letter('unreadable', { key, ...wordsOf(mail) });
  const { recipient, at, provider, detail } = certificate;
  return {
    type: 'receipt',
    key,
    kind,
    about,
    recipient: OF_ONE.includes(kind) ? recipient : null,
    at,
    provider,
    detail,
  };
}

/** What is larger than what is kept: known by its headers, to be read in the mailbox itself. */
export async function tooLarge(headers: Uint8Array, uid: number): Promise<Letter> {
  const mail = await PostalMime.parse(headers).catch(() => undefined);
  const key = bare(mail?.messageId)?.slice(0, 500) ?? `uid-${uid}`;
  const carried = mail?.headers
    .find((one) => one.key === 'x-trasporto')
    ?.value.trim()
    .toLowerCase();
  const kind = carried === 'posta-certificata' ? 'certified' : carried ? 'anomaly' : 'ordinary';
  return letter(kind, { key, ...(mail && wordsOf(mail)), attachments: [], text: '' });
}

/** The attachments of a letter in the order of {@link Letter.attachments}: for who keeps only the mail. */
export async function lettersParts(raw: Uint8Array): Promise<Attachment[]> {
  const opened = await openEnvelope(raw);
  return opened.type === 'letter' ? opened.attachments : (await asLetter(raw, opened.key)).attachments;
}

/** A receipt of something that was not sent from here, as a letter. */
export async function asLetter(raw: Uint8Array, key: string): Promise<Letter> {
  return letter('receipt', { key, ...wordsOf(await PostalMime.parse(raw, { forceRfc822Attachments: true })) });
}

async function letterOf(
  key: string,
  carried: string | null,
  certificate: Certificate | undefined,
  mail: Email,
): Promise<Letter> {
  const wrapped = mail.attachments.find(({ filename }) => filename?.toLowerCase() === 'postacert.eml');
  if (!carried || !wrapped) return letter(carried ? 'unreadable' : 'ordinary', { key, ...wordsOf(mail) });
  let inner: Email;
  try {
    inner = await PostalMime.parse(bytesOf(wrapped));
  } catch {
    return letter('unreadable', { key, ...wordsOf(mail) });
  }
  const words = wordsOf(inner);
  return letter(carried === 'posta-certificata' ? 'certified' : 'anomaly', {
    key,
    ...words,
    sender: certificate?.sender ?? words.sender,
    at: certificate?.at ?? words.at,
  });
}

function wordsOf(mail: Email): Partial<Letter> {
  const sent = mail.date ? new Date(mail.date) : null;
  return {
    sender: clean(mail.from?.address ?? '', LIMITS.email).toLowerCase(),
    subject: clean(mail.subject ?? '', SUBJECT),
    text: clean(mail.text ?? '', LIMITS.pecText),
    attachments: mail.attachments
      .filter(({ filename }) => !PACKING.test(filename ?? ''))
      .slice(0, LIMITS.pecIncomingAttachments),
    answers: [mail.inReplyTo, ...(mail.references?.split(/\s+/) ?? [])].flatMap((id) => bare(id) ?? []).slice(0, 50),
    at: sent && !Number.isNaN(sent.getTime()) ? sent : null,
  };
}

function letter(kind: PecIncomingKind, given: Partial<Letter> & Pick<Letter, 'key'>): Letter {
  return { sender: '', subject: '', text: '', attachments: [], answers: [], at: null, ...given, type: 'letter', kind };
}

export function bytesOf({ content }: Attachment): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
}

/** What the attachment is called; it may have no name. */
export function attachmentName({ filename }: Attachment, index: number): string {
  return clean(filename ?? '', LIMITS.fileName) || `allegato-${index + 1}`;
}

const clean = (text: string, most: number) => [...text.replaceAll('\0', '')].slice(0, most).join('').trim();
