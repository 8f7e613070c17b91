import type { MigrationInterface, QueryRunner } from 'typeorm';
import { definerFunction } from '#app/platform';
import { ADHERING, EXTENDED, adhering } from './1760000052000-crm-extensions.js';

const OWN = `own uuid[] := COALESCE(string_to_array(NULLIF(current_setting('app.body_ids', true), ''), ',')::uuid[], '{}');`;
const before = adhering(EXTENDED);

/** Who acts for a body by delegation is told whether it adheres, too. */
const after = before
  .replace(
    OWN,
    `${OWN}
    delegated uuid[] := COALESCE(string_to_array(NULLIF(current_setting('app.delegated_ids', true), ''), ',')::uuid[], '{}');`,
  )
  .replace('b.id = ANY (own))', 'b.id = ANY (own || delegated))');

const replaced = (create: string) => [`DROP FUNCTION ${ADHERING}`, ...definerFunction('cdc_search', ADHERING, create)];

export class CrmDelegatedAdhering1760000052900 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of replaced(after)) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of replaced(before)) await runner.query(statement);
  }
}
