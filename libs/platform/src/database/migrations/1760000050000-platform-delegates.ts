import type { MigrationInterface, QueryRunner } from 'typeorm';
import { accessIn, centreOrOwnBody, centreOrServedBody, changeReach, ctxMembership, servedBody } from '../policies.js';

const system = accessIn('system');
const centre = accessIn('centre');
const own = `owner_id = ${ctxMembership}`;
const attached = 'attached_at IS NOT NULL';
const published = `(is_public AND (${centre} OR (${attached} AND ${accessIn('public')})))`;

/** Who acts for a body by delegation reads the papers of what it may ask for; files of requests only where the act says so. */
export class PlatformDelegates1760000050000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const delegates = `(NOT internal AND (${servedBody(['reads_tickets_of'])} OR (delegates_read AND ${servedBody(['delegated_ids'])})))`;
    const statements = [
      'ALTER TABLE stored_file ADD delegates_read boolean NOT NULL DEFAULT false',
      ...changeReach('stored_file', {
        visible: `(${own} OR (${attached} AND ((${centreOrOwnBody()} AND (NOT internal OR ${accessIn('centre', 'system')}))
          OR ${delegates})) OR ${published} OR ${system})`,
        writable: `(${system} OR (is_public AND ${centre}) OR (NOT is_public AND ${own}
          AND (body_id IS NULL OR ${centreOrServedBody(['requests_for', 'signs_for'])})))`,
      }),
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    const before = changeReach('stored_file', {
      visible: `(${own} OR (${attached} AND ${centreOrOwnBody()} AND (NOT internal OR ${accessIn('centre', 'system')}))
      OR ${published} OR ${system})`,
      writable: `(${system} OR (is_public AND ${centre})
      OR (NOT is_public AND ${own} AND (body_id IS NULL OR ${centreOrOwnBody()})))`,
    });
    for (const statement of [...before, 'ALTER TABLE stored_file DROP delegates_read']) await runner.query(statement);
  }
}
