import { digestMail, nextDigest } from './digest.js';

describe('nextDigest', () => {
  it.each([
    ['2026-01-15T05:00:00Z', '2026-01-15T06:30:00Z', 'in winter, before half past seven'],
    ['2026-01-15T06:29:59.999Z', '2026-01-15T06:30:00Z', 'a moment before'],
    ['2026-01-15T06:30:00Z', '2026-01-16T06:30:00Z', 'at half past seven'],
    ['2026-01-15T23:30:00Z', '2026-01-16T06:30:00Z', 'after midnight in Italy'],
    ['2026-07-15T12:00:00Z', '2026-07-16T05:30:00Z', 'in summer'],
    ['2026-07-15T22:30:00Z', '2026-07-16T05:30:00Z', 'after midnight in Italy, in summer'],
    ['2026-03-28T12:00:00Z', '2026-03-29T05:30:00Z', 'over the night that is an hour shorter'],
    ['2026-03-29T00:30:00Z', '2026-03-29T05:30:00Z', 'within that night'],
    ['2026-10-24T12:00:00Z', '2026-10-25T06:30:00Z', 'over the night that is an hour longer'],
    ['2026-10-25T00:30:00Z', '2026-10-25T06:30:00Z', 'within that night, the first time'],
    ['2026-10-25T01:30:00Z', '2026-10-25T06:30:00Z', 'within that night, the second time'],
    ['2026-12-31T12:00:00Z', '2027-01-01T06:30:00Z', 'over the end of the year'],
  ])('after %s is %s: %s', (after, next) => {
    expect(nextDigest(new Date(after)).toISOString()).toBe(new Date(next).toISOString());
  });
});

describe('digestMail', () => {
  const item = (number: number) => ({ title: `Titolo ${number}`, text: 'Testo.', url: 'https://casa.example.org/1' });
  const mail = (count: number) =>
    digestMail(
      'Carla',
      Array.from({ length: count }, (_none, index) => item(index)),
      'https://casa.example.org/n',
    );

  it('of one thing is called by it', () => {
    expect(mail(1)).toMatchObject({ subject: 'Riepilogo: Titolo 0', greeting: 'Gentile Carla,', items: [item(0)] });
  });

  it('of several counts them', () => {
    expect(mail(2).subject).toBe('Riepilogo: 2 novità');
    expect(mail(50).closing).toBeUndefined();
    expect(mail(51)).toMatchObject({ subject: 'Riepilogo: 51 novità', closing: 'Un’altra si legge nel portale.' });
    expect(mail(53)).toMatchObject({ closing: 'Altre 3 si leggono nel portale.' });
    expect(mail(53).items).toHaveLength(50);
  });
});
