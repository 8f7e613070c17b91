import type { MigrationInterface, QueryRunner } from 'typeorm';
import { erasableNames, keptNames } from '#app/platform';

/** Names of the day, which an erasure replaces; the rest of these rows is never changed. */
const NAMES: [table: string, ...columns: string[]][] = [['adhesion_event', 'actor_name', 'for_name']];

export class CrmErasure1760000021220 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of NAMES.flatMap((names) => erasableNames(...names))) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of NAMES.flatMap((names) => keptNames(...names))) await runner.query(statement);
  }
}
