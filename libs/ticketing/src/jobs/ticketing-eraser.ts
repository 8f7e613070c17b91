import { ERASED_NAME, Eraser, type ErasedPerson, type PersonEraser, type Transaction } from '#app/platform';

/** By the id that stands beside the name. */
const BY_ID = [
  `UPDATE ticket SET version = version + 1,
     requester_name = CASE WHEN requester_id = $1 THEN $2 ELSE requester_name END,
     opened_by_name = CASE WHEN opened_by_id = $1 THEN $2 ELSE opened_by_name END,
     assignee_name = CASE WHEN assignee_id = $1 THEN $2 ELSE assignee_name END
   WHERE $1 IN (requester_id, opened_by_id, assignee_id)`,
  'UPDATE ticket_message SET author_name = $2 WHERE author_id = $1',
  'UPDATE ticket_event SET actor_name = $2 WHERE actor_id = $1',
  'UPDATE time_entry SET author_name = $2 WHERE membership_id = $1',
];

/** Written without an id: by a name that nobody else has. Of an assignment the reason is the assignee. */
const BY_NAME = [
  'UPDATE ticket SET caller_name = $2, version = version + 1 WHERE caller_name = ANY ($1)',
  'UPDATE ticket_event SET for_name = $2 WHERE for_name = ANY ($1)',
  `UPDATE ticket_event SET reason = $2 WHERE command = 'assign' AND reason = ANY ($1)`,
];

/** Requests, their history and their texts are records of the centre and of the body: only the names go. */
@Eraser()
export class TicketingEraser implements PersonEraser {
  async erase(tx: Transaction, { membershipId, ownNames }: ErasedPerson): Promise<void> {
    for (const sql of BY_ID) await tx.execute(sql, [membershipId, ERASED_NAME]);
    for (const sql of BY_NAME) await tx.execute(sql, [ownNames, ERASED_NAME]);
  }
}
