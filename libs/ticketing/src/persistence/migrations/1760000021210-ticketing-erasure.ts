import type { MigrationInterface, QueryRunner } from 'typeorm';
import { erasableNames, keptNames } from '#app/platform';

/** Names of the day, which an erasure replaces; the rest of these rows is never changed. */
const NAMES: [table: string, ...columns: string[]][] = [
  ['ticket_message', 'author_name'],
  ['ticket_event', 'actor_name', 'for_name', 'reason'],
  ['time_entry', 'author_name'],
];

export class TicketingErasure1760000021210 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of NAMES.flatMap((names) => erasableNames(...names))) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of NAMES.flatMap((names) => keptNames(...names))) await runner.query(statement);
  }
}
