import { calendarEntry } from './calendar-entry.js';
import { whenOf, whereOf } from './event-words.js';

const EVENT = {
  id: '0190',
  title: 'Incontro; a Nave',
  startsAt: new Date('2026-10-24T22:30:00Z'),
  endsAt: new Date('2026-10-25T09:00:00Z'),
  place: 'Sala consiliare, Nave',
  onlineUrl: null,
  sequence: 2,
};

it('says when in Italy, over midnight and the change of the hour', () => {
  expect(whenOf(EVENT)).toBe('domenica 25 ottobre 2026, dalle 00:30 alle 10:00');
  expect(whenOf({ ...EVENT, endsAt: new Date('2026-10-26T09:00:00Z') })).toBe(
    'da domenica 25 ottobre 2026, ore 00:30, a lunedì 26 ottobre 2026, ore 10:00',
  );
});

it('says where, and never the link of who takes part from afar', () => {
  expect(whereOf({ place: null, onlineUrl: 'https://x.example.org' })).toBe('in collegamento');
  expect(whereOf({ place: 'Nave', onlineUrl: 'https://x.example.org' })).toBe('Nave, oppure in collegamento');
});

it('writes an entry that takes the place of the one before, and one that takes it away', () => {
  const more = {
    host: 'portale.example.org',
    stamp: new Date('2026-01-01T00:00:00Z'),
    url: 'https://portale.example.org/x',
  };
  const people = {
    centre: { name: 'Centro', email: 'centro@example.org' },
    attendee: { name: 'Anna', email: 'anna@example.org' },
  };
  const entry = calendarEntry('REQUEST', EVENT, { ...more, ...people });
  expect(entry).toMatch(/METHOD:REQUEST[\s\S]*UID:event-0190@portale\.example\.org[\s\S]*SEQUENCE:2/);
  expect(entry).toContain('DTSTART:20261024T223000Z');
  expect(entry).toContain('SUMMARY:Incontro\\; a Nave');
  expect(calendarEntry('CANCEL', EVENT, { ...more, ...people })).toMatch(/METHOD:CANCEL[\s\S]*STATUS:CANCELLED/);
});
