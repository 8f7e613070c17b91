import { LIMITS } from '#app/contracts';
import { italianDay, newId } from '#app/kernel';
import {
  DomainError,
  Imports,
  ListQuery,
  TenantDatabase,
  invalid,
  toPage,
  type CellError,
  type ImportTarget,
  type Page,
  type RequestContext,
  type RowVerdict,
  type Sort,
  type Transaction,
  type Written,
} from '#app/platform';
import type { BodyChanges, NewBody } from '../api/bodies.dto.js';
import { BodyAddresses } from '../addresses/addresses.service.js';
import { BodyRegister, PAST, cleaned, problemsOf } from '../application/body-register.js';
import { BODY_COLUMNS, BodyRow, FIGURES, NEEDED, OPTIONAL } from './body-row.js';
import {
  changedFacts,
  factErrors,
  factsOf,
  undoFacts,
  writeFacts,
  type StandingFacts,
  type WrittenFacts,
} from './body-row-facts.js';

type Standing = Record<(typeof KEYS)[number], string | null> &
  StandingFacts & {
    id: string;
    version: number;
    /** What records said that were joined to this one: it leads here, and changes nothing. */
    joined: { kind: string; value: string }[];
  };

interface WrittenBody extends Written {
  version: number;
  /** What the changed fields said before. */
  before: Partial<Record<(typeof KEYS)[number], string | null>>;
  /** Absent in imports of before there were any. */
  facts?: WrittenFacts;
}

const KEYS = [...NEEDED, ...OPTIONAL] as const;

const select = (
  day: string,
) => `SELECT id, version, name, type, province, istat_code AS "istatCode", ipa_code AS "ipaCode", cadastral_code AS "cadastralCode",
    tax_code AS "taxCode", vat_number AS "vatNumber", office_code AS "officeCode", pec, email, phone, website, ${factsOf(day)},
    (SELECT COALESCE(json_agg(json_build_object('kind', p.kind, 'value', p.value)), '[]') FROM body_past p
      WHERE p.tenant_id = body.tenant_id AND p.body_id = body.id AND p.joining_id IS NOT NULL) AS joined
  FROM body`;
/** Of bodies that ended the codes may be another's today. */
const STANDING = `${select('$4')} WHERE valid_to IS NULL AND (istat_code = ANY ($1) OR ipa_code = ANY ($2) OR name = ANY ($3)
    OR id IN (SELECT p.body_id FROM body_past p WHERE p.joining_id IS NOT NULL
      AND (p.kind = 'istat_code' AND p.value = ANY ($1) OR p.kind = 'ipa_code' AND p.value = ANY ($2))))`;
const CURRENT = select('?');
const BY_NAME: Sort = {
  columns: [
    { sql: 'name COLLATE "it-x-icu"', type: 'text' },
    { sql: 'id', type: 'uuid' },
  ],
  direction: 'ASC',
};

const FOREIGN_KEY_VIOLATION = '23503';
const NO_FACTS: WrittenFacts = { figures: [] };
const led = ({ joined }: Standing, key: keyof typeof PAST, value: string | null | undefined) =>
  joined.some((past) => past.kind === PAST[key] && past.value === value);
const isPast = (key: string): key is keyof typeof PAST => key in PAST;
const changedKeys = (row: BodyRow, standing: Standing) =>
  KEYS.filter(
    (key) => row[key] !== undefined && row[key] !== standing[key] && !(isPast(key) && led(standing, key, row[key])),
  );
const onlyChanged = (row: BodyRow, standing: Standing): BodyChanges =>
  Object.fromEntries(changedKeys(row, standing).map((key) => [key, row[key]]));

/** Whether a row says anything that is not so already. */
const changes = (row: BodyRow, known: Standing): boolean => {
  const { seat, figures } = changedFacts(row, known);
  return changedKeys(row, known).length + Object.keys(seat).length + figures.length > 0;
};

/** Only what stands in the body's own row: seat and figures have theirs. */
const ownOf = (row: BodyRow): NewBody => ({
  name: row.name,
  type: row.type,
  province: row.province,
  ...Object.fromEntries(OPTIONAL.filter((key) => row[key] !== undefined).map((key) => [key, row[key]])),
});

/** Rows of a file as bodies: found by ISTAT or IPA code, else new. */
@Imports('bodies')
export class BodyImport implements ImportTarget<BodyRow> {
  readonly permission = 'bodies.edit';
  readonly fileName = { it: 'enti-da-importare', en: 'bodies-to-import' };
  readonly columns = BODY_COLUMNS;
  readonly rowType = BodyRow;

  constructor(
    private readonly database: TenantDatabase,
    private readonly register: BodyRegister,
    private readonly addresses: BodyAddresses,
  ) {}

  /** Bodies of today by name, with their seats and their newest figures. */
  async rows(ctx: RequestContext, cursor: string | undefined): Promise<Page<Record<string, string>>> {
    const [sql, params] = new ListQuery(CURRENT, italianDay(ctx.now))
      .where('valid_to IS NULL')
      .page('name', BY_NAME, LIMITS.pageSize, cursor);
    const rows = await this.database.read<Standing>(ctx, sql, params);
    return toPage(rows, LIMITS.pageSize, 'name', ({ name, id }) => [name, id], cellsOf);
  }

