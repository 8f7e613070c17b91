import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FILE_REACH, accessIn, changeReach } from '#app/platform';

const ofVersion = '(in_document AND public.sees_content(tenant_id, id))';

/** The content of a document is seen by who sees the version that it belongs to, and by nobody else: not by who uploaded it. */
const statements = [
  `ALTER TABLE stored_file ADD in_document boolean NOT NULL DEFAULT false`,
  `ALTER TABLE stored_file ADD CONSTRAINT stored_file_in_document
    CHECK (NOT in_document OR (body_id IS NULL AND NOT internal AND NOT is_public AND NOT for_bodies))`,
  ...changeReach('stored_file', {
    ...FILE_REACH,
    visible: `(${accessIn('system')} OR (NOT in_document AND ${FILE_REACH.visible}) OR ${ofVersion})`,
  }),
  // What a version holds stays as it is.
  ...['UPDATE', 'DELETE'].map(
    (verb) =>
      `CREATE POLICY content_${verb.toLowerCase()} ON stored_file AS RESTRICTIVE FOR ${verb} TO cdc_app
        USING (NOT in_document OR ${accessIn('system')})${verb === 'UPDATE' ? ' WITH CHECK (true)' : ''}`,
  ),
  `CREATE POLICY content_insert ON stored_file AS RESTRICTIVE FOR INSERT TO cdc_app
    WITH CHECK (NOT in_document OR ${accessIn('system')})`,
  `CREATE POLICY published ON stored_file FOR SELECT TO cdc_app USING (${accessIn('network')} AND ${ofVersion})`,
];

/** Files of documents. */
export class DocumentsFiles1760000068200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const policy of ['published', 'content_insert', 'content_update', 'content_delete'])
      await runner.query(`DROP POLICY ${policy} ON stored_file`);
    for (const statement of changeReach('stored_file', FILE_REACH)) await runner.query(statement);
    await runner.query('ALTER TABLE stored_file DROP in_document');
  }
}
