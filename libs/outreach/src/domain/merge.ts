import { MERGE_FIELDS, type MergeField } from '#app/contracts';

/** What is known of a body for a mail; null where it is not. */
export type MergeFacts = Readonly<Record<MergeField, string | null>>;

const FIELD = /\{\{\s*([^{}]{0,80}?)\s*\}\}/g;
/** Stands where nothing is known. */
const BLANK = '…';

const isKnown = (name: string): name is MergeField => (MERGE_FIELDS as readonly string[]).includes(name);

/** The names between double braces, each once, in their order. */
export function fieldsIn(...texts: string[]): string[] {
  return [...new Set(texts.flatMap((text) => [...text.matchAll(FIELD)].map((match) => match[1]!)))];
}

/** The names that nobody knows. */
export function unknownFields(...texts: string[]): string[] {
  return fieldsIn(...texts).filter((name) => !isKnown(name));
}

/** The fields that the texts ask for and of which nothing is known. */
export function missingFields(facts: MergeFacts, ...texts: string[]): MergeField[] {
  return fieldsIn(...texts)
    .filter(isKnown)
    .filter((name) => !facts[name]);
}

/** The text with what is known in the place of its fields. */
export function merged(text: string, facts: MergeFacts): string {
  return text.replace(FIELD, (whole, name: string) => (isKnown(name) ? (facts[name] ?? BLANK) : whole));
}

/** The first paragraph greets; the others follow. */
export function paragraphsOf(text: string): { greeting: string; paragraphs: string[] } {
  const [greeting = '', ...paragraphs] = text
    .replace(/\r\n?/g, '\n')
    .split(/\n{2,}/)
    .map((part) => part.trim())
    .filter(Boolean);
  return { greeting, paragraphs };
}
