import { OctetString, UTCTime, GeneralizedTime, fromBER } from 'asn1js';
import { Certificate, ContentInfo, IssuerAndSerialNumber, SignedData, type SignerInfo } from 'pkijs';
import { affordable } from './ber-budget.js';

/** Who a signature says it is from. Nothing of this was verified. */
export interface ClaimedSigner {
  name: string | null;
  /** Codice fiscale, where the certificate names one. */
  fiscalCode: string | null;
  /** Who issued the certificate. */
  issuer: string | null;
  /** When the signer says to have signed; no time stamp is looked at. */
  claimedAt: string | null;
  certificateFrom: string | null;
  certificateTo: string | null;
}

export interface SignedMessage {
  signers: ClaimedSigner[];
  /** What was signed; absent where the signature stands apart from it. */
  content: Buffer | null;
}

/** Why a file that says to be signed could not be read. */
export class UnreadableSignature extends Error {}

const SIGNED_DATA = '1.2.840.113549.1.7.2';
const SIGNING_TIME = '1.2.840.113549.1.9.5';
const COMMON_NAME = '2.5.4.3';
const SURNAME = '2.5.4.4';
const GIVEN_NAME = '2.5.4.42';
const SERIAL_NUMBER = '2.5.4.5';
const ORGANISATION = '2.5.4.10';
/** As ETSI EN 319 412-1 writes it, as Italian issuers wrote it before, or bare. */
const FISCAL_CODE = /^(?:TINIT-|IT:)?([A-Z0-9]{16}|\d{11})$/i;
const SIGNERS = 50;
const NAME = 200;

/**
 * Reads a signed message of CMS (RFC 5652), as CAdES and the signatures of PDFs are.
 * @param bytes DER or BER
 * @throws UnreadableSignature on anything else
 */
export function readSignedMessage(bytes: Buffer): SignedMessage {
  if (!affordable(bytes)) throw new UnreadableSignature('too complex or cut off');
  try {
    const { result, offset } = fromBER(new Uint8Array(bytes));
    if (offset === -1) throw new Error(result.error);
    const info = new ContentInfo({ schema: result });
    if (info.contentType !== SIGNED_DATA) throw new Error('not a signed message');
    const signed = new SignedData({ schema: info.content });
    const certificates = (signed.certificates ?? []).filter((one) => one instanceof Certificate);
    const { eContent } = signed.encapContentInfo;
    return {
      signers: signed.signerInfos.slice(0, SIGNERS).map((signer) => claimed(signer, certificates)),
      content: eContent instanceof OctetString ? Buffer.from(eContent.getValue()) : null,
    };
  } catch (error) {
    // Whatever the parsers stumble over, deep recursion too, is the file's fault.
    throw new UnreadableSignature(error instanceof Error ? error.message : 'unknown form');
  }
}

function claimed(signer: SignerInfo, certificates: readonly Certificate[]): ClaimedSigner {
  const certificate = certificateOf(signer, certificates);
  const subject = namesOf(certificate?.subject);
  const issuer = namesOf(
    certificate?.issuer ?? (signer.sid instanceof IssuerAndSerialNumber ? signer.sid.issuer : undefined),
  );
  const both = [subject.get(GIVEN_NAME), subject.get(SURNAME)].filter(Boolean);
  const time = signer.signedAttrs?.attributes.find(({ type }) => type === SIGNING_TIME)?.values[0] as unknown;
  return {
    name: (both.length === 2 ? both.join(' ') : subject.get(COMMON_NAME)) ?? null,
    fiscalCode: FISCAL_CODE.exec(subject.get(SERIAL_NUMBER) ?? '')?.[1]?.toUpperCase() ?? null,
    issuer: issuer.get(COMMON_NAME) ?? issuer.get(ORGANISATION) ?? null,
    claimedAt: time instanceof UTCTime || time instanceof GeneralizedTime ? instant(time.toDate()) : null,
    certificateFrom: certificate ? instant(certificate.notBefore.value) : null,
    certificateTo: certificate ? instant(certificate.notAfter.value) : null,
  };
}

/** By issuer and number, or by the identifier of the key; a lone certificate is the signer's. */
function certificateOf({ sid }: SignerInfo, certificates: readonly Certificate[]): Certificate | undefined {
  if (sid instanceof IssuerAndSerialNumber)
    return certificates.find(
      ({ issuer, serialNumber }) => serialNumber.isEqual(sid.serialNumber) && issuer.isEqual(sid.issuer),
    );
  return certificates.length === 1 ? certificates[0] : undefined;
}

function namesOf(subject: Certificate['subject'] | undefined): Map<string, string> {
  const names = new Map<string, string>();
  for (const { type, value } of subject?.typesAndValues ?? []) {
    const text = printable((value as { valueBlock?: { value?: unknown } }).valueBlock?.value);
    if (text && !names.has(type)) names.set(type, text);
  }
  return names;
}

/** One line without control characters, nor those that turn the direction of writing. */
export function printable(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\uFFFD]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return [...text].slice(0, NAME).join('') || undefined;
}

/** @returns null for what is no day of the calendar that a page could show */
export function instant(date: Date): string | null {
  const year = date.getUTCFullYear();
  return year >= 1900 && year <= 9998 ? date.toISOString() : null;
}
