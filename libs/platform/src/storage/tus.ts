import type { IncomingHttpHeaders } from 'node:http';
import { LIMITS } from '#app/contracts';
import { DomainError, invalid } from '../errors/domain-errors.js';
import type { Checksum } from './upload-hashes.js';

/** The protocol by which large files arrive, and what of it is here (https://tus.io/protocols/resumable-upload). */
export const TUS_VERSION = '1.0.0';
export const TUS_HEADERS: Readonly<Record<string, string>> = {
  'Tus-Resumable': TUS_VERSION,
  'Tus-Version': TUS_VERSION,
  'Tus-Extension': 'creation,termination,expiration,checksum',
  'Tus-Max-Size': String(LIMITS.documentBytes),
  'Tus-Checksum-Algorithm': 'sha256,sha1',
};

const DIGEST_BYTES = { sha1: 20, sha256: 32 };

/** @throws DomainError upload_version where another version of the protocol is asked for */
export function checkVersion(headers: IncomingHttpHeaders): void {
  const version = headers['tus-resumable'];
  if (version !== undefined && version !== TUS_VERSION) throw new DomainError('upload_version');
}

/** A whole number of a header. @throws DomainError validation_failed */
export function numberOf(headers: IncomingHttpHeaders, name: string): number {
  const value = headers[name.toLowerCase()];
  if (value === undefined) throw invalid(name, 'required');
  if (typeof value !== 'string' || !/^\d{1,15}$/.test(value)) throw invalid(name, 'invalid_format');
  return Number(value);
}

/** @throws DomainError validation_failed */
export function fileNameOf(headers: IncomingHttpHeaders): string {
  const metadata = headers['upload-metadata'];
  if (typeof metadata !== 'string') throw invalid('Upload-Metadata', 'required');
  for (const pair of metadata.split(',')) {
    const [key, value = ''] = pair.trim().split(' ');
    if (key !== 'filename') continue;
    if (value.length > 2_000 || !/^[A-Za-z0-9+/]+={0,2}$/.test(value)) break;
    const name = Buffer.from(value, 'base64').toString('utf8');
    if (name.includes('\ufffd')) break;
    return name;
  }
  throw invalid('Upload-Metadata', 'invalid_format');
}

/** @throws DomainError validation_failed */
export function checksumOf(headers: IncomingHttpHeaders): Checksum | undefined {
  const given = headers['upload-checksum'];
  if (given === undefined) return undefined;
  const [algorithm, value = ''] = String(given).split(' ') as [Checksum['algorithm'], string?];
  if (!Object.hasOwn(DIGEST_BYTES, algorithm) || Buffer.from(value, 'base64').length !== DIGEST_BYTES[algorithm])
    throw invalid('Upload-Checksum', 'invalid_format');
  return { algorithm, value: Buffer.from(value, 'base64').toString('base64') };
}
