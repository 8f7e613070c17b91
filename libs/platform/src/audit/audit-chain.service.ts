import { Injectable } from '@nestjs/common';
import { systemContext, type RequestContext } from '../context/request-context.js';
import { TenantDatabase } from '../database/tenant-database.js';
import {
  HASH_DIGITS,
  NO_SEAL,
  entryHash,
  sealHash,
  valueDigest,
  type ChainEntry,
  type ChainSeal,
} from './chain-format.js';

export const CHAIN_PROBLEMS = [
  'seal_changed',
  'seal_missing',
  'entry_changed',
  'entry_missing',
  'entry_added',
  'entry_backdated',
  'value_changed',
  'value_missing',
  'head_missing',
] as const;

/** The first thing that is not as it was sealed. */
export interface ChainProblem {
  code: (typeof CHAIN_PROBLEMS)[number];
  seal: number | null;
  /** The number of the entry. */
  seq: string | null;
}

export interface ChainReport {
  seals: number;
  /** Entries that are sealed, and were compared. */
  entries: number;
  /** Entries that wait for the next seal. */
  waiting: number;
  /** Values that were erased, and whose erasure the chain itself records. */
  erased: number;
  head: { number: number; hash: string; sealedAt: string } | null;
  problem: ChainProblem | null;
}

interface SealRow extends ChainSeal {
  hash: string;
}

interface EntryRow extends ChainEntry {
  sealNumber: number | null;
  salt: string | null;
  before: string | null;
  after: string | null;
}

const BATCH = 10;
const WAITING_BATCH = 2_000;
/** No transaction takes a day: an entry that is older than this at the seal before its own was written later than it says. */
const LATE_MS = 24 * 3_600_000;

const INSTANT = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

const SEALS = `SELECT tenant_id AS "tenantId", number, ${INSTANT('sealed_at')} AS "sealedAt", encode(previous_hash, 'hex') AS "previousHash",
    seqs::text[] AS seqs, encode(entry_hashes, 'hex') AS "entryHashes", encode(hash, 'hex') AS hash
  FROM audit_seal WHERE number > $1 ORDER BY number LIMIT ${BATCH}`;

const ENTRIES = `SELECT e.tenant_id AS "tenantId", e.seq::text, e.seal_number AS "sealNumber", ${INSTANT('e.at')} AS at,
    e.membership_id AS "membershipId", e.access, e.request_id AS "requestId", e.purpose, e.table_name AS "tableName", e.row_id AS "rowId",
    e.operation, e.changed_columns AS "changedColumns", encode(e.value_digest, 'hex') AS "valueDigest",
    encode(v.salt, 'hex') AS salt, v.before::text, v.after::text
  FROM audit_entry e LEFT JOIN audit_value v ON v.tenant_id = e.tenant_id AND v.seq = e.seq`;
const SEALED = `${ENTRIES} WHERE e.seal_number > $1 AND e.seal_number <= $1 + ${BATCH} ORDER BY e.seal_number, e.seq`;
const WAITING = `${ENTRIES} WHERE e.seal_number IS NULL AND e.seq > $1 ORDER BY e.seq LIMIT ${WAITING_BATCH}`;
/** Where a walk that began with these seals would not come by. */
const OUTSIDE = `SELECT seq::text, seal_number AS "sealNumber" FROM audit_entry WHERE seal_number > $1 OR seal_number < 1 ORDER BY audit_entry.seal_number, audit_entry.seq LIMIT 1`;

/** The table whose rows say which values were erased; they are entries of the chain as any other. */
const ERASURES = 'audit_erasure';

/** Compares a centre's register with its seals. */
@Injectable()
export class AuditChain {
  constructor(private readonly database: TenantDatabase) {}

  /**
   * Walks the whole chain of a tenant, in batches of one snapshot each, and stops at the first
   * thing that is broken. The entries that wait for their seal are only compared with their values.
   * @param heads hashes of seals that were kept elsewhere (hexadecimal): the chain must contain them
   */
  async verify(tenantId: string, now: Date, heads: readonly string[] = []): Promise<ChainReport> {
    const ctx = systemContext(tenantId, now, 'audit-verify');
    const walk = new Walk(heads);
    let last: number;
    do {
      last = walk.last;
      await this.walkSeals(walk, ctx);
      if (walk.report.problem) return walk.report;
      await this.walkWaiting(walk, ctx);
      if (walk.report.problem) return walk.report;
      // What was sealed while the waiting entries were read is walked as well: nothing falls in between.
    } while (walk.last > last);
    return walk.end();
  }

