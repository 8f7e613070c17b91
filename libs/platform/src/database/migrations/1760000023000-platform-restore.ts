import type { MigrationInterface, QueryRunner } from 'typeorm';

/** First in each trigger of ours: rows that come back from an archive were written, and entered in the register, before. */
const GUARD = `    IF current_setting('app.access', true) = 'restore' THEN RETURN COALESCE(NEW, OLD); END IF;\n`;

/** Makes the functions of our triggers again, their text changed. */
const remake = (change: string) => `DO $do$
  DECLARE
    f oid;
    guard text := ${quote(GUARD)};
  BEGIN
    FOR f IN SELECT DISTINCT t.tgfoid FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
      WHERE c.relnamespace = 'public'::regnamespace AND NOT t.tgisinternal
    LOOP
      EXECUTE ${change};
    END LOOP;
  END $do$`;

const quote = (text: string) => `$text$${text}$text$`;

/**
 * The level \`restore\`, of the migrator who brings a centre back: no policy names it, so the application sees and
 * writes nothing by it. The row of a centre and its logo need each other: one of them may come later.
 */
export class PlatformRestore1760000023000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(remake(String.raw`regexp_replace(pg_get_functiondef(f), E'(\n *BEGIN\n)', E'\\1' || guard)`));
    await runner.query(
      'ALTER TABLE tenant ALTER CONSTRAINT tenant_id_logo_file_id_fkey DEFERRABLE INITIALLY IMMEDIATE',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE tenant ALTER CONSTRAINT tenant_id_logo_file_id_fkey NOT DEFERRABLE');
    await runner.query(remake(`replace(pg_get_functiondef(f), guard, '')`));
  }
}
