import { pathOf } from './path.js';

const event = (toStatus: Parameters<typeof pathOf>[0], day: string) => ({ toStatus, at: `2026-${day}T09:00:00Z` });
const brief = (...args: Parameters<typeof pathOf>) =>
  pathOf(...args).map(({ status, state, at }) => [status, state, at?.slice(5, 10)].filter(Boolean).join(' '));

describe('the way of an adhesion', () => {
  it('shows what is behind with its day, and what is ahead', () => {
    expect(
      brief('signed', [event('requested', '01-10'), event('resolution_received', '02-01'), event('signed', '02-03')]),
    ).toEqual([
      'requested done 01-10',
      'resolution_received done 02-01',
      'signed now 02-03',
      'countersigned todo',
      'active todo',
    ]);
  });

  it('forgets what was sent back', () => {
    const sentBack = [event('requested', '01-10'), event('resolution_received', '02-01'), event('requested', '02-05')];
    expect(brief('requested', sentBack)[0]).toBe('requested now 01-10');
    expect(brief('resolution_received', [...sentBack, event('resolution_received', '03-01')])[1]).toBe(
      'resolution_received now 03-01',
    );
  });

  it('shows the way out only to who takes it', () => {
    expect(brief('withdrawing', [event('active', '01-10'), event('withdrawing', '05-01')]).slice(-3)).toEqual([
      'active done 01-10',
      'withdrawing now 05-01',
      'withdrawn todo',
    ]);
  });

  it('ends where it was given up', () => {
    expect(brief('withdrawn', [event('requested', '01-10'), event('withdrawn', '02-01')])).toEqual([
      'requested done 01-10',
      'withdrawn now 02-01',
    ]);
  });

  it('does without a history', () => {
    expect(brief('active', [])).toHaveLength(5);
    expect(brief('expired', []).at(-1)).toBe('expired now');
  });
});
