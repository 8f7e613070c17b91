import { createHash } from 'node:crypto';

/**
 * How entries and seals are written down to be hashed: a second writing of what the trigger and
 * `relay.seal_audit` do in SQL, described in docs/en/audit.md. Every value is the database's own text.
 */
export interface ChainEntry {
  tenantId: string;
  seq: string;
  /** `2026-11-22T10:00:00.000000Z`, always with six decimals. */
  at: string;
  membershipId: string | null;
  access: string | null;
  requestId: string | null;
  purpose: string | null;
  tableName: string;
  rowId: string | null;
  operation: string;
  changedColumns: string[];
  /** Hexadecimal; null where there never was a value. */
  valueDigest: string | null;
}

export interface ChainSeal {
  tenantId: string;
  number: number;
  sealedAt: string;
  /** Hexadecimal. */
  previousHash: string;
  seqs: string[];
  /** Hexadecimal, 64 digits for each entry. */
  entryHashes: string;
}

/** What the first seal of a chain follows. */
export const NO_SEAL = '00'.repeat(32);
export const HASH_DIGITS = 64;

type Json = string | null | string[];

const sha256 = (...parts: (string | Buffer)[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
};

/** As PostgreSQL writes a jsonb array: a blank after each comma. */
const written = (values: readonly Json[]): string =>
  `[${values.map((value) => (Array.isArray(value) ? written(value) : JSON.stringify(value))).join(', ')}]`;

export function entryHash(entry: ChainEntry): string {
  return sha256(
    written([
      entry.tenantId,
      entry.seq,
      entry.at,
      entry.membershipId,
      entry.access,
      entry.requestId,
      entry.purpose,
      entry.tableName,
      entry.rowId,
      entry.operation,
      entry.changedColumns,
      entry.valueDigest,
    ]),
  );
}

export function sealHash(seal: ChainSeal): string {
  const { tenantId, number, sealedAt, previousHash, seqs, entryHashes } = seal;
  return sha256(written([tenantId, String(number), sealedAt, previousHash, seqs.join(','), entryHashes]));
}

/**
 * @param salt hexadecimal
 * @param before the row as the text of a jsonb, null for an insert; `after` likewise for a deletion
 */
export function valueDigest(salt: string, before: string | null, after: string | null): string {
  return sha256(Buffer.from(salt, 'hex'), `${before ?? 'null'}\n${after ?? 'null'}`);
}
