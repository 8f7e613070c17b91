import { Injectable } from '@nestjs/common';
import { newId } from '#app/kernel';
import type { Transaction } from '../database/transaction.js';
import { ERASED_EMAIL, ERASED_NAME, type ErasedPerson } from '../erasure/person-eraser.js';

/** Whose rows are about one person: their values go, whatever is in them. */
const ABOUT_ONE = ['membership', 'membership_body', 'absence', 'sign_in_identity'];

const NAMES = `SELECT DISTINCT r.name, r.email FROM audit_entry e JOIN audit_value v ON v.tenant_id = e.tenant_id AND v.seq = e.seq,
    LATERAL (VALUES (v.before ->> 'display_name', v.before ->> 'email'), (v.after ->> 'display_name', v.after ->> 'email')) r (name, email)
  WHERE e.table_name = 'membership' AND e.row_id = $1 AND r.name IS NOT NULL`;

const holds = (value: string, list: string) =>
  `EXISTS (SELECT FROM jsonb_each_text(COALESCE(${value}, '{}')) x WHERE x.value = ANY (${list}))`;
const either = (list: string) => `(${holds('v.before', list)} OR ${holds('v.after', list)})`;

/** An address, or a name: alone where it is nobody else's, else beside the id. */
const ERASE = `DELETE FROM audit_value v USING audit_entry e
  WHERE e.tenant_id = v.tenant_id AND e.seq = v.seq AND (
    (e.table_name = ANY ($5) AND (e.row_id = $1::uuid OR v.before ->> 'membership_id' = $1::text OR v.after ->> 'membership_id' = $1::text))
    OR ${either('$2::text[]')}
    OR (${either('$3::text[]')} AND ${either('ARRAY[$1::text]')})
    OR ${either('$4::text[]')})
  RETURNING v.seq::text`;

const ERASE_OF = `DELETE FROM audit_value v USING audit_entry e
  WHERE e.tenant_id = v.tenant_id AND e.seq = v.seq AND e.table_name = $1 AND e.row_id = ANY ($2::uuid[]) RETURNING v.seq::text`;

interface Seq {
  seq: string;
}

/** What is known of the values before and after each change: nobody reads them, and they can be erased. */
@Injectable()
export class AuditValues {
  /** Every name and address that a membership ever had. */
  async namesOf(tx: Transaction, membershipId: string): Promise<Pick<ErasedPerson, 'names' | 'emails'>> {
    const rows = await tx.query<{ name: string; email: string }>(NAMES, [membershipId]);
    const distinct = (values: string[], instead: string) => [...new Set(values)].filter((value) => value !== instead);
    return {
      names: distinct(
        rows.map(({ name }) => name),
        ERASED_NAME,
      ),
      emails: distinct(
        rows.map(({ email }) => email),
        ERASED_EMAIL,
      ),
    };
  }

  /**
   * Takes the values away that hold a person's name or address, with their salts, and records which:
   * the entries stay, and the chain can be verified. To be called last: erasing changes rows too.
   */
  async erase(tx: Transaction, { membershipId, names, ownNames, emails }: ErasedPerson): Promise<number> {
    return this.record(tx, await tx.query<Seq>(ERASE, [membershipId, emails, names, ownNames, ABOUT_ONE]));
  }

  /** As {@link erase}, all values of these rows of a table: what they held is not kept any longer. */
  async eraseOf(tx: Transaction, table: string, rowIds: readonly string[]): Promise<number> {
    return this.record(tx, await tx.query<Seq>(ERASE_OF, [table, rowIds]));
  }

  private async record(tx: Transaction, rows: readonly Seq[]): Promise<number> {
    const seqs = rows.map(({ seq }) => seq);
    await tx.execute('INSERT INTO audit_erasure (tenant_id, id, seqs, at) VALUES ($1, $2, $3, $4)', [
      tx.tenantId,
      newId(),
      seqs,
      tx.now,
    ]);
    return seqs.length;
  }
}
