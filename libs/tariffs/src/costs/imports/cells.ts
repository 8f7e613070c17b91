const PLAIN = /^\d{1,12}(?:\.(\d{1,2}))?$/;
const ITALIAN = /^\d{1,3}(?:\.\d{3}){0,3}(?:,\d{1,2})?$|^\d{1,12},\d{1,2}$/;
const THOUSANDS = /^\d{1,3}(?:\.\d{3})+$/;
const ENGLISH = /^\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?$/;

/**
 * An amount or a number as people write it: `1.234,50`, `1234,5`, `1234.50`, `1,234.50`, with or without €.
 * @returns a decimal with a point, or null
 */
export function readDecimal(text: string): string | null {
  const trimmed = text.replace(/[€\s%]/g, '');
  if (ENGLISH.test(trimmed) && !ITALIAN.test(trimmed)) return trimmed.replace(/,/g, '');
  if (THOUSANDS.test(trimmed)) return trimmed.replace(/\./g, '');
  if (PLAIN.test(trimmed)) return trimmed;
  if (ITALIAN.test(trimmed)) return trimmed.replace(/\./g, '').replace(',', '.');
  return null;
}

/** What a share of a staff item is of, as it was written, and how much. */
export interface WrittenPart {
  name: string;
  value: string;
}

/**
 * `Sportello = 50; formazione = 30,5`
 * @returns null where a piece says something else
 */
export function readParts(text: string): WrittenPart[] | null {
  const parts: WrittenPart[] = [];
  for (const piece of text.split(';').filter((each) => each.trim())) {
    const at = piece.lastIndexOf('=');
    const [name, value] = [piece.slice(0, at).trim(), readDecimal(piece.slice(at + 1).trim())];
    if (at < 1 || !name || value === null) return null;
    parts.push({ name, value });
  }
  return parts;
}
