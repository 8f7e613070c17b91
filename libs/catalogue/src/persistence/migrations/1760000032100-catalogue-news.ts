import type { MigrationInterface, QueryRunner } from 'typeorm';
import { LIMITS } from '#app/contracts';
import { accessIn, tenantTable } from '#app/platform';

const insiders = accessIn('centre', 'system');
const present = `(SELECT NULLIF(current_setting('app.now', true), '')::timestamptz)`;

const statements = [
  `CREATE TABLE news (
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    id uuid NOT NULL,
    code text NOT NULL CHECK (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(code) <= ${LIMITS.slug}),
    title text NOT NULL CHECK (length(title) BETWEEN 1 AND ${LIMITS.subject}),
    summary text NOT NULL CHECK (length(summary) BETWEEN 1 AND ${LIMITS.sheetLine}),
    body_text text NOT NULL CHECK (length(body_text) <= ${LIMITS.sheetText}),
    published_at timestamptz,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    version integer NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, code)
  )`,
  `CREATE INDEX news_list ON news (tenant_id, created_at DESC, id DESC)`,
  `CREATE INDEX news_published ON news (tenant_id, published_at DESC, id DESC) WHERE published_at IS NOT NULL`,
  // What is to appear later is nobody's to read before, whatever a statement asks for.
  ...tenantTable('news', {
    visible: `(${insiders} OR (${accessIn('public', 'body')} AND published_at <= ${present}))`,
    writable: insiders,
  }),
];

/** What a centre tells on its public pages: a draft has no moment of publication, a scheduled item one to come. */
export class CatalogueNews1760000032100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE news');
  }
}
