import { LIMITS } from '#app/contracts';
import { newId } from '#app/kernel';
import {
  Imports,
  notFoundField,
  type CellError,
  type ImportTarget,
  type Page,
  type RequestContext,
  type RowVerdict,
  type Transaction,
  type Written,
} from '#app/platform';
import { centsOf } from '../../domain/pricing/index.js';
import { PaidDues } from '../application/paid-dues.service.js';
import { bodiesNamed } from './named-bodies.js';
import { PAID_DUE_COLUMNS, PaidDueRow } from './rows.js';

interface Standing {
  id: string;
  bodyId: string;
  year: number;
  amount: string;
  source: string;
  version: number;
}
interface WrittenDue extends Written {
  version: number;
  before: Pick<Standing, 'amount' | 'source'> | null;
}

const STANDING = `SELECT id, body_id AS "bodyId", year, amount::text, source, version FROM paid_due WHERE body_id = ANY ($1)`;
const isSame = (row: PaidDueRow, { amount, source }: Standing) =>
  centsOf(row.amount) === centsOf(amount) && row.source === source;

/** What bodies paid, from a file: written where it is new, corrected where it differs. */
@Imports('paid-dues')
export class PaidDueImport implements ImportTarget<PaidDueRow> {
  readonly permission = 'tariffs.edit';
  readonly fileName = { it: 'quote-pagate-da-importare', en: 'dues-paid-to-import' };
  readonly columns = PAID_DUE_COLUMNS;
  readonly rowType = PaidDueRow;

  constructor(private readonly dues: PaidDues) {}

  async rows(ctx: RequestContext, cursor: string | undefined): Promise<Page<Record<string, string>>> {
    const { items, nextCursor } = await this.dues.list(ctx, { limit: LIMITS.pageSize, cursor });
    return {
      items: items.map(({ ipaCode, bodyName, year, amount, source }) => ({
        body: ipaCode ?? bodyName,
        year: String(year),
        amount: ctx.locale === 'it' ? amount.replace('.', ',') : amount,
        source,
      })),
      nextCursor,
    };
  }

  async examine(tx: Transaction, rows: readonly PaidDueRow[]): Promise<RowVerdict[]> {
    const idOf = await bodiesNamed(
      tx,
      rows.map(({ body }) => body),
    );
    const standing = await this.standing(
      tx,
      rows.flatMap(({ body }) => idOf(body) ?? []),
    );
    const seen = new Set<string>();
    return rows.map((row): RowVerdict => {
      const bodyId = idOf(row.body);
      if (!bodyId) return wrong('body', 'not_found');
      const mark = `${bodyId} ${row.year}`;
      if (seen.has(mark)) return wrong('year', 'in_use');
      seen.add(mark);
      const known = standing.find((each) => each.bodyId === bodyId && each.year === row.year);
      if (!known) return { effect: 'create' };
      return { effect: isSame(row, known) ? 'same' : 'update' };
    });
  }

  async apply(tx: Transaction, row: PaidDueRow): Promise<WrittenDue> {
    const bodyId = (await bodiesNamed(tx, [row.body]))(row.body);
    if (!bodyId) throw notFoundField('body');
    const known = (await this.standing(tx, [bodyId])).find(({ year }) => year === row.year);
    const { year, amount, source } = row;
    if (!known) {
      const id = newId();
      await this.dues.insert(tx, id, { bodyId, year, amount, source });
      return { effect: 'create', id, version: 1, before: null };
    }
    const { id, version } = known;
    if (isSame(row, known)) return { effect: 'same', id, version, before: null };
    await this.dues.changeIn(tx, id, version, { amount, source });
    return { effect: 'update', id, version: version + 1, before: { amount: known.amount, source: known.source } };
  }

  /** What somebody corrected since then stays. */
  async undo(tx: Transaction, written: Written): Promise<boolean> {
    const { id, version, before, effect } = written as WrittenDue;
    if (effect === 'same') return true;
    const [now] = await tx.query<{ version: number }>('SELECT version FROM paid_due WHERE id = $1 FOR UPDATE', [id]);
    if (now?.version !== version) return false;
    if (before) await this.dues.changeIn(tx, id, version, before);
    else await this.dues.removeIn(tx, id, version);
    return true;
  }

  private standing(tx: Transaction, bodyIds: readonly string[]): Promise<Standing[]> {
    return tx.query<Standing>(STANDING, [bodyIds]);
  }
}

const wrong = (column: string, code: CellError['code']): RowVerdict => ({ errors: [{ column, code }] });
