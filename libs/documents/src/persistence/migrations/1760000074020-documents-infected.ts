import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FIXED_PATH } from '#app/platform';

/**
 * What a version says is forgotten in the transaction in which its content becomes infected, and again where that turns out
 * to be wrong: then it is read anew.
 */
const forget = `CREATE FUNCTION forget_infected_text() RETURNS trigger LANGUAGE plpgsql ${FIXED_PATH} AS $$
  BEGIN
    IF current_setting('app.access', true) = 'restore' THEN RETURN COALESCE(NEW, OLD); END IF;
    DELETE FROM public.document_text t USING public.document_version v
    WHERE v.tenant_id = NEW.tenant_id AND v.file_id = NEW.id
      AND t.tenant_id = v.tenant_id AND t.document_id = v.document_id AND t.number = v.number;
    RETURN NULL;
  END $$`;

/** The text of what the antivirus holds is read and found by nobody. */
export class DocumentsInfected1760000074020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      `GRANT DELETE ON document_text TO cdc_app`,
      forget,
      `CREATE TRIGGER forget_infected_text AFTER UPDATE OF scan_status ON stored_file FOR EACH ROW
        WHEN (NEW.in_document AND (OLD.scan_status = 'infected') <> (NEW.scan_status = 'infected'))
        EXECUTE FUNCTION forget_infected_text()`,
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER forget_infected_text ON stored_file');
    await runner.query('DROP FUNCTION forget_infected_text()');
    await runner.query('REVOKE DELETE ON document_text FROM cdc_app');
  }
}
