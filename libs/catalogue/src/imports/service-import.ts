import { newId } from '#app/kernel';
import { Imports, invalid, type ImportTarget, type RowVerdict, type Transaction, type Written } from '#app/platform';
import { Services } from '../application/services.service.js';
import { NEEDED, SERVICE_COLUMNS, ServiceRow, TEXTS } from './service-row.js';

type Sheet = Omit<ServiceRow, 'code' | 'serviceLine'>;

/** A service as it stands: with its draft, else with what was published last. */
interface Standing extends ServiceRow {
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
    v.answer_times AS "answerTimes", v.legal_basis AS "legalBasis",
    CASE WHEN v.status IN ('draft', 'in_review') THEN v.status END AS working
  FROM service s JOIN LATERAL (
    SELECT * FROM service_version o WHERE o.tenant_id = s.tenant_id AND o.service_id = s.id
    ORDER BY o.status IN ('draft', 'in_review') DESC, o.status = 'published' DESC, o.number DESC LIMIT 1
  ) v ON true WHERE s.code = ANY ($1)`;

const LINES = 'SELECT code FROM service_line';

const SHEET_KEYS = [...NEEDED.filter((key) => key !== 'code' && key !== 'serviceLine'), ...TEXTS] as (keyof Sheet)[];
const EMPTY = Object.fromEntries(TEXTS.map((key) => [key, ''])) as Record<(typeof TEXTS)[number], string>;

/** Only what is the sheet's, and said. */
const sheetOf = (row: ServiceRow): Partial<Sheet> =>
  Object.fromEntries(SHEET_KEYS.filter((key) => row[key] !== undefined).map((key) => [key, row[key]]));

const isSame = (row: ServiceRow, standing: ServiceRow): boolean =>
  SHEET_KEYS.every((key) => row[key] === undefined || row[key] === standing[key]);

/** Rows of a file as drafts of services: new ones by their code, changed ones where the code is known. */
@Imports('services')
export class ServiceImport implements ImportTarget<ServiceRow> {
  readonly permission = 'services.edit';
  readonly fileName = { it: 'servizi-da-importare', en: 'services-to-import' };
  readonly columns = SERVICE_COLUMNS;
  readonly rowType = ServiceRow;

  constructor(private readonly services: Services) {}

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
    if (!known) {
      const id = newId();
      await this.services.createIn(tx, id, { ...EMPTY, ...row });
      return { effect: 'create', id, version: 1, before: null };
    }
    const { id, version, working } = known;
    if (known.serviceLine !== row.serviceLine) throw invalid('serviceLine', 'not_allowed');
    if (isSame(row, known)) return { effect: 'same', id, version, before: null };
    await this.services.editIn(tx, id, version, sheetOf(row));
    return { effect: 'update', id, version: version + 1, before: working ? (sheetOf(known) as Sheet) : null };
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
    return tx.query<Standing>(STANDING, [codes]);
  }
}
