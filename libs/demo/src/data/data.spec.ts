import {
  adhering,
  municipalitiesBrescia,
  municipalitiesLecce,
  otherBodies,
  people,
  servicesBrescia,
  servicesLecce,
  threads,
} from './index.js';
import type { DemoMessage, DemoStatus, DemoThread } from './types.js';
import { SHEET_TERMS } from './sheet-terms.js';

const municipalities = [...municipalitiesBrescia, ...municipalitiesLecce];

function duplicates(values: string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

/** Names a thread in the message of a failed expectation. */
function label(thread: DemoThread): string {
  return `${thread.municipality} ${thread.subject}`;
}

function failing(broken: (thread: DemoThread) => boolean): string[] {
  return threads.filter(broken).map(label);
}

function publicMessages(thread: DemoThread): DemoMessage[] {
  return thread.messages.filter((message) => message.kind === 'public');
}

/** Who spoke last in public: whose turn it is follows from it. */
function lastSpeaker(thread: DemoThread): DemoMessage['by'] | undefined {
  return publicMessages(thread).at(-1)?.by;
}

function openingHour(thread: DemoThread): number {
  const [hours = '0', minutes = '0'] = thread.openedAt.split(':');
  return Number(hours) + Number(minutes) / 60;
}

describe('municipalities', () => {
  it('are all those of Brescia, with the census population', () => {
    expect(municipalitiesBrescia).toHaveLength(205);
    expect(municipalitiesBrescia.reduce((sum, row) => sum + row.population, 0)).toBe(1_238_044);
    expect(municipalitiesBrescia.every((row) => row.province === 'BS')).toBe(true);
    expect(municipalitiesBrescia.every((row) => row.istatCode.startsWith('017'))).toBe(true);
  });

  it('are all those of Lecce', () => {
    expect(municipalitiesLecce).toHaveLength(96);
    expect(municipalitiesLecce.every((row) => row.istatCode.startsWith('075'))).toBe(true);
  });

  it('carry well-formed codes, each used once', () => {
    expect(municipalities.filter((row) => !/^\d{6}$/.test(row.istatCode))).toEqual([]);
    expect(municipalities.filter((row) => !/^[A-Z]\d{3}$/.test(row.cadastralCode))).toEqual([]);
    expect(duplicates(municipalities.map((row) => row.istatCode))).toEqual([]);
    expect(duplicates(municipalities.map((row) => row.cadastralCode))).toEqual([]);
  });

  it('come with bodies of every other type', () => {
    expect(new Set(otherBodies.map((body) => body.type))).toEqual(
      new Set(['mountain_community', 'union', 'consortium', 'agency']),
    );
    expect(duplicates(otherBodies.map((body) => body.name))).toEqual([]);
    expect(duplicates(otherBodies.map((body) => body.key))).toEqual([]);
  });

  it('adhere to Brescia as many as they do in reality: 201', () => {
    const types = adhering.brescia.map(
      (body) => otherBodies.find(({ key }) => key === body)?.type ?? ('municipality' as const),
    );
    const count = (type: string) => types.filter((other) => other === type).length;
    expect(duplicates(adhering.brescia)).toEqual([]);
    expect(['municipality', 'mountain_community', 'union', 'consortium', 'agency'].map(count)).toEqual([
      185, 5, 9, 1, 1,
    ]);
    expect(adhering.lecce).toHaveLength(6);
  });

  it('adhere where somebody of theirs works in the portal', () => {
    for (const { centre, bodies } of people.filter((person) => person.centre))
      expect(bodies.filter((body) => !adhering[centre!].includes(body))).toEqual([]);
  });
});

describe.each([
  ['Brescia', servicesBrescia],
  ['Lecce', servicesLecce],
])('service sheets of %s', (_centre, sheets) => {
  it('have unique kebab-case codes', () => {
    expect(sheets.filter((sheet) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(sheet.code))).toEqual([]);
    expect(duplicates(sheets.map((sheet) => sheet.code))).toEqual([]);
  });

  it('fill every field, with list lines that start a line', () => {
    for (const sheet of sheets) {
      const fields = Object.entries(sheet) as [string, string][];
      expect(fields.filter(([, text]) => text.trim() !== text || text === '')).toEqual([]);
      expect(fields.filter(([, text]) => /\n{3,}|\n +/.test(text))).toEqual([]);
    }
  });

  it('say on what terms they are had', () => {
    for (const { code } of sheets) {
      const { questions, subscription, allowances = [] } = SHEET_TERMS[code]!;
      expect([code, questions.length > 0, !subscription?.max || Boolean(subscription.unit)]).toEqual([
        code,
        true,
        true,
      ]);
      expect([code, allowances.every(({ bands }) => bands.at(-1)!.upTo === null)]).toEqual([code, true]);
    }
  });

  it('say who they are for in one sentence', () => {
    expect(sheets.filter((sheet) => !/^Per [^.]+\.$/.test(sheet.audience))).toEqual([]);
  });
});

describe('people', () => {
  it('have unique keys and addresses of the example domain', () => {
    expect(duplicates(people.map((person) => person.key))).toEqual([]);
    expect(duplicates(people.map((person) => person.email))).toEqual([]);
    expect(people.filter((person) => !/^[a-z.-]+@[a-z-]+\.example\.org$/.test(person.email))).toEqual([]);
  });

  it('work for known bodies, clerks only and always', () => {
    const known = new Set([...municipalities.map((row) => row.istatCode), ...otherBodies.map(({ key }) => key)]);
    for (const person of people) {
      const isClerk = person.role === 'body_admin' || person.role === 'body_clerk';
      expect([person.key, person.bodies.length > 0]).toEqual([person.key, isClerk]);
      expect(person.bodies.filter((code) => !known.has(code))).toEqual([]);
    }
  });

  it('include the clerk of a union, who works for three of its members too', () => {
    const unions = new Set(otherBodies.filter(({ type }) => type === 'union').map(({ key }) => key));
    const clerk = people.find(({ bodies }) => bodies.some((body) => unions.has(body)))!;
    expect(clerk.bodies.filter((body) => /^017/.test(body))).toHaveLength(3);
    expect(clerk.bodies).toHaveLength(4);
  });

  it('include a clerk shared by four municipalities and the staff of a centre', () => {
    expect(people.some((person) => person.bodies.length === 4)).toBe(true);
    const roles = people.filter((person) => person.centre === 'brescia').map(({ role }) => role);
    expect(roles.filter((role) => role === 'operator')).toHaveLength(4);
    expect(roles).toEqual(expect.arrayContaining(['centre_admin', 'tariff_admin', 'accounting_officer', 'auditor']));
  });
});

describe('threads', () => {
  const operators = new Set(
    people.filter((person) => person.role === 'operator' && person.centre === 'brescia').map((person) => person.key),
  );

  it('cover every service of Brescia and many municipalities', () => {
    expect(threads.length).toBeGreaterThanOrEqual(64);
    expect(new Set(threads.map((thread) => thread.service))).toEqual(
      new Set(servicesBrescia.map((sheet) => sheet.code)),
    );
    expect(new Set(threads.map((thread) => thread.municipality)).size).toBeGreaterThanOrEqual(35);
  });

  it('show every status often enough', () => {
    const atLeast: Record<DemoStatus, number> = {
      new: 10,
      in_progress: 12,
      waiting_for_body: 10,
      solved: 8,
      closed: 20,
      reopened: 3,
    };
    for (const [status, count] of Object.entries(atLeast)) {
      const found = threads.filter((thread) => thread.status === status).length;
      expect([status, found >= count]).toEqual([status, true]);
    }
  });

  it('come from municipalities of Brescia that have somebody who can read them', () => {
    const served = new Set(people.filter((person) => person.centre === 'brescia').flatMap((person) => person.bodies));
    const brescia = new Set(municipalitiesBrescia.map((row) => row.istatCode));
    expect(failing((thread) => !brescia.has(thread.municipality))).toEqual([]);
    expect(failing((thread) => !served.has(thread.municipality))).toEqual([]);
  });

  it('open with the public text of the body and never repeat a text', () => {
    expect(
      failing(({ messages }) => {
        const first = messages[0];
        return first?.by !== 'body' || first.kind !== 'public' || first.afterHours !== 0;
      }),
    ).toEqual([]);
    expect(failing(({ messages }) => messages.some((m) => m.by === 'body' && m.kind === 'internal'))).toEqual([]);
    expect(duplicates(threads.map((thread) => thread.subject))).toEqual([]);
    expect(duplicates(threads.flatMap(({ messages }) => messages.map((m) => m.text)))).toEqual([]);
  });

  it('have an operator and recorded time exactly when they were taken in charge', () => {
    expect(
      failing((thread) =>
        thread.status === 'new'
          ? thread.operator !== null ||
            thread.messages.some((m) => m.by === 'operator') ||
            thread.timeEntries.length > 0
          : thread.operator === null || !operators.has(thread.operator) || thread.timeEntries.length === 0,
      ),
    ).toEqual([]);
  });

  it('end as their status requires', () => {
    expect(
      failing(({ status, messages }) => {
        const last = messages.at(-1);
        const closesTheTurn = last?.by === 'operator' && last.kind === 'public';
        return (status === 'waiting_for_body' || status === 'solved') && !closesTheTurn;
      }),
    ).toEqual([]);
    expect(
      failing(
        (thread) =>
          (thread.status === 'closed' || thread.status === 'reopened') &&
          !publicMessages(thread).some((m) => m.by === 'operator'),
      ),
    ).toEqual([]);
    expect(failing((thread) => thread.status === 'reopened' && lastSpeaker(thread) !== 'body')).toEqual([]);
    expect(failing((thread) => (thread.status === 'reopened') !== (thread.reopenReason !== undefined))).toEqual([]);
  });

  it('ask a question whenever they wait for the body', () => {
    expect(
      failing((thread) => thread.status === 'waiting_for_body' && !publicMessages(thread).at(-1)?.text.includes('?')),
    ).toEqual([]);
  });

  it('record the caller of what did not come from the web', () => {
    expect(failing((thread) => (thread.channel === 'web') !== (thread.callerName === undefined))).toEqual([]);
    expect(
      failing(
        (thread) => (thread.channel === 'phone' || thread.channel === 'desk') !== (thread.callMinutes !== undefined),
      ),
    ).toEqual([]);
  });

  it('happen in the past and in office hours', () => {
    expect(failing((thread) => openingHour(thread) < 8.5 || openingHour(thread) > 17.5)).toEqual([]);
    expect(failing((thread) => thread.openedDaysAgo < 0 || thread.openedDaysAgo > 90)).toEqual([]);
    expect(
      failing((thread) => {
        let clock = openingHour(thread);
        return thread.messages.some((message) => {
          clock += message.afterHours;
          return message.afterHours < 0 || clock % 24 < 8 || clock % 24 > 18;
        });
      }),
    ).toEqual([]);
    expect(
      failing(({ openedDaysAgo, messages }) => {
        const hours = messages.reduce((sum, message) => sum + message.afterHours, 0);
        return hours > (openedDaysAgo === 0 ? 1 : openedDaysAgo * 24);
      }),
    ).toEqual([]);
  });

  it('attach files whose name ends as their kind', () => {
    expect(
      failing(({ messages }) =>
        messages.some(({ attachment }) => attachment && !attachment.name.endsWith(`.${attachment.kind}`)),
      ),
    ).toEqual([]);
  });
});
