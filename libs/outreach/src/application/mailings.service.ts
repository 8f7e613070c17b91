import { Injectable } from '@nestjs/common';
import { mailingMachine, type MailingCommand, type MailingTarget, type RoadshowMailing } from '#app/contracts';
import { newId } from '#app/kernel';
import {
  DomainError,
  Idempotency,
  TenantDatabase,
  fieldError,
  invalid,
  notFoundField,
  staleVersion,
  stateConflict,
  type RequestContext,
  type Transaction,
} from '#app/platform';
import type { Dispatch, MailingChanges, NewMailing } from '../api/mailings.dto.js';
import { unknownFields } from '../domain/merge.js';
import { MailingFiles } from './mailing-files.js';
import { Mailing } from '../persistence/mailing.entity.js';

const YEAR_MS = 366 * 24 * 3_600_000;

/** @throws DomainError validation_failed, which names each field that nobody knows */
export function checkFields(texts: Partial<Record<'subject' | 'text', string>>, ofEvent: boolean): void {
  const errors = Object.entries(texts).flatMap(([field, text]) =>
    unknownFields(text, ofEvent).map((name) => fieldError(`${field}.${name}`.slice(0, 200), 'unknown_field')),
  );
  if (errors.length) throw new DomainError('validation_failed', { errors: errors.slice(0, 50) });
}

/** Who is registered for an event is written to by its own mailings. */
function checkTargets(targets: readonly MailingTarget[], ofEvent: boolean): void {
  if (!ofEvent && targets.includes('participants')) throw invalid('targets', 'not_allowed');
}

/** Mailings of the centre: written, sent now or later, taken back. */
@Injectable()
export class Mailings {
  constructor(
    private readonly database: TenantDatabase,
    private readonly idempotency: Idempotency,
    private readonly files: MailingFiles,
  ) {}

  /** @throws DomainError not_found on a body, validation_failed on a field that nobody knows */
  async create(
    ctx: RequestContext,
    key: string | undefined,
    input: NewMailing,
    event?: { eventId: string; eventPart: RoadshowMailing },
  ): Promise<string> {
    const { subject, text, targets, bodyIds, fileIds = [] } = input;
    checkFields({ subject, text }, event !== undefined);
    checkTargets(targets, event !== undefined);
    if (!targets.length) throw invalid('targets', 'required');
    const id = newId();
    return this.database.run(ctx, (tx) =>
      this.idempotency.once(tx, key, { ...input, ...event }, id, async () => {
        await tx.insert(Mailing, {
          id,
          subject,
          text,
          targets: [...new Set(targets)],
          bodyIds: await this.known(tx, bodyIds),
          eventId: event?.eventId ?? null,
          eventPart: event?.eventPart ?? null,
          status: 'draft',
          authorId: tx.actor.membershipId,
          authorName: tx.actor.displayName,
          createdAt: tx.now,
          dueAt: null,
          startedAt: null,
          endedAt: null,
          version: 1,
        });
        await this.files.set(tx, id, fileIds);
        tx.changed('mailing', id, { centreOnly: true });
      }),
    );
  }

  /** Changes a draft. @throws DomainError not_found, stale_version, state_conflict, validation_failed */
  async change(ctx: RequestContext, id: string, version: number, changes: MailingChanges): Promise<void> {
    const { subject, text, targets, bodyIds, fileIds } = changes;
    if (targets && !targets.length) throw invalid('targets', 'required');
    await this.database.run(ctx, async (tx) => {
      const mailing = await this.draft(tx, id, version);
      checkFields({ ...(subject && { subject }), ...(text && { text }) }, mailing.eventId !== null);
      checkTargets(targets ?? [], mailing.eventId !== null);
      await tx.update(Mailing, mailing, {
        ...(subject && { subject }),
        ...(text && { text }),
        ...(targets && { targets: [...new Set(targets)] }),
        ...(bodyIds && { bodyIds: await this.known(tx, bodyIds) }),
      });
      if (fileIds) await this.files.set(tx, id, fileIds);
      tx.changed('mailing', id, { centreOnly: true });
    });
  }

