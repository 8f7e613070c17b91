import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FIXED_PATH, definerFunction } from '#app/platform';

export const RECUSED_DOCUMENTS = 'search.recused_documents()';
const POLICIES = { recused: 'cdc_app', recused_found: 'cdc_search' };

/** The documents that lie as papers on items from which the membership of the context is recused: it finds them by no way. */
export const recusedDocuments = `CREATE FUNCTION ${RECUSED_DOCUMENTS} RETURNS uuid[]
  LANGUAGE plpgsql STABLE SECURITY DEFINER ${FIXED_PATH} AS $$
  DECLARE
    tenant uuid := NULLIF(current_setting('app.tenant_id', true), '')::uuid;
    own uuid := NULLIF(current_setting('app.membership_id', true), '')::uuid;
  BEGIN
    IF tenant IS NULL OR own IS NULL OR current_setting('app.access', true) NOT IN ('body', 'centre') THEN RETURN '{}'; END IF;
    RETURN ARRAY(SELECT p.document_id FROM public.table_recusal r
      JOIN public.table_paper p ON p.tenant_id = r.tenant_id AND p.item_id = r.item_id
      WHERE r.tenant_id = tenant AND r.membership_id = own AND p.document_id IS NOT NULL);
  END $$`;

/** For the finder of documents, too: it finds what the context sees. */
export const hiddenDocuments = Object.entries(POLICIES).map(
  ([name, role]) =>
    `CREATE POLICY ${name} ON document AS RESTRICTIVE FOR SELECT TO ${role} USING (id <> ALL ((SELECT ${RECUSED_DOCUMENTS})::uuid[]))`,
);
export const shownDocuments = Object.keys(POLICIES).map((name) => `DROP POLICY ${name} ON document`);

const up = [
  `ALTER TABLE working_table ADD COLUMN space_id uuid,
    ADD CONSTRAINT working_table_space FOREIGN KEY (tenant_id, space_id) REFERENCES space (tenant_id, id),
    ADD CONSTRAINT working_table_space_once UNIQUE (tenant_id, space_id)`,
  `ALTER TABLE space_member ADD COLUMN by_seat boolean NOT NULL DEFAULT false`,
  ...['table_paper', 'table_minutes'].flatMap((table) => [
    `ALTER TABLE ${table} ADD COLUMN document_id uuid,
      ADD CONSTRAINT ${table}_document FOREIGN KEY (tenant_id, document_id) REFERENCES document (tenant_id, id) ON DELETE SET NULL (document_id)`,
    `CREATE INDEX ${table}_document ON ${table} (tenant_id, document_id) WHERE document_id IS NOT NULL`,
  ]),
  `ALTER TABLE table_paper ADD COLUMN document_number integer CHECK (document_number > 0)`,
  ...definerFunction('cdc_search', RECUSED_DOCUMENTS, recusedDocuments),
  ...hiddenDocuments,
];

const down = [
  ...shownDocuments,
  `DROP FUNCTION ${RECUSED_DOCUMENTS}`,
  'ALTER TABLE table_paper DROP COLUMN document_number',
  ...['table_paper', 'table_minutes'].map((table) => `ALTER TABLE ${table} DROP COLUMN document_id`),
  'ALTER TABLE space_member DROP COLUMN by_seat',
  'ALTER TABLE working_table DROP COLUMN space_id',
];

/** A table has its space of documents: papers are taken from there, approved minutes are filed there. */
export class WorkingTablesSpaces1760000074320 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
