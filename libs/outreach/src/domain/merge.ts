import { MERGE_FIELDS, ROADSHOW_FIELDS, type MergeField, type RoadshowField } from '#app/contracts';

/** What is known of a body for a mail; null where it is not. */
export type MergeFacts = Readonly<
  Record<Exclude<MergeField, RoadshowField>, string | null> & Partial<Record<RoadshowField, string | null>>
>;

const FIELD = /\{\{\s*([^{}]{0,80}?)\s*\}\}/g;
/** Stands where nothing is known. */
const BLANK = '…';

const isKnown = (name: string): name is MergeField => (MERGE_FIELDS as readonly string[]).includes(name);

/** The names between double braces, each once, in their order. */
export function fieldsIn(...texts: string[]): string[] {
  return [...new Set(texts.flatMap((text) => [...text.matchAll(FIELD)].map((match) => match[1]!)))];
}

const isOfEvents = (name: string) => (ROADSHOW_FIELDS as readonly string[]).includes(name);

/** The names that nobody knows; those of events are known to an event's mailing alone. */
export function unknownFields(text: string, ofEvent: boolean): string[] {
  return fieldsIn(text).filter((name) => !isKnown(name) || (!ofEvent && isOfEvents(name)));
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
