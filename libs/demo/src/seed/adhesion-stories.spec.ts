import { passages } from './adhesion-history.js';
import { storiesOfBrescia, storiesOfLecce } from './adhesion-stories.js';

const NOW = new Date('2026-11-22T09:00:00Z');

describe('the adhesions of the demonstration', () => {
  const stories = storiesOfBrescia(NOW);
  const under = (convention: string) => stories.filter((story) => story.convention === convention);
  const ends = (convention: string) =>
    under(convention).reduce<Record<string, number>>((counts, { passages: steps }) => {
      const { to } = steps.at(-1)!;
      return { ...counts, [to]: (counts[to] ?? 0) + 1 };
    }, {});

  it('stand where the campaign says', () => {
    expect(ends('brescia-2026')).toEqual({
      active: 96,
      countersigned: 11,
      signed: 17,
      resolution_received: 19,
      requested: 58,
    });
    const reminders = under('brescia-2026')
      .filter(({ passages: steps }) => steps.at(-1)!.to === 'requested')
      .map(({ passages: steps }) => steps.filter(({ activity }) => activity === 'remind').length);
    expect([1, 2].map((count) => reminders.filter((other) => other === count).length)).toEqual([38, 20]);
  });

  it('were active before, until the new one took their place', () => {
    expect(ends('brescia-2021')).toEqual({ expired: 96, active: 104, withdrawing: 1, withdrawn: 1 });
    expect(storiesOfLecce().map(({ passages: steps }) => steps.at(-1)!.to)).toEqual(Array(6).fill('active'));
  });

  it('happened in the past', () => {
    for (const { passages: steps } of stories)
      expect(steps.filter(({ activity, daysAgo }) => daysAgo < (activity === 'expire' ? 0 : 1))).toEqual([]);
  });

  it.each([
    ['what nobody asked', [{ activity: 'sign', by: 'body', daysAgo: 3, document: 'convention' }]],
    [
      'an act without papers',
      [
        { activity: 'request', by: 'centre', daysAgo: 5 },
        { activity: 'submit_resolution', by: 'body', daysAgo: 3, actDaysAgo: 4 },
      ],
    ],
    [
      'a step before its time',
      [
        { activity: 'request', by: 'centre', daysAgo: 5 },
        { activity: 'give_up', by: 'body', daysAgo: 6, reason: 'no' },
      ],
    ],
    [
      'a step of the wrong side',
      [
        { activity: 'request', by: 'centre', daysAgo: 5 },
        { activity: 'expire', by: 'body', daysAgo: 1 },
      ],
    ],
  ] as const)('refuse %s', (_what, steps) => {
    expect(() => passages(steps)).toThrow();
  });
});
