import { createHash } from 'node:crypto';
import type { KitItemState } from '#app/contracts';
import type { SheetContent } from '../api/sheet.dto.js';

/** All that a sheet says, in the order in which people read it: a field that is missing here does not compile. */
const FIELDS: Record<keyof SheetContent, true> = {
  title: true,
  audience: true,
  inclusion: true,
  context: true,
  object: true,
  whoMayAsk: true,
  obligations: true,
  forms: true,
  computerisation: true,
  costs: true,
  contact: true,
  hours: true,
  activationTime: true,
  answerTimes: true,
  channels: true,
  requirements: true,
  documents: true,
  legalBasis: true,
  questions: true,
  subscribable: true,
  approval: true,
  quantityUnit: true,
  quantityMax: true,
  allowances: true,
};
export const SHEET_FIELDS = Object.keys(FIELDS) as (keyof SheetContent)[];

/** What a version says, without what is the version's own, such as its number. */
export function contentOf(version: SheetContent): SheetContent {
  return Object.fromEntries(SHEET_FIELDS.map((field) => [field, version[field]])) as unknown as SheetContent;
}

/** The same text for the same value, in whatever order its keys were written: jsonb keeps none. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return `{${entries
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`)
    .join()}}`;
}

/** SHA-256 of what a sheet says, hexadecimal: by it two centres tell whether they have the same. */
export function hashOf(content: SheetContent): string {
  return createHash('sha256')
    .update(canonical(contentOf(content)))
    .digest('hex');
}

export function changedFields(here: SheetContent, there: SheetContent): (keyof SheetContent)[] {
  return SHEET_FIELDS.filter((field) => canonical(here[field]) !== canonical(there[field]));
}

/**
 * How a service of a kit stands to the one here.
 * @param taken hash of what was taken from the same centre the last time; null: the service here is the centre's own
 */
export function stateOf(here: SheetContent | null, taken: string | null, there: SheetContent): KitItemState {
  if (!here) return 'new';
  if (taken === null) return 'same_code';
  const [ours, theirs] = [hashOf(here), hashOf(there)];
  if (ours === theirs) return 'same';
  if (theirs === taken) return 'changed_here';
  return ours === taken ? 'updated' : 'changed_both';
}
