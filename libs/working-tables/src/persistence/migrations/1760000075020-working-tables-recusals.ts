import type { MigrationInterface, QueryRunner } from 'typeorm';
import { changeReach, definerFunction } from '#app/platform';
import { RECUSALS } from '../reach.js';
import { RECUSED_FILES, hiddenFiles, recusedFiles } from './1760000072000-working-tables-meetings.js';
import {
  RECUSED_DOCUMENTS,
  hiddenDocuments,
  recusedDocuments,
  shownDocuments,
} from './1760000074320-working-tables-spaces.js';

/** What is owned by a narrow role is not replaced but made anew, with the policies that ask it. */
const replaced = ({ cast, papers, own }: (typeof RECUSALS)[keyof typeof RECUSALS]) => [
  cast.replace('CREATE FUNCTION', 'CREATE OR REPLACE FUNCTION'),
  ...changeReach('table_paper', papers),
  'DROP POLICY recused ON stored_file',
  ...shownDocuments,
  `DROP FUNCTION ${RECUSED_FILES}, ${RECUSED_DOCUMENTS}`,
  ...definerFunction('cdc_search', RECUSED_FILES, recusedFiles.replace(RECUSALS.before.own, own)),
  ...definerFunction('cdc_search', RECUSED_DOCUMENTS, recusedDocuments.replace(RECUSALS.before.own, own)),
  hiddenFiles,
  ...hiddenDocuments,
];

/** Who is recused from an item is so as a person, in whichever role they come: as from spaces. */
export class WorkingTablesRecusals1760000075020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // It may ask whose memberships they are; of the other functions there none is granted to it.
    await runner.query('GRANT USAGE ON SCHEMA auth TO cdc_search');
    for (const statement of replaced(RECUSALS.now)) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of replaced(RECUSALS.before)) await runner.query(statement);
    await runner.query('REVOKE USAGE ON SCHEMA auth FROM cdc_search');
  }
}
