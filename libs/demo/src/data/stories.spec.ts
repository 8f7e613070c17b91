import {
  absences,
  campaignCounts,
  campaignPlaces,
  adhering,
  departed,
  invited,
  leaving,
  outage,
  people,
} from './index.js';
import { suspensions, unreviewed, withdrawals } from './index.js';

const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const keys = people.map(({ key }) => key);

describe('the renewal of the convention', () => {
  const places = campaignPlaces();
  const count = (place: string) => [...places.values()].filter((other) => other === place).length;

  it('asks every adhering body, and each stands somewhere', () => {
    expect([...places.keys()].sort()).toEqual([...adhering.brescia].sort());
    for (const [place, expected] of Object.entries(campaignCounts))
      expect([place, count(place)]).toEqual([place, expected]);
  });

  it('has 143 resolutions of 201, 38 reminded, 20 silent', () => {
    const received = ['resolution_received', 'signed', 'countersigned', 'active'].map(count);
    expect(received.reduce((sum, some) => sum + some, 0)).toBe(143);
    expect([count('reminded'), count('silent')]).toEqual([38, 20]);
  });

  it('suspends who is active, and lets leave who is not renewing', () => {
    for (const { body } of suspensions) expect(places.get(body)).toBe('active');
    expect(places.has(withdrawals.left.body)).toBe(false);
    expect(places.get(withdrawals.leaving.body)).toBe('silent');
  });
});

describe('the outage', () => {
  it('is asked about by thirty bodies within two hours', () => {
    expect(outage).toHaveLength(30);
    expect(new Set(outage.map(({ municipality }) => municipality)).size).toBe(30);
    const times = outage.map(({ openedAt }) => minutes(openedAt)).sort((a, b) => a - b);
    expect(times.at(-1)! - times[0]!).toBeLessThanOrEqual(120);
    expect(new Set(outage.map(({ service }) => service)).size).toBe(1);
  });

  it('is asked in everybody’s own words, by bodies that may ask', () => {
    expect(new Set(outage.map(({ messages }) => messages[0]!.text)).size).toBe(30);
    const stopped = suspensions.map(({ body }) => body);
    const served = people.flatMap(({ bodies }) => bodies);
    expect(outage.filter(({ municipality: body }) => stopped.includes(body) || !served.includes(body))).toEqual([]);
  });

  it('is found by one word', () => {
    expect(outage.filter(({ subject }) => !subject.includes('PEC'))).toEqual([]);
  });

  it('is over within an hour of its last question', () => {
    for (const { messages } of outage)
      expect(messages.reduce((sum, { afterHours }) => sum + afterHours, 0)).toBeLessThanOrEqual(1);
  });
});

describe('absences and roles that change', () => {
  it('name people who can sign in, a substitute on the same side', () => {
    const side = (key: string) => people.find((person) => person.key === key)!.role.startsWith('body_');
    for (const { absent, substitute } of absences) expect(side(absent)).toBe(side(substitute));
    expect([...unreviewed, ...Object.keys(leaving)].filter((key) => !keys.includes(key))).toEqual([]);
  });

  it('have an operator absent today whose substitute is there', () => {
    const today = absences.filter(({ from, to }) => from <= 0 && to >= 0);
    expect(today.map(({ absent }) => absent)).toEqual(['silvia-tonni']);
    expect(today.some(({ substitute }) => today.some(({ absent }) => absent === substitute))).toBe(false);
    expect(absences.some(({ from }) => from > 0)).toBe(true);
  });

  it('leave the invited and the departed out of those who can sign in', () => {
    const others = [...invited, ...departed];
    expect(others.filter(({ key }) => keys.includes(key))).toEqual([]);
    expect(others.filter(({ email }) => !/^[a-z.-]+@[a-z-]+\.example\.org$/.test(email))).toEqual([]);
  });
});