  /** Throws a draft away. @throws DomainError not_found, stale_version, state_conflict */
  async remove(ctx: RequestContext, id: string, version: number): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      await this.draft(tx, id, version);
      await this.files.clear(tx, id);
      await tx.execute('DELETE FROM mailing WHERE id = $1', [id]);
      tx.changed('mailing', id, { centreOnly: true });
    });
  }

  /** Lets it leave, now or at a moment within a year. @throws DomainError not_found, stale_version, state_conflict, validation_failed */
  async dispatch(ctx: RequestContext, id: string, version: number, { at }: Dispatch): Promise<void> {
    const dueAt = at ? new Date(at) : ctx.now;
    if (Number.isNaN(dueAt.getTime())) throw invalid('at', 'invalid_format');
    if (dueAt < ctx.now) throw invalid('at', 'in_the_past');
    if (dueAt.getTime() > ctx.now.getTime() + YEAR_MS) throw invalid('at', 'out_of_range');
    await this.step(ctx, id, version, 'schedule', async (tx, mailing) => {
      if (!mailing.bodyIds.length) throw invalid('bodyIds', 'required');
      if (!at) await tx.emit({ name: 'mailing.due', consumers: ['mailing'], payload: { mailingId: id } });
      return { dueAt };
    });
  }

  /** Stops what no mail server has been given yet. @throws DomainError not_found, stale_version, state_conflict */
  async cancel(ctx: RequestContext, id: string, version: number): Promise<void> {
    await this.step(ctx, id, version, 'cancel', async (tx, { status }) => {
      if (status === 'scheduled') return { endedAt: tx.now };
      await tx.emit({ name: 'mailing.cancelled', consumers: ['mailing'], payload: { mailingId: id } });
      return {};
    });
  }

  /** Sends once more to those addresses alone that failed. @throws DomainError not_found, stale_version, state_conflict */
  async retry(ctx: RequestContext, id: string, version: number): Promise<void> {
    await this.step(ctx, id, version, 'retry', async (tx, { status }) => {
      const failed = await tx.execute(
        `UPDATE mailing_recipient SET status = 'queued', mail_id = NULL, failure = NULL, settled_at = NULL
         WHERE mailing_id = $1 AND status = 'failed'`,
        [id],
      );
      if (!failed)
        throw stateConflict(mailingMachine.allowed(status, 'centre').filter((command) => command !== 'retry'));
      await tx.emit({ name: 'mailing.retried', consumers: ['mailing'], payload: { mailingId: id } });
      return { endedAt: null };
    });
  }

  /** Has a copy sent to who asks, as this body would get it. @throws DomainError not_found */
  async test(ctx: RequestContext, id: string, bodyId: string): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      await tx.get(Mailing, { tenantId: tx.tenantId, id });
      await this.known(tx, [bodyId], 'bodyId');
      const payload = { mailingId: id, bodyId, membershipId: tx.actor.membershipId };
      await tx.emit({ name: 'mailing.tested', consumers: ['mailing'], payload });
    });
  }

  private async step(
    ctx: RequestContext,
    id: string,
    version: number,
    command: MailingCommand,
    effect: (tx: Transaction, mailing: Mailing) => Promise<Partial<Mailing>>,
  ): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const mailing = await tx.get(Mailing, { tenantId: tx.tenantId, id }, true);
      if (mailing.version !== version) throw staleVersion();
      if (!mailingMachine.accepts(mailing.status, command, 'centre'))
        throw stateConflict(mailingMachine.allowed(mailing.status, 'centre'));
      const changes = await effect(tx, mailing);
      await tx.update(Mailing, mailing, { ...changes, status: mailingMachine.transition(command).to });
      tx.changed('mailing', id, { centreOnly: true });
    });
  }

  private async draft(tx: Transaction, id: string, version: number): Promise<Mailing> {
    const mailing = await tx.get(Mailing, { tenantId: tx.tenantId, id }, true);
    if (mailing.version !== version) throw staleVersion();
    if (mailing.status !== 'draft') throw stateConflict(mailingMachine.allowed(mailing.status, 'centre'));
    return mailing;
  }

  private async known(tx: Transaction, ids: readonly string[], field = 'bodyIds'): Promise<string[]> {
    const once = [...new Set(ids)];
    const found = await tx.query('SELECT id FROM body WHERE id = ANY ($1)', [once]);
    if (found.length !== once.length) throw notFoundField(field);
    return once;
  }
}
