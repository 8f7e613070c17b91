import type { Sort } from '#app/platform';

/** Rows `f` of bodies `b`, by the name of the body. */
export const BY_BODY: Sort = {
  columns: [
    { sql: 'b.name COLLATE "it-x-icu"', type: 'text' },
    { sql: 'f.id', type: 'uuid' },
  ],
  direction: 'ASC',
};

/** The condition that the name of the body has this in it. */
export const likeName = (q: string): [sql: string, pattern: string] => [
  'unaccent(b.name) ILIKE unaccent(?)',
  `%${q.replace(/[\\%_]/g, '\\$&')}%`,
];
