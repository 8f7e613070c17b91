import { newId } from '#app/kernel';
import type { TestPerson, TestTenant } from '#app/testing';
import type { House } from '../../support/house.js';
import { upload } from './filled-house.js';

export interface MeetingRows {
  tables: string;
  /** Where nobody has sat in a meeting. */
  spare: string;
  /** In the state that was asked for, and one that was closed before. */
  meetings: string;
  closed: string;
  /** Of the first, with a paper; and that of the second. */
  items: string;
  papers: string;
  closedItems: string;
  actions: string;
  /** Of the body’s clerk, and of the centre. */
  seats: string;
  ours: string;
  /** A document of the table’s space, the paper of the second item. */
  documents: string;
}

type Status = 'draft' | 'called' | 'held' | 'closed';

let made = 0;

/** A table where a body and the centre sit, with a meeting in a state and one whose minutes were approved. */
export async function addTable(
  house: House,
  tenant: TestTenant,
  body: { id: string; name: string },
  clerk: TestPerson,
  status: Status = 'held',
  minutes: 'draft' | 'submitted' = 'submitted',
): Promise<MeetingRows> {
  const { owner } = house.database;
  const { membershipId: author, name: authorName } = tenant.people.operator;
  const insert = (sql: string, ...params: unknown[]) => owner.query(sql, [tenant.id, ...params]);
  const tables = newId();
  await insert(
    `INSERT INTO working_table (tenant_id, id, kind, title, purpose, convention_id, quorum_rule, majority_rule, created_by, created_at, version)
     VALUES ($1, $2, 'strategic', $3, '', $4, 'none', 'simple', $5, now(), 1)`,
    ...[tables, `Tavolo ${++made}: ${body.name}`, tenant.conventionId, author],
  );
  const seat = async (bodyId: string | null, person: TestPerson, alternate: TestPerson | null, ended = false) => {
    const id = newId();
    await insert(
      `INSERT INTO table_seat (tenant_id, id, table_id, body_id, body_name, role, membership_id, holder_name, alternate_id, alternate_name,
         starts_on, ends_on, created_at)
       VALUES ($1, $2, $3, $4, $5, 'member', $6, $7, $8, $9, '2020-01-01', $10, now())`,
      ...[id, tables, bodyId, bodyId && body.name, person.membershipId, person.name],
      ...[alternate?.membershipId ?? null, alternate?.name ?? null, ended ? '2020-12-31' : null],
    );
    return id;
  };
  const seats = await seat(body.id, clerk, null);
  const ours = await seat(null, tenant.people.operator, tenant.people.centre_admin);
  // Who sat there once sees it no more.
  const other = clerk === tenant.people.body_clerk ? tenant.neighbour : tenant.people.body_clerk;
  const spare = await seat(null, other, null, true);

  const meeting = async (state: Status, number: number, ahead: string) => {
    const id = newId();
    await insert(
      `INSERT INTO table_meeting (tenant_id, id, table_id, number, title, starts_at, ends_at, place, notes, status, called_at, sequence, created_by,
         created_at, version)
       VALUES ($1, $2, $3, $4, 'Riunione', now() + $5::interval, now() + $5::interval + interval '1 hour', 'Sala', '', $6,
         CASE WHEN $6 <> 'draft' THEN now() END, 0, $7, now(), 1)`,
      ...[id, tables, state === 'draft' ? null : number, ahead, state, author],
    );
    // Of a draft there is nothing to tell.
    if (state === 'draft') return id;
    await insert(
      `INSERT INTO table_event (tenant_id, id, meeting_id, command, from_status, to_status, actor_id, actor_name, at)
       VALUES ($1, $2, $3, 'call', 'draft', 'called', $4, $5, now())`,
      ...[newId(), id, author, authorName],
    );
    return id;
  };
  const item = async (meetingId: string, minutesOf: string | null) => {
    const [id, fileId] = [newId(), await upload(house, tenant.people.operator, 'relazione.txt')];
    await insert(
      `INSERT INTO table_item (tenant_id, id, meeting_id, position, title, text, voted, majority_rule, minutes_of_id)
       VALUES ($1, $2, $3, 1, 'Punto', '', true, 'simple', $4)`,
      ...[id, meetingId, minutesOf],
    );
    await owner.query('UPDATE stored_file SET internal = true, attached_at = now() WHERE id = $1', [fileId]);
    await insert(
      `INSERT INTO table_paper (tenant_id, item_id, file_id, name, media_type, size, added_by, added_at)
       VALUES ($1, $2, $3, 'relazione.txt', 'text/plain', 5, $4, now())`,
      ...[id, fileId, author],
    );
    return { id, fileId };
  };
  const attend = (meetingId: string, seatId: string, name: string) =>
    insert(
      `INSERT INTO table_attendance (tenant_id, meeting_id, seat_id, state, alternate, person_name) VALUES ($1, $2, $3, 'present', false, $4)`,
      ...[meetingId, seatId, name],
    );

  const recuse = (itemId: string, seatId: string, membershipId: string) =>
    insert(
      `INSERT INTO table_recusal (tenant_id, id, item_id, seat_id, alternate, membership_id, person_name, reason, recorded_by, recorded_at)
       VALUES ($1, $2, $3, $4, false, $5, $6, 'Parente di chi propone.', $7, now())`,
      ...[newId(), itemId, seatId, membershipId, clerk.name, author],
    );

  /** A meeting to which the clerk answered, and one under way where both vote. */
  const addBallots = async (called: string, held: string) => {
    for (const [seatId, person] of [
      [seats, clerk],
      [ours, tenant.people.operator],
    ] as const) {
      await insert(
        `INSERT INTO table_answer (tenant_id, meeting_id, seat_id, answer, note, answered_by, answered_at) VALUES ($1, $2, $3, 'present', '', $4, now())`,
        ...[called, seatId, person.membershipId],
      );
      await attend(held, seatId, person.name);
    }
    const votes = async (itemId: string) => {
      await owner.query(`UPDATE table_item SET voting = 'voting' WHERE id = $1`, [itemId]);
      await insert(
        `INSERT INTO table_event (tenant_id, id, meeting_id, item_id, command, from_status, to_status, actor_id, actor_name, at)
         VALUES ($1, $2, $3, $4, 'open_vote', 'waiting', 'voting', $5, $6, now())`,
        ...[newId(), held, itemId, author, authorName],
      );
      for (const [seatId, person] of [
        [seats, clerk],
        [ours, tenant.people.operator],
      ] as const)
        await insert(
          `INSERT INTO table_vote (tenant_id, item_id, seat_id, vote, person_name, cast_by, cast_at) VALUES ($1, $2, $3, 'favour', $4, $5, now())`,
          ...[itemId, seatId, person.name, person.membershipId],
        );
    };
    await votes((await item(held, null)).id);
    // Recused by what they were before, in another seat: as a person, so in this one, too.
    const [kept, before] = [await item(held, null), newId()];
    await votes(kept.id);
    await insert(
      `INSERT INTO membership (tenant_id, id, person_id, role, display_name, email, valid_from, valid_to, created_at, version)
       SELECT $1, $2, person_id, 'body_admin', display_name, email, '2020-01-01', '2020-12-31', now(), 1 FROM membership WHERE id = $3`,
      ...[before, clerk.membershipId],
    );
    await recuse(kept.id, spare, before);
    // What the secretary wrote down for the clerk is the clerk's to answer anew, and not to say as the secretary.
    await insert(
      `INSERT INTO table_answer (tenant_id, meeting_id, seat_id, answer, note, answered_by, answered_at) VALUES ($1, $2, $3, 'absent', '', $4, now())`,
      ...[await meeting('called', 5, '5 days'), seats, author],
    );
  };
  /** The table’s space, whose document all bodies would read but for a recusal. */
  const addDocument = async (itemId: string) => {
    const [spaceId, id, fileId] = [newId(), newId(), await upload(house, tenant.people.operator, 'atto.txt')];
    await insert(
      `INSERT INTO space (tenant_id, id, kind, title, description, visibility, needs_approval, required_metadata, defaults, created_by, created_at, version)
       VALUES ($1, $2, 'table', $3, '', 'adhering', false, '{}', '{}', $4, now(), 1)`,
      ...[spaceId, `Spazio del tavolo ${made}`, author],
    );
    await insert('UPDATE working_table SET space_id = $2 WHERE tenant_id = $1 AND id = $3', spaceId, tables);
    await insert(
      `INSERT INTO document (tenant_id, id, space_id, title, description, confidential, status, current_version, shown_version, tags, doc_type, author,
         protocol_number, metadata, asks_receipt, batch, created_by, created_at, changed_at, version)
       VALUES ($1, $2, $3, 'Atto', '', false, 'draft', 1, 1, '{}', '', '', '', '{}', false, $2, $4, now(), now(), 1)`,
      ...[id, spaceId, author],
    );
    await insert(
      `INSERT INTO document_version (tenant_id, document_id, number, file_id, name, media_type, size, sha256, note, created_by, created_by_name, created_at)
       SELECT $1, $2, 1, f.id, f.name, f.media_type, f.size, f.sha256, '', $4, 'Operatore', now() FROM stored_file f WHERE f.id = $3`,
      ...[id, fileId, author],
    );
    await owner.query('UPDATE stored_file SET in_document = true, attached_at = now() WHERE id = $1', [fileId]);
    await owner.query('UPDATE table_paper SET document_id = $2, document_number = 1 WHERE item_id = $1', [itemId, id]);
    return id;
  };

  const closed = await meeting('closed', 1, '-30 days');
  const { id: closedItems } = await item(closed, null);
  const documents = await addDocument(closedItems);
  await attend(closed, ours, authorName);
  await insert(
    `INSERT INTO table_vote (tenant_id, item_id, seat_id, vote, person_name) VALUES ($1, $2, $3, 'favour', $4)`,
    ...[closedItems, ours, authorName],
  );
  await owner.query(`UPDATE table_item SET outcome = 'approved', decision = 'Si fa.' WHERE id = $1`, [closedItems]);
  await recuse(closedItems, seats, clerk.membershipId);
  const [actions, taskId] = [newId(), newId()];
  await insert(
    `INSERT INTO task (tenant_id, id, kind, title, note, due_on, assignee_id, created_by, created_at, version)
     VALUES ($1, $2, 'manual', 'Scrivere', '', '2031-01-01', $3, $3, now(), 1)`,
    ...[taskId, author],
  );
  await insert(
    `INSERT INTO table_action (tenant_id, id, meeting_id, text, responsible, due_on, task_id, created_at)
     VALUES ($1, $2, $3, 'Scrivere', 'Segreteria', '2031-01-01', $4, now())`,
    ...[actions, closed, taskId],
  );
  const meetings = await meeting(status, 2, '1 hour');
  const { id: items, fileId: papers } = await item(meetings, closed);
  if (status === 'held') await attend(meetings, ours, authorName);
  const record = async (meetingId: string, state: 'draft' | 'submitted' | 'approved') => {
    const fileId = state === 'draft' ? null : await upload(house, tenant.people.operator, 'verbale.txt');
    if (fileId)
      await owner.query('UPDATE stored_file SET internal = true, attached_at = now() WHERE id = $1', [fileId]);
    await insert(
      `INSERT INTO table_minutes (tenant_id, id, meeting_id, text, status, file_id, sha256, submitted_at, approved_in_id, approved_at, version)
       VALUES ($1, $2, $3, 'Si è discusso.', $4, $5, CASE WHEN $4 <> 'draft' THEN repeat('a', 64) END, CASE WHEN $4 <> 'draft' THEN now() END,
         CASE WHEN $4 = 'approved' THEN $6::uuid END, CASE WHEN $4 = 'approved' THEN now() END, 1)`,
      ...[newId(), meetingId, state, fileId, meetings],
    );
  };
  await record(closed, status === 'closed' ? 'approved' : 'submitted');
  if (status === 'closed') await record(meetings, minutes);
  // Filed, where they were approved by a meeting that is over as well.
  if (minutes === 'submitted' && status === 'closed')
    await owner.query('UPDATE table_minutes SET document_id = $2 WHERE meeting_id = $1', [closed, documents]);
  if (status === 'closed') await addBallots(await meeting('called', 3, '2 days'), await meeting('held', 4, '3 hours'));
  return { tables, spare, meetings, closed, items, papers, closedItems, actions, seats, ours, documents };
}
