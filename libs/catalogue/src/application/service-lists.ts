import { ListQuery, type Page, type Sort, toPage } from '#app/platform';

/** A list of services with the version under `v`: of all, and of those that a search found. */
export interface ServiceSelect {
  all: string;
  /** With {@link POSITION} among its columns and {@link FOUND} at its end. */
  found: string;
}

export const POSITION = 'hit.position';
/** What a search finds, best first; `?` are the words and how many hits at most. */
export const FOUND = 'JOIN search.find_services(?, ?) WITH ORDINALITY AS hit(id, position) ON hit.id = v.id';

/** What lists are sorted by; it goes no further than the cursor. */
export interface Ordered {
  title: string;
  versionId: string;
  /** Among what a search found. */
  position?: string;
}

const BY_TITLE: Sort = {
  columns: [
    { sql: 'v.title COLLATE "it-x-icu"', type: 'text' },
    { sql: 'v.id', type: 'uuid' },
  ],
  direction: 'ASC',
};
const BY_RELEVANCE: Sort = { columns: [{ sql: POSITION, type: 'bigint' }], direction: 'ASC' };

const MAX_HITS = 500;

/** A list of services by title; where words are searched, of what is found, and what fits them best comes first. */
export class ServiceList {
  readonly query: ListQuery;
  private readonly sort: Sort;
  private readonly name: string;

  constructor({ all, found }: ServiceSelect, words: string | undefined) {
    const searched = Boolean(words);
    this.query = searched ? new ListQuery(found, words, MAX_HITS) : new ListQuery(all);
    this.sort = searched ? BY_RELEVANCE : BY_TITLE;
    this.name = searched ? 'relevance' : 'title';
  }

  statement(limit: number, cursor: string | undefined): [sql: string, params: unknown[]] {
    return this.query.page(this.name, this.sort, limit, cursor);
  }

  page<Row extends Ordered>(rows: readonly Row[], limit: number): Page<Omit<Row, 'versionId' | 'position'>> {
    const key = ({ title, versionId, position }: Row) => (position === undefined ? [title, versionId] : [position]);
    return toPage(rows, limit, this.name, key, ({ versionId: _versionId, position: _position, ...item }) => item);
  }
}
