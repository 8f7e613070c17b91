import { LIMITS, type Allowance, type Locale, type Requirements } from '#app/contracts';
import { newId } from '#app/kernel';
import {
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
import { Services } from '../application/services.service.js';
import { sheetErrors } from '../domain/sheet-rules.js';
import { NEEDED, SERVICE_COLUMNS, ServiceRow, TEXTS } from './service-row.js';
import { readAllowances, readRequirements, writeAllowances, writeRequirements } from './written-terms.js';

interface Terms {
  requirements: Requirements;
  allowances: Allowance[];
}
type Sheet = Omit<ServiceRow, 'code' | 'serviceLine' | 'requirementWords' | 'allowanceWords'> & Partial<Terms>;

/** A service as it stands: with its draft, else with what was published last. */
interface Standing extends ServiceRow, Terms {
  id: string;
  version: number;
  working: 'draft' | 'in_review' | null;
}

interface WrittenService extends Written {
  version: number;
  /** What the draft said before; null where there was none. */
  before: Sheet | null;
}

const STANDING = `SELECT s.id, s.version, s.code, s.service_line AS "serviceLine", v.title, v.audience, v.inclusion, v.computerisation, v.context,
    v.object, v.who_may_ask AS "whoMayAsk", v.obligations, v.forms, v.costs, v.contact, v.hours, v.activation_time AS "activationTime",
    v.answer_times AS "answerTimes", v.legal_basis AS "legalBasis", v.requirements, v.allowances,
    CASE WHEN v.status IN ('draft', 'in_review') THEN v.status END AS working
  FROM service s JOIN LATERAL (
    SELECT * FROM service_version o WHERE o.tenant_id = s.tenant_id AND o.service_id = s.id
    ORDER BY o.status IN ('draft', 'in_review') DESC, o.status = 'published' DESC, o.number DESC LIMIT 1
  ) v ON true`;
const BY_CODE: Sort = { columns: [{ sql: 's.code', type: 'text' }], direction: 'ASC' };

const LINES = 'SELECT code FROM service_line';

const SHEET_KEYS = [...NEEDED.filter((key) => key !== 'code' && key !== 'serviceLine'), ...TEXTS] as (keyof Sheet)[];
const EMPTY = Object.fromEntries(TEXTS.map((key) => [key, ''])) as Record<(typeof TEXTS)[number], string>;

/** What the cells with a form of their own say, and what is wrong with them. */
function termsOf({ requirementWords, allowanceWords }: ServiceRow): { terms: Partial<Terms>; errors: CellError[] } {
  const requirements = requirementWords === undefined ? undefined : readRequirements(requirementWords);
  const allowances = allowanceWords === undefined ? undefined : readAllowances(allowanceWords);
  const terms = { ...(requirements && { requirements }), ...(allowances && { allowances }) };
  const wrong = sheetErrors({ requirements: [], allowances: [], quantityUnit: null, quantityMax: null, ...terms });
  const isWrong = (value: unknown, key: string) => value === null || wrong.some(({ field }) => field.startsWith(key));
  const errors: CellError[] = [];
  if (isWrong(requirements, 'requirements') || (requirements?.length ?? 0) > LIMITS.requirementGroups)
    errors.push({ column: 'requirementWords', code: 'invalid_format' });
  if (isWrong(allowances, 'allowances') || (allowances?.length ?? 0) > LIMITS.allowances)
    errors.push({ column: 'allowanceWords', code: 'invalid_format' });
  return { terms, errors };
}

/** Only what is the sheet's, and said. */
const sheetOf = (row: ServiceRow & Partial<Terms>): Partial<Sheet> => ({
  ...Object.fromEntries(SHEET_KEYS.filter((key) => row[key] !== undefined).map((key) => [key, row[key]])),
  ...termsOf(row).terms,
});
/** All that an import may have changed. */
const contentOf = (standing: Standing): Sheet => {
  const { requirements, allowances } = standing;
  return { ...(sheetOf(standing) as Sheet), requirements, allowances };
};

/** The terms are compared as they are written: different ways to say the same are no difference. */
const wordsOf = ({ requirements = [], allowances = [] }: Partial<Terms>, locale: Locale) => ({
  requirementWords: writeRequirements(requirements, locale),
  allowanceWords: writeAllowances(allowances, locale),
});
function isSame(row: ServiceRow, standing: Standing): boolean {
  const said = wordsOf(termsOf(row).terms, 'it');
  const stand = wordsOf(standing, 'it');
  return (
    SHEET_KEYS.every(
      (key) => row[key as keyof ServiceRow] === undefined || row[key as keyof ServiceRow] === standing[key],
    ) &&
    (['requirementWords', 'allowanceWords'] as const).every((key) => row[key] === undefined || said[key] === stand[key])
  );
}

/** Rows of a file as drafts of services: new ones by their code, changed ones where the code is known. */
@Imports('services')
export class ServiceImport implements ImportTarget<ServiceRow> {
  readonly permission = 'services.edit';
  readonly fileName = { it: 'servizi-da-importare', en: 'services-to-import' };
  readonly columns = SERVICE_COLUMNS;
  readonly rowType = ServiceRow;

  constructor(
    private readonly services: Services,
    private readonly database: TenantDatabase,
  ) {}

  /** The services that the centre has, as they would be written into the file. */
  async rows(ctx: RequestContext, cursor: string | undefined): Promise<Page<Record<string, string>>> {
    const [sql, params] = new ListQuery(STANDING).page('code', BY_CODE, LIMITS.pageSize, cursor);
    const rows = await this.database.read<Standing>(ctx, sql, params);
    return toPage(
      rows,
      LIMITS.pageSize,
      'code',
      ({ code }) => [code],
      (standing) => ({ ...standing, ...wordsOf(standing, ctx.locale) }) as unknown as Record<string, string>,
    );
  }

  async examine(tx: Transaction, rows: readonly ServiceRow[]): Promise<RowVerdict[]> {
    const lines = (await tx.query<{ code: string }>(LINES)).map(({ code }) => code);
    const standing = await this.standing(
      tx,
      rows.map(({ code }) => code),
    );
    const seen = new Set<string>();
    return rows.map((row) => {
      const known = standing.find(({ code }) => code === row.code);
      if (seen.has(row.code)) return { errors: [{ column: 'code', code: 'in_use' }] };
      seen.add(row.code);
      if (!lines.includes(row.serviceLine)) return { errors: [{ column: 'serviceLine', code: 'not_in_list' }] };
      const { errors } = termsOf(row);
      if (errors.length) return { errors };
      if (!known) return { effect: 'create' };
      if (known.serviceLine !== row.serviceLine) return { errors: [{ column: 'serviceLine', code: 'not_allowed' }] };
      if (isSame(row, known)) return { effect: 'same' };
      return known.working === 'in_review'
        ? { errors: [{ column: 'code', code: 'not_allowed' }] }
        : { effect: 'update' };
    });
  }

  async apply(tx: Transaction, row: ServiceRow): Promise<WrittenService> {
    const [known] = await this.standing(tx, [row.code]);
    const { terms, errors } = termsOf(row);
    if (errors.length) throw invalid(errors[0]!.column, errors[0]!.code);
    if (!known) {
      const id = newId();
      const { requirementWords: _requirements, allowanceWords: _allowances, ...sheet } = row;
      await this.services.createIn(tx, id, { ...EMPTY, ...sheet, ...terms });
      return { effect: 'create', id, version: 1, before: null };
    }
    const { id, version, working } = known;
    if (known.serviceLine !== row.serviceLine) throw invalid('serviceLine', 'not_allowed');
    if (isSame(row, known)) return { effect: 'same', id, version, before: null };
    await this.services.editIn(tx, id, version, sheetOf(row));
    return { effect: 'update', id, version: version + 1, before: working ? contentOf(known) : null };
  }

  /** Whoever changed, handed in or published the service since then has built upon it. */
  async undo(tx: Transaction, written: Written): Promise<boolean> {
    const { id, version, before, effect } = written as WrittenService;
    if (effect === 'same') return true;
    const [now] = await tx.query<{ version: number }>('SELECT version FROM service WHERE id = $1 FOR UPDATE', [id]);
    if (now?.version !== version) return false;
    if (effect === 'create') await this.services.removeIn(tx, id);
    else if (before) await this.services.editIn(tx, id, version, before);
    else await this.services.discardIn(tx, id, version);
    return true;
  }

  private standing(tx: Transaction, codes: readonly string[]): Promise<Standing[]> {
    return tx.query<Standing>(`${STANDING} WHERE s.code = ANY ($1)`, [codes]);
  }
}