  async examine(tx: Transaction, rows: readonly BodyRow[]): Promise<RowVerdict[]> {
    const standing = await this.standing(tx, rows);
    const seen = new Set<string>();
    return rows.map((given) => {
      const row = cleaned(given);
      const wrong = problemsOf(row).map(({ field, code }): CellError => ({ column: field, code }));
      const found = match(row, standing);
      const known = 'known' in found ? found.known : undefined;
      wrong.push(...factErrors(row, known, italianDay(tx.now)));
      if (wrong.length) return { errors: wrong };
      if ('column' in found) return { errors: [found] };
      const marks = [row.istatCode, row.ipaCode, known?.id ?? row.name].filter((mark): mark is string => Boolean(mark));
      if (marks.some((mark) => seen.has(mark))) return { errors: [{ column: 'name', code: 'in_use' }] };
      for (const mark of marks) seen.add(mark);
      if (!known) return { effect: 'create' };
      return { effect: changes(row, known) ? 'update' : 'same' };
    });
  }

  async apply(tx: Transaction, given: BodyRow): Promise<WrittenBody> {
    const row = cleaned(given);
    const found = match(row, await this.standing(tx, [row]));
    if ('column' in found) throw invalid(found.column, found.code);
    const { known } = found;
    const [wrong] = factErrors(row, known, italianDay(tx.now));
    if (wrong) throw invalid(wrong.column, wrong.code);
    if (!known) {
      const id = newId();
      await this.register.insert(tx, id, ownOf(row));
      const facts = await writeFacts(tx, this.addresses, id, row, undefined);
      return { effect: 'create', id, version: 1, before: {}, facts };
    }
    const { id, version } = known;
    if (!changes(row, known)) return { effect: 'same', id, version, before: {} };
    const changed = changedKeys(row, known);
    if (changed.length) await this.register.changeIn(tx, id, version, onlyChanged(row, known));
    const before = Object.fromEntries(changed.map((key) => [key, known[key]]));
    const facts = await writeFacts(tx, this.addresses, id, row, known);
    return { effect: 'update', id, version: version + (changed.length ? 1 : 0), before, facts };
  }

  /** What somebody changed since then, or built upon, stays. */
  async undo(tx: Transaction, written: Written): Promise<boolean> {
    const { id, version, before, effect, facts = NO_FACTS } = written as WrittenBody;
    if (effect === 'same') return true;
    const [now] = await tx.query<{ version: number }>('SELECT version FROM body WHERE id = $1 FOR UPDATE', [id]);
    if (now?.version !== version) return false;
    await tx.execute('SAVEPOINT body_import');
    try {
      if (!(await undoFacts(tx, this.addresses, id, facts))) return false;
      if (effect === 'create') await tx.execute('DELETE FROM body WHERE id = $1', [id]);
      else if (Object.keys(before).length) await this.register.changeIn(tx, id, version, before as BodyRow);
    } catch (error) {
      if (!isBuiltUpon(error)) throw error;
      await tx.execute('ROLLBACK TO SAVEPOINT body_import');
      return false;
    }
    tx.changed('body', id, { centreOnly: true });
    return true;
  }

  private standing(tx: Transaction, rows: readonly BodyRow[]): Promise<Standing[]> {
    const all = (key: 'istatCode' | 'ipaCode' | 'name') => rows.flatMap((row) => row[key] ?? []);
    return tx.query<Standing>(STANDING, [all('istatCode'), all('ipaCode'), all('name'), italianDay(tx.now)]);
  }
}

/** Something hangs on the new body (the database knows all that could), or its former code is another body's by now. */
const isBuiltUpon = (error: unknown): boolean =>
  (error as { code?: string }).code === FOREIGN_KEY_VIOLATION ||
  (error instanceof DomainError && error.code === 'duplicate');

/** A body in the columns of the file, with the newest figure of each kind. */
function cellsOf({ figures, seat, ...body }: Standing): Record<string, string> {
  const newest = FIGURES.flatMap(({ kind, value, year, source }) => {
    const [figure] = figures.filter((each) => each.kind === kind).sort((one, other) => other.year - one.year);
    return figure ? [{ [value]: String(figure.value), [year]: String(figure.year), [source]: figure.source }] : [];
  });
  const { street, postcode, place } = seat ?? {};
  return Object.assign({ ...body, street, postcode, place }, ...newest) as Record<string, string>;
}

/** The body that a row means; codes of two bodies mean none, and a name alone is no proof. */
function match(row: BodyRow, standing: readonly Standing[]): { known: Standing | undefined } | CellError {
  const byCode = standing.filter(
    (each) =>
      (row.istatCode && (row.istatCode === each.istatCode || led(each, 'istatCode', row.istatCode))) ||
      (row.ipaCode && (row.ipaCode === each.ipaCode || led(each, 'ipaCode', row.ipaCode))),
  );
  if (byCode.length > 1) return { column: 'ipaCode', code: 'in_use' };
  const [known] = byCode;
  if (known?.istatCode && row.istatCode && known.istatCode !== row.istatCode && !led(known, 'istatCode', row.istatCode))
    return { column: 'istatCode', code: 'not_allowed' };
  if (!known && standing.some(({ name, province }) => name === row.name && province === row.province))
    return { column: 'name', code: 'in_use' };
  return { known };
}
