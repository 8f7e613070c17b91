import { isSamePerson } from './same-person.js';

describe('one person under two names', () => {
  it.each([
    ['Mario Rossi', 'ROSSI MARIO', true],
    ['Dott.ssa Nicolò Dell’Acqua', "DELL'ACQUA NICOLO", true],
    ['Maria Rossi', 'Rossi Maria Grazia', true],
    ['Mario Rossi', 'Maria Rossi', false],
    ['Rossi', 'Mario Rossi', false],
    ['', '', false],
  ])('%s, %s: %s', (one, other, expected) => {
    expect(isSamePerson(one, other)).toBe(expected);
  });
});
