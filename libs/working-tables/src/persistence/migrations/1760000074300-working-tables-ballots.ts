import type { MigrationInterface, QueryRunner } from 'typeorm';
import { accessIn, changeReach, oneOf, tenantTable } from '#app/platform';
import { BALLOT_FUNCTIONS, answerReach, ballotFunctions, voteReach } from '../reach.js';

const COMMANDS = ['call', 'hold', 'close', 'reopen', 'cancel', 'move', 'submit', 'send_back', 'approve'];
const STATUSES = ['draft', 'called', 'held', 'closed', 'cancelled', 'submitted', 'approved'];
const VOTING = ['waiting', 'voting', 'counted'];

const history = (commands: readonly string[], statuses: readonly string[]) =>
  [['command', commands] as const, ['from_status', statuses] as const, ['to_status', statuses] as const].flatMap(
    ([column, codes]) => [
      `ALTER TABLE table_event DROP CONSTRAINT table_event_${column}_check`,
      `ALTER TABLE table_event ADD CONSTRAINT table_event_${column}_check ${oneOf(column, codes)}`,
    ],
  );

/** As the tables were made: who sees an item sees its votes. */
const before = {
  visible: `(${accessIn('centre', 'system')} OR (${accessIn('body')} AND EXISTS (SELECT FROM table_item i
    WHERE i.tenant_id = table_vote.tenant_id AND i.id = table_vote.item_id)))`,
  writable: accessIn('centre', 'system'),
};

const up = [
  `ALTER TABLE table_item ADD COLUMN voting text NOT NULL DEFAULT 'waiting' ${oneOf('voting', VOTING)}`,
  `ALTER TABLE table_item ADD CONSTRAINT table_item_voting CHECK (CASE voting WHEN 'voting' THEN outcome IS NULL
    WHEN 'counted' THEN COALESCE(outcome IN ('approved', 'rejected'), false) ELSE true END)`,
  `ALTER TABLE table_vote ADD COLUMN cast_by uuid, ADD COLUMN cast_at timestamptz,
    ADD CONSTRAINT table_vote_cast_by FOREIGN KEY (tenant_id, cast_by) REFERENCES membership (tenant_id, id),
    ADD CONSTRAINT table_vote_cast CHECK (num_nonnulls(cast_by, cast_at) IN (0, 2))`,
  `ALTER TABLE table_event ADD COLUMN item_id uuid,
    ADD CONSTRAINT table_event_item FOREIGN KEY (tenant_id, item_id) REFERENCES table_item (tenant_id, id)`,
  ...history([...COMMANDS, 'open_vote', 'count_vote', 'discard_vote'], [...STATUSES, ...VOTING]),
  `CREATE TABLE table_answer (
    tenant_id uuid NOT NULL,
    meeting_id uuid NOT NULL,
    seat_id uuid NOT NULL,
    answer text NOT NULL ${oneOf('answer', ['present', 'delegate', 'absent'])},
    note text NOT NULL CHECK (length(note) <= 1000),
    answered_by uuid NOT NULL,
    answered_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, meeting_id, seat_id),
    FOREIGN KEY (tenant_id, meeting_id) REFERENCES table_meeting (tenant_id, id),
    FOREIGN KEY (tenant_id, seat_id) REFERENCES table_seat (tenant_id, id),
    FOREIGN KEY (tenant_id, answered_by) REFERENCES membership (tenant_id, id)
  )`,
  ...ballotFunctions(),
  ...tenantTable('table_answer', answerReach),
  ...changeReach('table_vote', voteReach),
];

const down = [
  ...changeReach('table_vote', before),
  'DROP TABLE table_answer',
  `DROP FUNCTION ${Object.keys(BALLOT_FUNCTIONS).join(', ')}`,
  `DELETE FROM table_event WHERE item_id IS NOT NULL`,
  ...history(COMMANDS, STATUSES),
  'ALTER TABLE table_event DROP COLUMN item_id',
  'ALTER TABLE table_vote DROP COLUMN cast_by, DROP COLUMN cast_at',
  'ALTER TABLE table_item DROP COLUMN voting',
];

/** Who was called says whether they come, and who sits there votes while a vote is open. */
export class WorkingTablesBallots1760000074300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
