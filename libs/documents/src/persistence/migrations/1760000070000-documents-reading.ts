import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FIXED_PATH, accessIn, tenantTable } from '#app/platform';

/** Of a version; a list of numbers has more. */
const CODES = 5_000;

const ofSeenVersion = `EXISTS (SELECT FROM document_version v WHERE v.tenant_id = document_text.tenant_id
  AND v.document_id = document_text.document_id AND v.number = document_text.number)`;

export const VECTOR = 'search.document_vector(uuid, text, text, text)';

/**
 * What a version is found by: its title before what else is said of it before its text, and the parts of its numbers, of
 * which PostgreSQL takes `0012345/2026` for one word. The mark of its tenant lets the index ask nobody else's words. Of a
 * text with more different words than a vector holds the beginning counts.
 */
const vector = `CREATE FUNCTION search.document_vector(p_tenant uuid, p_title text, p_about text, p_text text) RETURNS tsvector
  LANGUAGE plpgsql IMMUTABLE ${FIXED_PATH} AS $$
  DECLARE
    kept text := p_text;
    codes text := (SELECT string_agg(DISTINCT c.parts || ' ' || regexp_replace(c.parts, '\\m0+([1-9])', '\\1', 'g'), ' ')
      FROM (SELECT regexp_replace(m[1], '[^[:alnum:]]+', ' ', 'g') AS parts
        FROM regexp_matches(concat_ws(' ', p_title, p_about, p_text), '([[:alnum:]]+(?:[/._-][[:alnum:]]+)+)', 'g') m
        WHERE m[1] ~ '[0-9]' LIMIT ${CODES}) c);
    head tsvector := setweight(to_tsvector('italian', p_title), 'A') || setweight(to_tsvector('italian', p_about), 'B')
      || setweight(to_tsvector('simple', COALESCE(codes, '')), 'C') || array_to_tsvector(ARRAY['tenant:' || p_tenant]);
  BEGIN
    LOOP
      BEGIN
        RETURN head || to_tsvector('italian', kept);
      EXCEPTION WHEN program_limit_exceeded THEN
        kept := left(kept, length(kept) / 2);
      END;
    END LOOP;
  END $$`;

export const QUERY = 'search.document_query(text)';

/** The stemmer leaves the ending of words such as anno, atto or ente, which is too near to their beginning. */
const ENDINGS: readonly [ending: string, others: readonly string[]][] = [
  ['o', ['o', 'i']],
  ['a', ['a', 'e']],
  ['e', ['e', 'i']],
  ['i', ['i', 'o', 'e']],
];
/** A word that was looked at carries a mark, so that the next ending leaves it alone. */
const withEndings = ENDINGS.reduce(
  (sql, [ending, others]) =>
    `regexp_replace(${sql}, '''([aeiou][bcdfghlmnpqrstvz]{1,3})${ending}''', '(${others
      .map((other) => `''~\\1${other}''`)
      .join(' | ')})', 'g')`,
  `websearch_to_tsquery('italian', p_text)::text`,
);

/** What a person typed as a search, in Italian: words, "phrases", or, -without. */
const query = `CREATE FUNCTION search.document_query(p_text text) RETURNS tsquery
  LANGUAGE sql IMMUTABLE ${FIXED_PATH} AS $$ SELECT replace(${withEndings}, '''~', '''')::tsquery $$`;

const statements = [
  `CREATE TABLE document_text (
    tenant_id uuid NOT NULL,
    document_id uuid NOT NULL,
    number integer NOT NULL,
    status text NOT NULL CHECK (status IN ('read', 'nothing', 'too_large', 'failed')),
    reason text CHECK (reason IN ('unknown_type', 'no_text', 'picture', 'size', 'encrypted', 'damaged', 'hostile', 'time', 'memory')),
    pages integer,
    cut boolean NOT NULL,
    passages text[] NOT NULL,
    passage_pages integer[] NOT NULL,
    words tsvector,
    read_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, document_id, number),
    FOREIGN KEY (tenant_id, document_id, number) REFERENCES document_version (tenant_id, document_id, number) ON DELETE CASCADE,
    CHECK ((status = 'read') = (reason IS NULL)),
    CHECK (cardinality(passages) = cardinality(passage_pages))
  )`,
  // Written by the worker alone: a search does not wait for what was put aside.
  `CREATE INDEX document_text_words ON document_text USING gin (words) WITH (fastupdate = off)`,
  ...tenantTable('document_text', {
    visible: `(${accessIn('system')} OR (${accessIn('public', 'body', 'centre', 'partner', 'network')} AND ${ofSeenVersion}))`,
    writable: accessIn('system'),
    grants: 'SELECT, INSERT, UPDATE',
    published: `(${accessIn('network')} AND ${ofSeenVersion})`,
    // The register would keep each text a second time, and say nothing that its version does not.
    audited: false,
  }),
  vector,
  query,
];

/** The text of versions of documents, and by which words they are found. */
export class DocumentsReading1760000070000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION ${QUERY}`);
    await runner.query(`DROP FUNCTION ${VECTOR}`);
    await runner.query('DROP TABLE document_text');
  }
}
