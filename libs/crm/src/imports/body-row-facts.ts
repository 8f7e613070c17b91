import type { FigureKind } from '#app/contracts';
import { newId } from '#app/kernel';
import type { CellError, Transaction } from '#app/platform';
import type { BodyAddresses } from '../addresses/addresses.service.js';
import { BodyFigure } from '../persistence/body.entity.js';
import { FIGURES, SEAT, type BodyRow } from './body-row.js';

type SeatValues = Partial<Record<(typeof SEAT)[number], string | null>>;

/** What a body has beside its own row, as an import may change it. */
export interface StandingFacts {
  /** Of today. */
  seat: (Record<(typeof SEAT)[number], string | null> & { id: string; version: number }) | null;
  figures: { kind: FigureKind; year: number; source: string; value: number }[];
}

/** What a row wrote there, and what stood there before; null where nothing did. */
export interface WrittenFacts {
  seat?: { id: string; version: number; before: SeatValues | null };
  figures: { kind: FigureKind; year: number; source: string; value: number; before: number | null }[];
}

/** Expressions: the seat and the figures of the body `body`; `day` is the parameter with today. */
export const factsOf = (
  day: string,
) => `(SELECT json_build_object('id', s.id, 'version', s.version, 'street', s.street, 'postcode', s.postcode, 'place', s.place)
      FROM body_address s WHERE s.tenant_id = body.tenant_id AND s.body_id = body.id AND s.kind = 'registered'
        AND daterange(s.starts_on, s.ends_on, '[]') @> ${day}::date LIMIT 1) AS seat,
    COALESCE((SELECT json_agg(json_build_object('kind', f.kind, 'year', f.year, 'source', f.source, 'value', f.value))
      FROM body_figure f WHERE f.tenant_id = body.tenant_id AND f.body_id = body.id), '[]'::json) AS figures`;

/** What is wrong with a row's figures and seat beside the form of its cells. */
export function factErrors(row: BodyRow, known: StandingFacts | undefined, today: string): CellError[] {
  const errors: CellError[] = [];
  for (const { value, year, source } of FIGURES) {
    if ([value, year, source].every((key) => row[key] === undefined)) continue;
    for (const key of [value, year, source]) if (row[key] === undefined) errors.push({ column: key, code: 'required' });
    if (Number(row[year]) > Number(today.slice(0, 4))) errors.push({ column: year, code: 'out_of_range' });
  }
  if (row.street === undefined && !known?.seat && (row.postcode !== undefined || row.place !== undefined))
    errors.push({ column: 'street', code: 'required' });
  return errors;
}

/** What a row says of them that is not so already. */
export function changedFacts(
  row: BodyRow,
  known: StandingFacts | undefined,
): { seat: SeatValues; figures: WrittenFacts['figures'] } {
  const seat = SEAT.filter((key) => row[key] !== undefined && row[key] !== known?.seat?.[key]);
  const figures = FIGURES.flatMap(({ kind, ...keys }) => {
    const [value, year, source] = [row[keys.value], row[keys.year], row[keys.source]];
    if (value === undefined || year === undefined || source === undefined) return [];
    const same = known?.figures.find(
      (figure) => figure.kind === kind && figure.year === year && figure.source === source,
    );
    return same?.value === value ? [] : [{ kind, year, source, value, before: same?.value ?? null }];
  });
  return { seat: Object.fromEntries(seat.map((key) => [key, row[key]])), figures };
}

const SET_FIGURE = `UPDATE body_figure SET value = $5 WHERE body_id = $1 AND kind = $2 AND year = $3 AND source = $4`;

/** Writes what {@link changedFacts} found. */
export async function writeFacts(
  tx: Transaction,
  addresses: BodyAddresses,
  bodyId: string,
  row: BodyRow,
  known: StandingFacts | undefined,
): Promise<WrittenFacts> {
  const { seat, figures } = changedFacts(row, known);
  for (const { before, ...figure } of figures) {
    const { kind, year, source, value } = figure;
    if (before === null) await tx.insert(BodyFigure, { id: newId(), bodyId, ...figure, value: String(value) });
    else await tx.execute(SET_FIGURE, [bodyId, kind, year, source, value]);
  }
  if (!Object.keys(seat).length) return { figures };
  const standing = known?.seat;
  if (standing) {
    const { id, version } = standing;
    await addresses.changeIn(tx, bodyId, id, version, seat as BodyRow);
    const before = Object.fromEntries(Object.keys(seat).map((key) => [key, standing[key as keyof SeatValues]]));
    return { figures, seat: { id, version: version + 1, before } };
  }
  const address = { kind: 'registered' as const, province: row.province, ...seat, street: row.street! };
  const id = await addresses.insert(tx, bodyId, address);
  return { figures, seat: { id, version: 1, before: null } };
}

/** Takes back what {@link writeFacts} wrote. @returns false where somebody changed it since: then nothing is taken back */
export async function undoFacts(
  tx: Transaction,
  addresses: BodyAddresses,
  bodyId: string,
  { seat, figures }: WrittenFacts,
): Promise<boolean> {
  const standing = await tx.query<{ kind: string; year: number; source: string; value: number }>(
    'SELECT kind, year, source, value::int AS value FROM body_figure WHERE body_id = $1 FOR UPDATE',
    [bodyId],
  );
  const untouched = figures.every(({ kind, year, source, value }) =>
    standing.some((now) => now.kind === kind && now.year === year && now.source === source && now.value === value),
  );
  const seats = seat
    ? await tx.query('SELECT FROM body_address WHERE body_id = $1 AND id = $2 AND version = $3 FOR UPDATE', [
        bodyId,
        seat.id,
        seat.version,
      ])
    : [];
  if (!untouched || (seat && !seats.length)) return false;
  for (const { kind, year, source, before } of figures) {
    const key = [bodyId, kind, year, source];
    if (before !== null) await tx.execute(SET_FIGURE, [...key, before]);
    else
      await tx.execute('DELETE FROM body_figure WHERE body_id = $1 AND kind = $2 AND year = $3 AND source = $4', key);
  }
  if (seat?.before) await addresses.changeIn(tx, bodyId, seat.id, seat.version, seat.before as BodyRow);
  else if (seat) await tx.execute('DELETE FROM body_address WHERE body_id = $1 AND id = $2', [bodyId, seat.id]);
  return true;
}
