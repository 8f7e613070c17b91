import { Injectable } from '@nestjs/common';
import { meetingMachine, minutesMachine, type Locale } from '#app/contracts';
import { newId } from '#app/kernel';
import {
  StoredFiles,
  TenantDatabase,
  invalid,
  notFound,
  staleVersion,
  stateConflict,
  type RequestContext,
  type Transaction,
} from '#app/platform';
import type { MinutesStep } from '../api/minutes.dto.js';
import { minutesPdf } from './minutes-pdf.js';
import { TableMinutes } from '../persistence/meeting.entity.js';
import { changeMeeting, fileLeft, lockedMeeting, meetingNews, record } from './meeting-door.js';
import { MeetingQueries } from './meeting-queries.js';

type Opened = Awaited<ReturnType<StoredFiles['open']>>;

const CENTRE = `SELECT name, owner_name AS owner FROM tenant WHERE id = NULLIF(current_setting('app.tenant_id', true), '')::uuid`;
const NAMES: Record<Locale, string> = { it: 'verbale', en: 'minutes' };

/** The minutes of a meeting: written, handed out as a PDF with its hash, taken back; a later meeting approves them. */
@Injectable()
export class MeetingMinutes {
  constructor(
    private readonly database: TenantDatabase,
    private readonly queries: MeetingQueries,
    private readonly files: StoredFiles,
  ) {}

  /** @throws DomainError not_found, stale_version, state_conflict where the meeting was not held, or they were handed out */
  async write(ctx: RequestContext, id: string, version: number, text: string): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const meeting = await lockedMeeting(tx, id, version);
      if (meeting.status !== 'held' && meeting.status !== 'closed')
        throw stateConflict(meetingMachine.allowed(meeting.status, 'centre'));
      const minutes = await this.of(tx, id);
      if (minutes && minutes.status !== 'draft') throw stateConflict(minutesMachine.allowed(minutes.status, 'centre'));
      if (minutes) await tx.update(TableMinutes, minutes, { text });
      else
        await tx.insert(TableMinutes, {
          id: newId(),
          meetingId: id,
          text,
          status: minutesMachine.definition.initial,
          fileId: null,
          sha256: null,
          submittedAt: null,
          approvedInId: null,
          approvedAt: null,
          documentId: null,
          version: 1,
        });
      await changeMeeting(tx, meeting);
    });
  }

  /** @throws DomainError not_found, stale_version, state_conflict, validation_failed where the reason is missing */
  async step(ctx: RequestContext, id: string, version: number, { command, reason = '' }: MinutesStep): Promise<void> {
    if (command === 'submit') return this.submit(ctx, id, version);
    if (!reason) throw invalid('reason', 'required');
    await this.database.run(ctx, async (tx) => {
      const meeting = await lockedMeeting(tx, id, version);
      const minutes = await this.of(tx, id);
      if (!minutes) throw stateConflict([]);
      const to = this.next(minutes, 'send_back');
      await tx.update(TableMinutes, minutes, { status: to, fileId: null, sha256: null, submittedAt: null });
      if (minutes.fileId) await tx.emit(fileLeft(minutes.fileId));
      await record(tx, id, 'send_back', [minutes.status, to], { reason });
      await changeMeeting(tx, meeting);
    });
  }

  /** The PDF as it was handed out: opened as papers are, once the row that names it was read. @throws DomainError not_found */
  async open(ctx: RequestContext, id: string): Promise<Opened> {
    const [row] = await this.database.read<{ fileId: string | null; tenantId: string }>(
      ctx,
      'SELECT file_id AS "fileId", tenant_id AS "tenantId" FROM table_minutes WHERE meeting_id = $1',
      [id],
    );
    if (!row?.fileId) throw notFound();
    return this.files.openFor(ctx, row.tenantId, row.fileId);
  }

  /** Draws the PDF of the meeting as it is; whoever changes it meanwhile makes this fail, and the file is swept. */
  private async submit(ctx: RequestContext, id: string, version: number): Promise<void> {
    const meeting = await this.queries.get(ctx, id);
    if (meeting.version !== version) throw staleVersion();
    if (meeting.status !== 'closed' || !meeting.minutes?.commands.includes('submit'))
      throw stateConflict(meeting.minutes?.commands.filter((command) => command !== 'submit') ?? []);
    const [centre] = await this.database.read<{ name: string; owner: string }>(ctx, CENTRE);
    const content = await minutesPdf(meeting, centre!, 'it');
    const name = `${NAMES.it}-${meeting.number ?? 0}.pdf`;
    const ownerId = ctx.actor!.membershipId;
    const file = await this.files.keep(ctx, { name, mediaType: 'application/pdf', ownerId }, content);
    await this.database.run(ctx, async (tx) => {
      const row = await lockedMeeting(tx, id, version);
      const minutes = await this.of(tx, id);
      if (!minutes) throw stateConflict([]);
      const to = this.next(minutes, 'submit');
      await this.files.attach(tx, [file.id], null, true, 'fileId', ownerId);
      await tx.update(TableMinutes, minutes, {
        status: to,
        fileId: file.id,
        sha256: file.sha256,
        submittedAt: tx.now,
      });
      await record(tx, id, 'submit', [minutes.status, to]);
      await changeMeeting(tx, row);
      await tx.emit(meetingNews(id, 'minutes'));
    });
  }

  private next(minutes: TableMinutes, command: 'submit' | 'send_back') {
    if (!minutesMachine.accepts(minutes.status, command, 'centre'))
      throw stateConflict(minutesMachine.allowed(minutes.status, 'centre'));
    return minutesMachine.transition(command).to;
  }

  private async of(tx: Transaction, meetingId: string): Promise<TableMinutes | undefined> {
    const [found] = await tx.query<{ id: string }>('SELECT id FROM table_minutes WHERE meeting_id = $1', [meetingId]);
    return found && tx.get(TableMinutes, { tenantId: tx.tenantId, id: found.id }, true);
  }
}
