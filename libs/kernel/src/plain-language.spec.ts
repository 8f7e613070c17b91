import { BUREAUCRATIC_WORDS } from './bureaucratic-words.js';
import { LONG_SENTENCE, checkText, easeOf, sentencesOf } from './plain-language.js';

describe('sentences', () => {
  it.each([
    ['Il centro risponde. Poi chiude la richiesta.', 2],
    ["Secondo l'art. 3 del d.lgs. 82 del 2005, n. 4. Poi basta.", 2],
    ['Il servizio comprende:\n- la firma;\n- il rinnovo\n- la revoca.', 4],
    ['Che cosa serve? Un documento!', 2],
    ['  \n\n - \n', 0],
    ['senza punto', 1],
  ])('of %j are %i', (text, count) => {
    expect(sentencesOf(text)).toHaveLength(count);
  });
});

describe('the index of Gulpease', () => {
  it('follows its formula', () => {
    // 20 words of 4 letters in 2 sentences: 89 + (300 × 2 − 10 × 80) / 20 = 79.
    const sentence = `${Array.from({ length: 10 }, () => 'casa').join(' ')}.`;
    expect(checkText(`${sentence} ${sentence}`).gulpease).toBe(79);
  });

  it('is not given for a few words, and stays between 0 and 100', () => {
    expect(checkText('Tre parole sole.').gulpease).toBeNull();
    expect(checkText(Array.from({ length: 30 }, () => 'no.').join(' ')).gulpease).toBe(100);
    expect(checkText(Array.from({ length: 30 }, () => 'precipitevolissimevolmente').join(' ')).gulpease).toBe(0);
  });

  it.each([
    [80, 'elementary'],
    [79, 'middle'],
    [60, 'middle'],
    [59, 'high'],
    [40, 'high'],
    [39, 'hard'],
  ] as const)('%i is %s', (index, ease) => expect(easeOf(index)).toBe(ease));
});

describe('long sentences', () => {
  const of = (words: number) => `${Array.from({ length: words }, () => 'parola').join(' ')}.`;
  it('are those above the limit', () => {
    expect(checkText(`${of(LONG_SENTENCE)} ${of(LONG_SENTENCE + 1)}`).longSentences).toEqual([
      { text: of(LONG_SENTENCE + 1), words: LONG_SENTENCE + 1 },
    ]);
  });
});

describe('words of offices', () => {
  it.each([
    ['Qualora l’ente volesse usufruire del servizio', ['qualora', 'usufruire']],
    ['Ai sensi dell’art. 3, entro e non oltre il 5 maggio', ['ai sensi dell', 'entro e non oltre']],
    ['Le medesime istanze sono state pervenute', ['medesime', 'istanze', 'pervenute']],
    ["All'uopo si provvede altresì", ["all'uopo", 'altresì']],
    ['Nove prove dove si trova, provveduto', []],
    ['Il comune chiede la firma e la riceve in tre giorni.', []],
  ])('in %j are %j', (text, words) => {
    const found = checkText(text).words.map(({ word }) => word.toLowerCase());
    expect(found.sort()).toEqual([...words].sort());
  });

  it('are at least eighty, each with another word for it, and every pattern is one', () => {
    expect(BUREAUCRATIC_WORDS.length).toBeGreaterThanOrEqual(80);
    for (const [pattern, plain] of BUREAUCRATIC_WORDS) {
      expect(plain).not.toBe('');
      expect(() => new RegExp(pattern, 'iu')).not.toThrow();
    }
    expect(new Set(BUREAUCRATIC_WORDS.map(([pattern]) => pattern)).size).toBe(BUREAUCRATIC_WORDS.length);
  });

  it('are told once each', () => {
    expect(checkText('Qualora sì, qualora no.').words).toEqual([{ word: 'Qualora', plain: 'se' }]);
  });
});
