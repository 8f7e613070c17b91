import { DomainError } from '../errors/domain-errors.js';
import { ListQuery, toPage, type Sort } from './page.js';

const ID = '0190c2a4-1111-7000-8000-000000000001';
const NEWEST: Sort = {
  columns: [
    { sql: 't.at', type: 'timestamptz' },
    { sql: 't.id', type: 'uuid' },
  ],
  direction: 'DESC',
};
const BY_TITLE: Sort = {
  columns: [
    { sql: 't.title', type: 'text' },
    { sql: 't.id', type: 'uuid' },
  ],
  direction: 'ASC',
};
const cursorOf = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');

describe('ListQuery', () => {
  it('puts conditions together and numbers their parameters', () => {
    const [sql, params] = new ListQuery('SELECT * FROM t')
      .where('a = ? OR b = ?', 1, 2)
      .whereGiven('c = ?', undefined)
      .whereGiven('d = ANY (?)', [])
      .whereGiven('e = ?', 'x')
      .page('-at', NEWEST, 25, undefined);
    expect(sql).toBe('SELECT * FROM t WHERE a = $1 OR b = $2 AND e = $3 ORDER BY t.at DESC, t.id DESC LIMIT 26');
    expect(params).toEqual([1, 2, 'x']);
  });

  it('has no WHERE where nothing is asked', () => {
    expect(new ListQuery('SELECT * FROM t').page('title', BY_TITLE, 1, undefined)[0]).toBe(
      'SELECT * FROM t  ORDER BY t.title ASC, t.id ASC LIMIT 26',
    );
  });

  it('says as a constant how many rows, one of two', () => {
    const end = (limit: number) =>
      /LIMIT .*$/.exec(new ListQuery('S').page('title', BY_TITLE, limit, undefined)[0])?.[0];
    expect([1, 25, 26, 100].map(end)).toEqual(['LIMIT 26', 'LIMIT 26', 'LIMIT 101', 'LIMIT 101']);
  });

  it('goes on after the row of the cursor, in the direction of the sort', () => {
    const [down, params] = new ListQuery('S').page('-at', NEWEST, 2, cursorOf('-at', '2026-01-01T00:00:00.000Z', ID));
    expect(down).toBe('S WHERE (t.at, t.id) < ($1::timestamptz, $2::uuid) ORDER BY t.at DESC, t.id DESC LIMIT 26');
    expect(params).toEqual(['2026-01-01T00:00:00.000Z', ID]);
    expect(new ListQuery('S').page('title', BY_TITLE, 2, cursorOf('title', 'Zeta', ID))[0]).toContain(
      '(t.title, t.id) > ($1::text, $2::uuid)',
    );
  });

  it.each<[string, string]>([
    ['is no base64', '%%%'],
    ['is no JSON', Buffer.from('abc').toString('base64url')],
    ['is no list', Buffer.from('"abc"').toString('base64url')],
    ['is of another sort', cursorOf('at', '2026-01-01T00:00:00.000Z', ID)],
    ['has too little', cursorOf('-at', '2026-01-01T00:00:00.000Z')],
    ['has too much', cursorOf('-at', '2026-01-01T00:00:00.000Z', ID, ID)],
    ['has a number', cursorOf('-at', 1, ID)],
    ['has another moment', cursorOf('-at', '2026-01-01', ID)],
    ['has a day that is none', cursorOf('-at', '2026-02-31T25:00:00.000Z', ID)],
    ['has an id that is none', cursorOf('-at', '2026-01-01T00:00:00.000Z', 'x')],
    ['is empty', ''],
  ])('refuses a cursor that %s', (_what, cursor) => {
    let error: unknown;
    try {
      new ListQuery('S').page('-at', NEWEST, 2, cursor);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(DomainError);
    expect(error).toMatchObject({
      code: 'invalid_parameter',
      details: { errors: [{ field: 'cursor', code: 'invalid_format' }] },
    });
  });

  it.each(['a\u0000b', 'x'.repeat(601)])('refuses a text that no row can have', (text) => {
    expect(() => new ListQuery('S').page('title', BY_TITLE, 2, cursorOf('title', text, ID))).toThrow(DomainError);
  });
});

describe('toPage', () => {
  const rows = [1, 2, 3].map((n) => ({ title: `T${n}`, id: ID }));
  const page = (limit: number) =>
    toPage(
      rows,
      limit,
      'title',
      (row) => [row.title, row.id],
      ({ title }) => title,
    );

  it('shows as many as were asked and a cursor that the list takes back', () => {
    const { items, nextCursor } = page(2);
    expect(items).toEqual(['T1', 'T2']);
    expect(new ListQuery('S').page('title', BY_TITLE, 2, nextCursor!)[1].slice(0, 2)).toEqual(['T2', ID]);
  });

  it('has no cursor on the last page', () => {
    expect(page(3)).toEqual({ items: ['T1', 'T2', 'T3'], nextCursor: null });
    expect(
      toPage(
        [],
        3,
        'x',
        () => [],
        () => 1,
      ),
    ).toEqual({ items: [], nextCursor: null });
  });

  it('writes moments so that they are read back', () => {
    const { nextCursor } = toPage(
      [{ at: new Date(0) }, { at: new Date(1) }],
      1,
      '-at',
      (row) => [row.at, ID],
      () => 1,
    );
    expect(new ListQuery('S').page('-at', NEWEST, 1, nextCursor!)[1][0]).toBe('1970-01-01T00:00:00.000Z');
  });
});
