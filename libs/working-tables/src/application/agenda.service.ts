import { Injectable } from '@nestjs/common';
import { LIMITS, meetingMachine, votingMachine, type MajorityRule, type MeetingStatus } from '#app/contracts';
import { newId } from '#app/kernel';
import {
  Idempotency,
  StoredFiles,
  TenantDatabase,
  invalid,
  notFound,
  notFoundField,
  stateConflict,
  type RequestContext,
  type Transaction,
} from '#app/platform';
import type { AgendaItemChanges, NewAgendaItem, NewPaper } from '../api/meetings.dto.js';
import { withoutAbsent } from '../domain/times.js';
import { TableItem, TablePaper, type TableMeeting } from '../persistence/meeting.entity.js';
import { PaperDocuments, type PaperSource } from './paper-documents.js';
import { changeMeeting, fileLeft, lockedMeeting } from './meeting-door.js';

type Nullable<T> = { [K in keyof T]: T[K] | null };
type Opened = Awaited<ReturnType<StoredFiles['open']>>;

/** Until the meeting is closed something may be added; what was announced is changed or taken away until it begins. */
const OPEN: readonly MeetingStatus[] = ['draft', 'called', 'held'];
const AHEAD: readonly MeetingStatus[] = ['draft', 'called'];

const SHIFT = 'UPDATE table_item SET position = position + 1 WHERE meeting_id = $1 AND position >= $2';
const RENUMBER = `UPDATE table_item t SET position = n.position FROM (
    SELECT id, row_number() OVER (ORDER BY position, id)::int AS position FROM table_item WHERE meeting_id = $1) n
  WHERE t.id = n.id AND t.position <> n.position`;
const FILE = `SELECT name, media_type AS "mediaType", size FROM stored_file WHERE id = $1`;

/** What a meeting talks about, with its papers. */
@Injectable()
export class Agenda {
  constructor(
    private readonly database: TenantDatabase,
    private readonly idempotency: Idempotency,
    private readonly files: StoredFiles,
    private readonly documents: PaperDocuments,
  ) {}

  /** @throws DomainError not_found, stale_version, state_conflict, validation_failed */
  async add(
    ctx: RequestContext,
    key: string | undefined,
    meetingId: string,
    version: number,
    input: NewAgendaItem,
  ): Promise<void> {
    const id = newId();
    await this.database.run(ctx, (tx) =>
      this.idempotency.once(tx, key, { meetingId, ...input }, id, async () => {
        const meeting = await this.opened(tx, meetingId, version, OPEN);
        const { title, text = '', voted, minutesOfId = null } = input;
        const [facts] = await tx.query<{ count: number; rule: MajorityRule }>(
          `SELECT w.majority_rule AS rule, (SELECT count(*)::int FROM table_item i WHERE i.meeting_id = $1) AS count
           FROM working_table w WHERE w.id = $2`,
          [meetingId, meeting.tableId],
        );
        const { count, rule } = facts!;
        if (count >= LIMITS.agendaItems) throw invalid('title', 'out_of_range');
        await checkMinutes(tx, meeting, { minutesOfId, voted });
        const position = Math.min(input.position ?? count + 1, count + 1);
        await tx.execute(SHIFT, [meetingId, position]);
        await tx.insert(TableItem, {
          ...{ id, meetingId, position, title, text, voted, minutesOfId },
          majorityRule: input.majorityRule ?? rule,
          voting: votingMachine.definition.initial,
          outcome: null,
          decision: null,
        });
        await changeMeeting(tx, meeting);
      }),
    );
  }

