import type { MigrationInterface, QueryRunner } from 'typeorm';
import { answerChanged } from '../reach.js';

const changed = (condition: string) => [`ALTER POLICY reach_update ON table_answer USING (${condition})`];

/** Who holds a seat answers, whoever answered for it before. */
export class WorkingTablesAnswers1760000075000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of changed(answerChanged.now)) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of changed(answerChanged.before)) await runner.query(statement);
  }
}
