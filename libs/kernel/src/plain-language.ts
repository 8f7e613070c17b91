import { BUREAUCRATIC_WORDS } from './bureaucratic-words.js';

/** Longer ones are hard to hold in mind (directive of the Funzione pubblica of 8 May 2002: at most 20 to 25 words). */
export const LONG_SENTENCE = 25;
/** Of fewer words the index says nothing. */
const FEWEST_WORDS = 20;

export interface TextReport {
  /** 0 (hardest) to 100 (easiest); null for a text too short to be measured. */
  gulpease: number | null;
  longSentences: { text: string; words: number }[];
  /** Each bureaucratic word as it stands in the text, once, with what says it more plainly. */
  words: { word: string; plain: string }[];
}

const WORD = /[\p{L}\p{N}]+/gu;
const LETTER = /[\p{L}\p{N}]/gu;
/** A point after these ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s('’])(?:art|artt|c|co|cfr|d\.?\s?lgs|d\.?\s?l|d\.?\s?p\.?\s?r|dott|ecc|es|ing|l|lett|lgs|n|nn|p|pag|par|reg|sig|tel|u\.?\s?s|\p{Lu})\.$/iu;
/** Made at first use: who only loads this file pays nothing. */
let patterns: (readonly [pattern: RegExp, plain: string])[] | undefined;
const patternsOf = () =>
  (patterns ??= BUREAUCRATIC_WORDS.map(([pattern, plain]) => [
    new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'iu'),
    plain,
  ]));

const wordsOf = (text: string) => text.match(WORD)?.length ?? 0;

/** The sentences of a text; a line of a list is at least one, however it ends. */
export function sentencesOf(text: string): string[] {
  return text.split(/\n+/).flatMap((line) => {
    const sentences: string[] = [];
    let open = '';
    for (const piece of line.replace(/^\s*[-•]\s+/, '').split(/(?<=[.!?;…])\s+/)) {
      open = open ? `${open} ${piece}` : piece;
      if (/[.!?;…]$/.test(piece) && ABBREVIATION.test(open)) continue;
      sentences.push(open);
      open = '';
    }
    return [...sentences, open].filter((sentence) => wordsOf(sentence) > 0);
  });
}

/**
 * Looks at an Italian text as somebody who reads it for the first time: the Gulpease index (Lucisano and Piemontese,
 * 1988), 89 + (300 × sentences − 10 × letters) / words, sentences of more than {@link LONG_SENTENCE} words, and words
 * of offices. It advises; whether a word is the right one only its writer knows.
 */
export function checkText(text: string): TextReport {
  const sentences = sentencesOf(text);
  const words = wordsOf(text);
  const letters = text.match(LETTER)?.length ?? 0;
  const index = words < FEWEST_WORDS ? null : 89 + (300 * sentences.length - 10 * letters) / words;
  return {
    gulpease: index === null ? null : Math.round(Math.min(100, Math.max(0, index))),
    longSentences: sentences
      .map((sentence) => ({ text: sentence, words: wordsOf(sentence) }))
      .filter((sentence) => sentence.words > LONG_SENTENCE),
    words: patternsOf().flatMap(([pattern, plain]) => {
      const found = pattern.exec(text);
      return found ? [{ word: found[0].trim(), plain }] : [];
    }),
  };
}

export const EASES = ['elementary', 'middle', 'high', 'hard'] as const;
/** The school after which a text of an index is easy, by the authors' own thresholds: 80, 60 and 40. */
export function easeOf(gulpease: number): (typeof EASES)[number] {
  if (gulpease >= 80) return 'elementary';
  if (gulpease >= 60) return 'middle';
  return gulpease >= 40 ? 'high' : 'hard';
}
