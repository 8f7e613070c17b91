import { fieldsIn, merged, missingFields, paragraphsOf, unknownFields, type MergeFacts } from './merge.js';

const FACTS: MergeFacts = {
  ente: 'Comune di Nave',
  provincia: 'BS',
  sindaco: 'Anna Verdi',
  rappresentante: 'Anna Verdi',
  segretario: null,
  destinatario: 'Comune di Nave',
  centro: 'CIT Brescia',
  centro_email: 'cit@example.org',
  oggi: '22/11/2026',
};

it('puts what is known in the place of fields, with or without spaces', () => {
  expect(merged('A {{ente}} e a {{ sindaco }}: {{segretario}}', FACTS)).toBe('A Comune di Nave e a Anna Verdi: …');
});

it('puts in what a body is called as it is, signs of replacement included', () => {
  expect(merged('{{ente}}', { ...FACTS, ente: '$& {{sindaco}} $1' })).toBe('$& {{sindaco}} $1');
});

it('names fields once, those that nobody knows, and those of which nothing is known', () => {
  const texts = ['{{ente}} {{sidnaco}}', '{{ente}} {{segretario}} {{}}'];
  expect(fieldsIn(...texts)).toEqual(['ente', 'sidnaco', 'segretario', '']);
  expect(texts.flatMap((text) => unknownFields(text, false))).toEqual(['sidnaco', '']);
  expect(unknownFields('{{incontro}}', false)).toEqual(['incontro']);
  expect(unknownFields('{{incontro}}', true)).toEqual([]);
  expect(missingFields(FACTS, ...texts)).toEqual(['segretario']);
});

it('greets with the first paragraph', () => {
  expect(paragraphsOf('Gentile sindaca,\r\n\r\nprima riga\nseconda\n\n\nfine')).toEqual({
    greeting: 'Gentile sindaca,',
    paragraphs: ['prima riga\nseconda', 'fine'],
  });
});
