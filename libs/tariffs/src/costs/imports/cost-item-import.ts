import { newId } from '#app/kernel';
import {
  DomainError,
  Imports,
  fieldError,
  type CellError,
  type ImportTarget,
  type RowVerdict,
  type Transaction,
  type Written,
} from '#app/platform';
import type { CostItemPartInput, NewCostItem } from '../api/cost-items.dto.js';
import { CostItems } from '../application/cost-items.service.js';
import { CostModels } from '../application/cost-models.service.js';
import { CostItemPart, CostItemRow } from '../persistence/cost-item.entity.js';
import { COST_ITEM_COLUMNS, CostItemImportRow } from './cost-item-row.js';
import { knownTo, meaningOf, type MeantItem } from './meaning.js';

const STANDING = `SELECT i.id, i.cost_model_id AS "costModelId", i.kind, lower(i.label) AS label, i.version FROM cost_item i
  WHERE i.cost_model_id = ANY ($1)`;
const PARTS = `SELECT object_id AS "objectId", trim_scale(hours)::text AS hours, trim_scale(percentage)::text AS percentage
  FROM cost_item_part WHERE item_id = $1 ORDER BY object_id`;

interface Standing {
  id: string;
  costModelId: string;
  kind: string;
  label: string;
  version: number;
}
type Values = Omit<NewCostItem, 'parts' | 'fileId' | 'kind'>;
interface Before {
  values: Partial<CostItemRow>;
  parts: CostItemPartInput[];
}
interface WrittenItem extends Written {
  version: number;
  before: Before | null;
}

const keyOf = (modelId: string, kind: string, label: string) => [modelId, kind, label.toLowerCase()].join(' ');

/** Rows of a file as cost items of drafts: an item is known by its kind and its name. */
@Imports('cost-items')
export class CostItemImport implements ImportTarget<CostItemImportRow> {
  readonly permission = 'costs.edit';
  readonly fileName = { it: 'voci-di-costo-da-importare', en: 'cost-items-to-import' };
  readonly columns = COST_ITEM_COLUMNS;
  readonly rowType = CostItemImportRow;

  constructor(
    private readonly items: CostItems,
    private readonly models: CostModels,
  ) {}

  async examine(tx: Transaction, rows: readonly CostItemImportRow[]): Promise<RowVerdict[]> {
    const known = await knownTo(tx, rows);
    const standing = await standingOf(
      tx,
      known.models.map(({ id }) => id),
    );
    const seen = new Set<string>();
    const verdicts: RowVerdict[] = [];
    for (const row of rows) {
      const meant = meaningOf(row, known);
      if (Array.isArray(meant)) {
        verdicts.push({ errors: meant });
        continue;
      }
      const key = keyOf(meant.model.id, row.kind, row.label);
      const found = standing.get(key) ?? [];
      if (seen.has(key) || found.length > 1) verdicts.push({ errors: [{ column: 'label', code: 'in_use' }] });
      else if (!found.length) verdicts.push({ effect: 'create' });
      else verdicts.push({ effect: (await changesOf(tx, found[0]!.id, meant)) ? 'update' : 'same' });
      seen.add(key);
    }
    return verdicts;
  }

  async apply(tx: Transaction, row: CostItemImportRow): Promise<WrittenItem> {
    const meant = meaningOf(row, await knownTo(tx, [row]));
    if (Array.isArray(meant)) throw refused(meant);
    const model = await this.models.draft(tx, meant.model.id);
    const found = (await standingOf(tx, [model.id])).get(keyOf(model.id, row.kind, row.label)) ?? [];
    if (found.length > 1) throw refused([{ column: 'label', code: 'in_use' }]);
    const [stands] = found;
    if (!stands) {
      const id = newId();
      await this.items.createIn(tx, model, id, { ...meant.values, parts: meant.parts });
      return { effect: 'create', id, version: 1, before: null };
    }
    const { id, version } = stands;
    const before = await changesOf(tx, id, meant);
    if (!before) return { effect: 'same', id, version, before: null };
    const { kind: _kind, label: _label, ...values } = meant.values;
    await write(tx, { id, costModelId: model.id, version }, values, meant.parts);
    return { effect: 'update', id, version: version + 1, before };
  }

  /** Whoever changed the item since then has built upon it, and who closed the model. */
  async undo(tx: Transaction, written: Written): Promise<boolean> {
    const { id, version, before, effect } = written as WrittenItem;
    if (effect === 'same') return true;
    const [row] = await tx.query<Standing>(
      'SELECT id, cost_model_id AS "costModelId", version FROM cost_item WHERE id = $1 FOR UPDATE',
      [id],
    );
    if (row?.version !== version) return false;
    const [draft] = await tx.query(`SELECT 1 FROM cost_model WHERE id = $1 AND status = 'draft' FOR UPDATE`, [
      row.costModelId,
    ]);
    if (!draft) return false;
    if (before) await write(tx, row, before.values, before.parts);
    else await tx.execute('DELETE FROM cost_item WHERE id = $1', [id]);
    return true;
  }
}

/** What of the item would be another: as it stands, or null where the row says the same. */
async function changesOf(tx: Transaction, id: string, { values, parts }: MeantItem): Promise<Before | null> {
  const item = await tx.get(CostItemRow, { tenantId: tx.tenantId, id });
  const standing = await tx.query<CostItemPartInput>(PARTS, [id]);
  const before: Before = { values: {}, parts: standing };
  const differs = (Object.keys(values) as (keyof Values)[])
    .filter((name) => name !== 'label' && values[name] !== undefined)
    .filter((name) => plain(item[name]) !== plain(values[name]));
  for (const name of differs) Object.assign(before.values, { [name]: item[name] });
  const said = [...parts].sort((a, b) => (a.objectId < b.objectId ? -1 : 1));
  const sameParts =
    said.length === standing.length &&
    said.every((part, index) => {
      const other = standing[index]!;
      return (
        part.objectId === other.objectId &&
        plain(part.hours ?? part.percentage) === plain(other.hours ?? other.percentage)
      );
    });
  return differs.length || !sameParts ? before : null;
}

/** A decimal without what says nothing; whatever else as it is written. */
function plain(value: unknown): string {
  if (value === null || value === undefined) return '';
  const text = String(value as string);
  return /^\d+\.\d+$/.test(text) ? text.replace(/0+$/, '').replace(/\.$/, '') : text;
}

async function write(
  tx: Transaction,
  row: Pick<CostItemRow, 'id' | 'costModelId' | 'version'>,
  values: Partial<CostItemRow> | Values,
  parts: readonly CostItemPartInput[],
): Promise<void> {
  await tx.update(CostItemRow, row, values);
  await tx.execute('DELETE FROM cost_item_part WHERE item_id = $1', [row.id]);
  for (const { objectId, hours = null, percentage = null } of parts)
    await tx.insert(CostItemPart, { itemId: row.id, costModelId: row.costModelId, objectId, hours, percentage });
}

async function standingOf(tx: Transaction, modelIds: readonly string[]): Promise<Map<string, Standing[]>> {
  const standing = new Map<string, Standing[]>();
  for (const row of await tx.query<Standing>(STANDING, [modelIds])) {
    const key = keyOf(row.costModelId, row.kind, row.label);
    standing.set(key, [...(standing.get(key) ?? []), row]);
  }
  return standing;
}

const refused = (errors: readonly CellError[]) =>
  new DomainError('validation_failed', { errors: errors.map(({ column, code }) => fieldError(column, code)) });
