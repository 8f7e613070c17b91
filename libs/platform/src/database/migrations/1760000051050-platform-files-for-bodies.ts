import type { MigrationInterface, QueryRunner } from 'typeorm';
import { accessIn, centreOrOwnBody, centreOrServedBody, changeReach, ctxMembership, servedBody } from '../policies.js';

const own = `owner_id = ${ctxMembership}`;
const attached = 'attached_at IS NOT NULL';
const system = accessIn('system');
const centre = accessIn('centre');
const published = `(is_public AND (${centre} OR (${attached} AND ${accessIn('public')})))`;
const delegates = `(NOT internal AND (${servedBody(['reads_tickets_of'])} OR (delegates_read AND ${servedBody(['delegated_ids'])})))`;

/** Who sees a file, and who writes it; with more, or as it was before. */
const reach = (seen: string, byCentre: string, notByOwner: string) => ({
  visible: `(${own} OR (${attached} AND ((${centreOrOwnBody()} AND (NOT internal OR ${accessIn('centre', 'system')}))
    OR ${delegates})) OR ${published}${seen} OR ${system})`,
  writable: `(${system} OR (${byCentre} AND ${centre}) OR (NOT is_public AND ${notByOwner}${own}
    AND (body_id IS NULL OR ${centreOrServedBody(['requests_for', 'signs_for'])})))`,
});

/** Who sees a file that stands alone, or in a module's own row, and who writes it. */
export const FILE_REACH = reach(
  ` OR (for_bodies AND (${centre} OR (${attached} AND ${accessIn('body')})))`,
  '(is_public OR for_bodies)',
  'NOT for_bodies AND ',
);

/** A file of the centre for all its bodies, such as a paper of a convention. */
export class PlatformFilesForBodies1760000051050 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      `ALTER TABLE stored_file ADD for_bodies boolean NOT NULL DEFAULT false`,
      `ALTER TABLE stored_file ADD CONSTRAINT stored_file_for_bodies CHECK (NOT for_bodies OR (body_id IS NULL AND NOT internal AND NOT is_public))`,
      ...changeReach('stored_file', FILE_REACH),
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of changeReach('stored_file', reach('', 'is_public', ''))) await runner.query(statement);
    await runner.query('ALTER TABLE stored_file DROP for_bodies');
  }
}