  private async walkSeals(walk: Walk, ctx: RequestContext): Promise<void> {
    for (;;) {
      const [seals, entries, [outside]] = await this.database.readAll<[SealRow, EntryRow, EntryRow]>(ctx, [
        [SEALS, [walk.last]],
        [SEALED, [walk.last]],
        [OUTSIDE, [walk.last]],
      ]);
      if (!seals.length) {
        if (outside) walk.broken('seal_missing', outside.sealNumber, outside.seq);
        return;
      }
      if (!walk.batch(seals, entries)) return;
    }
  }

  private async walkWaiting(walk: Walk, ctx: RequestContext): Promise<void> {
    walk.report.waiting = 0;
    for (let after = '0'; ;) {
      const waiting = await this.database.read<EntryRow>(ctx, WAITING, [after]);
      if (!walk.waiting(waiting) || waiting.length < WAITING_BATCH) return;
      after = waiting.at(-1)!.seq;
    }
  }
}

/** One walk along a chain. */
class Walk {
  readonly report: ChainReport = { seals: 0, entries: 0, waiting: 0, erased: 0, head: null, problem: null };
  private readonly expected: Set<string>;
  private readonly missingValues = new Map<string, number | null>();
  private readonly erased = new Set<string>();

  constructor(heads: readonly string[]) {
    this.expected = new Set(heads.map((head) => head.toLowerCase()));
  }

  /** The number of the last seal that was found right. */
  get last(): number {
    return this.report.head?.number ?? 0;
  }

  broken(code: ChainProblem['code'], seal: number | null, seq: string | null): ChainReport {
    this.report.problem ??= { code, seal, seq };
    return this.report;
  }

  /** @returns false where one of them is broken */
  batch(seals: readonly SealRow[], entries: readonly EntryRow[]): boolean {
    for (const seal of seals) {
      this.seal(
        seal,
        entries.filter(({ sealNumber }) => sealNumber === seal.number),
      );
      if (this.report.problem) return false;
    }
    return true;
  }

  private seal(seal: SealRow, entries: readonly EntryRow[]): void {
    const { number, hash, sealedAt } = seal;
    const before = this.report.head;
    if (number !== this.last + 1) return void this.broken('seal_missing', this.last + 1, null);
    if (seal.previousHash !== (before?.hash ?? NO_SEAL) || sealHash(seal) !== hash)
      return void this.broken('seal_changed', number, null);
    const found = new Map(entries.map((entry) => [entry.seq, entry]));
    for (const [index, seq] of seal.seqs.entries()) {
      const entry = found.get(seq);
      if (!entry) return void this.broken('entry_missing', number, seq);
      const sealed = seal.entryHashes.slice(index * HASH_DIGITS, (index + 1) * HASH_DIGITS);
      if (entryHash(entry) !== sealed) return void this.broken('entry_changed', number, seq);
      if (before && Date.parse(entry.at) < Date.parse(before.sealedAt) - LATE_MS)
        return void this.broken('entry_backdated', number, seq);
      if (!this.value(entry)) return;
      found.delete(seq);
    }
    const [added] = found.keys();
    if (added) return void this.broken('entry_added', number, added);
    this.report.seals++;
    this.report.entries += entries.length;
    this.report.head = { number, hash, sealedAt };
    this.expected.delete(hash);
  }

  /** @returns false where one of them does not agree with its value */
  waiting(entries: readonly EntryRow[]): boolean {
    this.report.waiting += entries.length;
    return entries.every((entry) => this.value(entry));
  }

  private value({
    seq,
    sealNumber,
    valueDigest: digest,
    salt,
    before,
    after,
    tableName,
    operation,
  }: EntryRow): boolean {
    if (salt === null) {
      if (digest !== null) this.missingValues.set(seq, sealNumber);
      return true;
    }
    if (valueDigest(salt, before, after) !== digest) {
      this.broken('value_changed', sealNumber, seq);
      return false;
    }
    if (tableName === ERASURES && operation === 'INSERT' && after) {
      for (const erased of (JSON.parse(after) as { seqs: number[] }).seqs) this.erased.add(String(erased));
    }
    return true;
  }

  /** What can be judged only once everything was seen. */
  end(): ChainReport {
    for (const [seq, seal] of this.missingValues) {
      if (!this.erased.has(seq)) return this.broken('value_missing', seal, seq);
      this.report.erased++;
    }
    if (this.expected.size) this.broken('head_missing', null, null);
    return this.report;
  }
}