  /** @throws DomainError not_found, stale_version, state_conflict, validation_failed */
  async change(
    ctx: RequestContext,
    meetingId: string,
    itemId: string,
    version: number,
    changes: AgendaItemChanges,
  ): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const meeting = await this.opened(tx, meetingId, version, AHEAD);
      const item = await tx.get(TableItem, { tenantId: tx.tenantId, meetingId, id: itemId }, true);
      const { position, ...values } = changes;
      const next = { ...item, ...withoutAbsent(values) };
      await checkMinutes(tx, meeting, next);
      await tx.execute(
        'UPDATE table_item SET title = $2, text = $3, voted = $4, majority_rule = $5, minutes_of_id = $6 WHERE id = $1',
        [itemId, next.title, next.text, next.voted, next.majorityRule, next.minutesOfId],
      );
      if (position !== undefined && position !== item.position) await this.move(tx, item, position);
      await changeMeeting(tx, meeting);
    });
  }

  /** @throws DomainError not_found, stale_version, state_conflict */
  async remove(ctx: RequestContext, meetingId: string, itemId: string, version: number): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const meeting = await this.opened(tx, meetingId, version, AHEAD);
      await tx.get(TableItem, { tenantId: tx.tenantId, meetingId, id: itemId }, true);
      const papers = await tx.query<{ id: string }>('SELECT file_id AS id FROM table_paper WHERE item_id = $1', [
        itemId,
      ]);
      for (const { id } of papers) await tx.emit(fileLeft(id));
      await tx.execute('DELETE FROM table_paper WHERE item_id = $1', [itemId]);
      await tx.execute('DELETE FROM table_recusal WHERE item_id = $1', [itemId]);
      await tx.execute('DELETE FROM table_item WHERE id = $1', [itemId]);
      await tx.execute(RENUMBER, [meetingId]);
      await changeMeeting(tx, meeting);
    });
  }

  /** @throws DomainError not_found on the item or the file, stale_version, state_conflict, validation_failed where there are too many */
  async addPaper(
    ctx: RequestContext,
    meetingId: string,
    itemId: string,
    version: number,
    { fileId, documentId }: NewPaper,
  ): Promise<void> {
    if (!fileId === !documentId) throw invalid('fileId', fileId ? 'not_allowed' : 'required');
    if (fileId) return this.attach(ctx, meetingId, itemId, version, { fileId, documentId: null, documentNumber: null });
    const taken = await this.documents.take(ctx, meetingId, documentId!);
    try {
      await this.attach(ctx, meetingId, itemId, version, taken);
    } catch (error) {
      await this.documents.giveUp(ctx, taken.fileId);
      throw error;
    }
  }

  private async attach(
    ctx: RequestContext,
    meetingId: string,
    itemId: string,
    version: number,
    { fileId, documentId, documentNumber }: { fileId: string } & Nullable<PaperSource>,
  ): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const meeting = await this.opened(tx, meetingId, version, OPEN);
      await tx.get(TableItem, { tenantId: tx.tenantId, meetingId, id: itemId }, true);
      const [{ count }] = (await tx.query<{ count: number }>(
        'SELECT count(*)::int AS count FROM table_paper WHERE item_id = $1',
        [itemId],
      )) as [{ count: number }];
      if (count >= LIMITS.papersPerItem) throw invalid('fileId', 'out_of_range');
      await this.files.attach(tx, [fileId], null, true, documentId ? 'documentId' : 'fileId');
      const [file] = await tx.query<{ name: string; mediaType: string; size: string }>(FILE, [fileId]);
      await tx.insert(TablePaper, {
        itemId,
        fileId,
        ...file!,
        documentId,
        documentNumber,
        addedBy: tx.actor.membershipId,
        addedAt: tx.now,
      });
      await changeMeeting(tx, meeting);
    });
  }

  /** @throws DomainError not_found, stale_version, state_conflict */
  async removePaper(
    ctx: RequestContext,
    meetingId: string,
    itemId: string,
    version: number,
    fileId: string,
  ): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const meeting = await this.opened(tx, meetingId, version, OPEN);
      await tx.get(TableItem, { tenantId: tx.tenantId, meetingId, id: itemId });
      const removed = await tx.execute('DELETE FROM table_paper WHERE item_id = $1 AND file_id = $2', [itemId, fileId]);
      if (!removed) throw notFound();
      await tx.emit(fileLeft(fileId));
      await changeMeeting(tx, meeting);
    });
  }

  /**
   * The content of a paper. The file itself is the centre's alone (`internal`): no body opens it by the files of the platform.
   * What a body may see is the row of `table_paper`, whose policies ask for the meeting, the seat and the recusals, one way
   * only; it is read with the session's own credential first, and only the file that this row names is then opened at the
   * system's level. Nothing of the request reaches that second step, so no other file can be opened by it.
   * @throws DomainError not_found
   */
  async openPaper(ctx: RequestContext, meetingId: string, itemId: string, fileId: string): Promise<Opened> {
    const [paper] = await this.database.read<{ fileId: string; tenantId: string }>(
      ctx,
      `SELECT p.file_id AS "fileId", p.tenant_id AS "tenantId" FROM table_paper p
       JOIN table_item i ON i.tenant_id = p.tenant_id AND i.id = p.item_id
       WHERE p.item_id = $1 AND p.file_id = $2 AND i.meeting_id = $3`,
      [itemId, fileId, meetingId],
    );
    if (!paper) throw notFound();
    return this.files.openFor(ctx, paper.tenantId, paper.fileId);
  }

  private async move(tx: Transaction, { id, meetingId }: TableItem, position: number): Promise<void> {
    // Out of the way first: the others close up, and make room again.
    await tx.execute('UPDATE table_item SET position = 100 WHERE id = $1', [id]);
    await tx.execute(RENUMBER, [meetingId]);
    await tx.execute(
      'UPDATE table_item SET position = position + 1 WHERE meeting_id = $1 AND position >= $2 AND id <> $3',
      [meetingId, position, id],
    );
    await tx.execute('UPDATE table_item SET position = $2 WHERE id = $1', [id, position]);
    await tx.execute(RENUMBER, [meetingId]);
  }

  private async opened(
    tx: Transaction,
    id: string,
    version: number,
    states: readonly MeetingStatus[],
  ): Promise<TableMeeting> {
    const meeting = await lockedMeeting(tx, id, version);
    if (!states.includes(meeting.status)) throw stateConflict(meetingMachine.allowed(meeting.status, 'centre'));
    return meeting;
  }
}

/** Minutes are approved by a vote, of the same table in a later meeting. @throws DomainError not_found, validation_failed */
async function checkMinutes(
  tx: Transaction,
  meeting: TableMeeting,
  { minutesOfId, voted }: Pick<TableItem, 'minutesOfId' | 'voted'>,
): Promise<void> {
  if (!minutesOfId) return;
  const found = await tx.query(
    `SELECT id FROM table_meeting WHERE id = $1 AND table_id = $2 AND id <> $3 AND status IN ('held', 'closed')`,
    [minutesOfId, meeting.tableId, meeting.id],
  );
  if (!found.length) throw notFoundField('minutesOfId');
  if (!voted) throw invalid('voted', 'wrong_value');
}
