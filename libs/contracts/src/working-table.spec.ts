import { isCarried, quorumOf } from './working-table.js';

describe('the quorum', () => {
  it.each([
    ['majority', 8, 5],
    ['majority', 9, 5],
    ['two_thirds', 9, 6],
    ['two_thirds', 10, 7],
    ['third', 10, 4],
    ['none', 10, 1],
    // A table without voting seats decides nothing.
    ['majority', 0, 1],
    ['two_thirds', 0, 1],
    ['third', 0, 1],
  ] as const)('%s of %d is %d', (rule, seats, needed) => expect(quorumOf(rule, seats)).toBe(needed));
});

describe('a vote', () => {
  const tally = (favour: number, against: number, abstained: number) => ({ favour, against, abstained });
  it.each([
    ['simple', tally(2, 1, 5), 10, true],
    ['simple', tally(2, 2, 0), 10, false],
    ['simple', tally(0, 0, 4), 10, false],
    // Who abstains counts among who votes.
    ['present', tally(3, 1, 2), 10, false],
    ['present', tally(4, 1, 2), 10, true],
    ['seats', tally(5, 0, 0), 10, false],
    ['seats', tally(6, 0, 0), 10, true],
    ['two_thirds', tally(4, 1, 1), 10, true],
    ['two_thirds', tally(3, 1, 1), 10, false],
    ['two_thirds', tally(0, 0, 0), 10, false],
  ] as const)('by %s with %j of %d seats: %s', (rule, votes, seats, carried) =>
    expect(isCarried(rule, votes, seats)).toBe(carried),
  );
});
