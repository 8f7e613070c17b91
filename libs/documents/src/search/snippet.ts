import type { SnippetPart } from './document-search.dto.js';

/** Signs that no text holds: what is read is freed of them. */
const BEGIN = '\u0002';
const END = '\u0003';

/** What PostgreSQL is told of how to cut words out of a text. */
export const CUT = `StartSel="${BEGIN}", StopSel="${END}", MaxFragments=2, MaxWords=28, MinWords=10, FragmentDelimiter=" … "`;

/** What was cut out, with the words that were searched apart. */
export function partsOf(cut: string): SnippetPart[] {
  return cut
    .split(BEGIN)
    .flatMap((piece, index) => {
      const [found, rest = ''] = index ? piece.split(END) : ['', piece];
      return [
        { text: found ?? '', found: true },
        { text: rest, found: false },
      ];
    })
    .filter(({ text }) => text);
}
