import { newId } from '#app/kernel';
import {
  DomainError,
  Imports,
  invalid,
  type CellError,
  type ImportTarget,
  type RowVerdict,
  type Transaction,
  type Written,
} from '#app/platform';
import { BodyRegister, cleaned, problemsOf } from '../application/body-register.js';
import { BODY_COLUMNS, BodyRow, NEEDED, OPTIONAL } from './body-row.js';

type Standing = Record<(typeof KEYS)[number], string | null> & { id: string; version: number };

interface WrittenBody extends Written {
  version: number;
  /** What the changed fields said before. */
  before: Partial<Record<(typeof KEYS)[number], string | null>>;
}

const KEYS = [...NEEDED, ...OPTIONAL] as const;

/** Of bodies that ended the codes may be another's today. */
const STANDING = `SELECT id, version, name, type, province, istat_code AS "istatCode", ipa_code AS "ipaCode", cadastral_code AS "cadastralCode",
    tax_code AS "taxCode", vat_number AS "vatNumber", office_code AS "officeCode", pec, email, phone, address, website
  FROM body WHERE valid_to IS NULL AND (istat_code = ANY ($1) OR ipa_code = ANY ($2) OR name = ANY ($3))`;

const FOREIGN_KEY_VIOLATION = '23503';
const changedKeys = (row: BodyRow, standing: Standing) =>
  KEYS.filter((key) => row[key] !== undefined && row[key] !== standing[key]);

/** Rows of a file as bodies: found by ISTAT or IPA code, else new. */
@Imports('bodies')
export class BodyImport implements ImportTarget<BodyRow> {
  readonly permission = 'bodies.edit';
  readonly fileName = { it: 'enti-da-importare', en: 'bodies-to-import' };
  readonly columns = BODY_COLUMNS;
  readonly rowType = BodyRow;

  constructor(private readonly register: BodyRegister) {}

  async examine(tx: Transaction, rows: readonly BodyRow[]): Promise<RowVerdict[]> {
    const standing = await this.standing(tx, rows);
    const seen = new Set<string>();
    return rows.map((given) => {
      const row = cleaned(given);
      const wrong = problemsOf(row);
      if (wrong.length) return { errors: wrong.map(({ field, code }) => ({ column: field, code })) };
      const found = match(row, standing);
      if ('column' in found) return { errors: [found] };
      const marks = [row.istatCode, row.ipaCode, found.known?.id ?? row.name].filter((mark): mark is string =>
        Boolean(mark),
      );
      if (marks.some((mark) => seen.has(mark))) return { errors: [{ column: 'name', code: 'in_use' }] };
      for (const mark of marks) seen.add(mark);
      if (!found.known) return { effect: 'create' };
      return { effect: changedKeys(row, found.known).length ? 'update' : 'same' };
    });
  }

  async apply(tx: Transaction, given: BodyRow): Promise<WrittenBody> {
    const row = cleaned(given);
    const found = match(row, await this.standing(tx, [row]));
    if ('column' in found) throw invalid(found.column, found.code);
    const { known } = found;
    if (!known) {
      const id = newId();
      await this.register.insert(tx, id, row);
      return { effect: 'create', id, version: 1, before: {} };
    }
    const changed = changedKeys(row, known);
    const { id, version } = known;
    if (!changed.length) return { effect: 'same', id, version, before: {} };
    await this.register.changeIn(tx, id, version, row);
    const before = Object.fromEntries(changed.map((key) => [key, known[key]]));
    return { effect: 'update', id, version: version + 1, before };
  }

  /** What somebody changed since then, or built upon, stays. */
  async undo(tx: Transaction, written: Written): Promise<boolean> {
    const { id, version, before, effect } = written as WrittenBody;
    if (effect === 'same') return true;
    const [now] = await tx.query<{ version: number }>('SELECT version FROM body WHERE id = $1 FOR UPDATE', [id]);
    if (now?.version !== version) return false;
    if (effect === 'create') return this.remove(tx, id);
    try {
      await this.register.changeIn(tx, id, version, before as BodyRow);
      return true;
    } catch (error) {
      // Its former code is another body's by now.
      if (error instanceof DomainError && error.code === 'duplicate') return false;
      throw error;
    }
  }

  /** Of which nothing hangs yet; the database knows all that could. */
  private async remove(tx: Transaction, id: string): Promise<boolean> {
    await tx.execute('SAVEPOINT body_import');
    try {
      await tx.execute('DELETE FROM body WHERE id = $1', [id]);
    } catch (error) {
      if ((error as { code?: string }).code !== FOREIGN_KEY_VIOLATION) throw error;
      await tx.execute('ROLLBACK TO SAVEPOINT body_import');
      return false;
    }
    tx.changed('body', id, { centreOnly: true });
    return true;
  }

  private standing(tx: Transaction, rows: readonly BodyRow[]): Promise<Standing[]> {
    const all = (key: 'istatCode' | 'ipaCode' | 'name') => rows.flatMap((row) => row[key] ?? []);
    return tx.query<Standing>(STANDING, [all('istatCode'), all('ipaCode'), all('name')]);
  }
}

/** The body that a row means; codes of two bodies mean none, and a name alone is no proof. */
function match(row: BodyRow, standing: readonly Standing[]): { known: Standing | undefined } | CellError {
  const byCode = standing.filter(
    ({ istatCode, ipaCode }) =>
      (row.istatCode && row.istatCode === istatCode) || (row.ipaCode && row.ipaCode === ipaCode),
  );
  if (byCode.length > 1) return { column: 'ipaCode', code: 'in_use' };
  const [known] = byCode;
  if (known?.istatCode && row.istatCode && known.istatCode !== row.istatCode)
    return { column: 'istatCode', code: 'not_allowed' };
  if (!known && standing.some(({ name, province }) => name === row.name && province === row.province))
    return { column: 'name', code: 'in_use' };
  return { known };
}
