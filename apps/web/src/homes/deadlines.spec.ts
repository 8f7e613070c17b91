import { deadlinesOf } from './deadlines.js';

const TODAY = '2026-11-22';
const adhesion = (status: 'requested' | 'resolution_received' | 'signed' | 'active' | 'withdrawing', dates = {}) => ({
  status,
  activeTo: null,
  withdrawsOn: null,
  ...dates,
});

it('what waits already stands before what has a day, the nearest day first', () => {
  const found = deadlinesOf(
    [
      adhesion('active', { activeTo: '2027-03-31' }),
      adhesion('resolution_received'),
      adhesion('withdrawing', { withdrawsOn: '2026-12-31' }),
      adhesion('requested'),
      adhesion('signed'),
    ],
    TODAY,
  );
  expect(found.map(({ kind, on }) => [kind, on])).toEqual([
    ['signature', null],
    ['resolution', null],
    ['withdraws', '2026-12-31'],
    ['ends', '2027-03-31'],
  ]);
});

it('an end that is past or years away is no deadline', () => {
  const ends = ['2026-11-21', '2026-11-22', '2027-11-23', '2027-11-24', '2036-12-31'];
  const found = deadlinesOf(
    ends.map((activeTo) => adhesion('active', { activeTo })),
    TODAY,
  );
  expect(found.map(({ on }) => on)).toEqual(['2026-11-22', '2027-11-23']);
});
