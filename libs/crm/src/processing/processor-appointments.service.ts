import { Injectable } from '@nestjs/common';
import {
  ENDED_ADHESION_STATUSES,
  LIMITS,
  appointmentMachine,
  type AppointmentCommand,
  type AppointmentStatus,
  type PaperSignature,
} from '#app/contracts';
import { italianDay, newId } from '#app/kernel';
import {
  Idempotency,
  SignedFiles,
  StoredFiles,
  TenantDatabase,
  invalid,
  notFound,
  staleVersion,
  stateConflict,
  type Actor,
  type RequestContext,
  type Transaction,
} from '#app/platform';
import { handOf, takesPart } from '../domain/adhesion-rules.js';
import { Adhesion } from '../persistence/adhesion.entity.js';
import type { AppointmentTransition, ProcessorAppointmentView } from './processing.dto.js';
import { appointmentProposed } from './appointment-notices.js';
import { ProcessorAppointment } from './processing.entity.js';
import { ProcessingTermsVersions, TO_PROPOSE } from './processing-terms.service.js';

const ENDED = ENDED_ADHESION_STATUSES as readonly string[];
const LIST = `SELECT p.id, p.adhesion_id AS "adhesionId", p.status, t.number, t.sub_processors AS "subProcessors",
    (SELECT max(n.number) FROM processing_terms n WHERE n.tenant_id = t.tenant_id AND n.convention_id = t.convention_id) AS "newestNumber",
    p.at_end AS "atEnd", p.file_id AS "fileId", f.name AS "fileName", f.media_type AS "mediaType", p.signature,
    p.created_at AS "proposedAt", p.signed_on::text AS "signedOn", p.ended_on::text AS "endedOn", p.reason, p.version
  FROM processor_appointment p
  JOIN processing_terms t ON t.tenant_id = p.tenant_id AND t.id = p.terms_id
  LEFT JOIN stored_file f ON f.tenant_id = p.tenant_id AND f.id = p.file_id
  WHERE p.adhesion_id = $1 ORDER BY p.created_at DESC, p.id DESC LIMIT ${LIMITS.appointments}`;
const ADHESION = 'SELECT id, status, body_id AS "bodyId" FROM adhesion WHERE id = $1';
const WAITING = `SELECT a.id, a.body_id AS "bodyId" FROM adhesion a
  WHERE a.convention_id = $1 AND a.status <> ALL ($2) AND ($3::uuid IS NULL OR a.id = $3) AND ${TO_PROPOSE} ORDER BY a.id LIMIT 5000`;
/** What was proposed in an earlier version, and not signed, is not to be signed any more. */
const OVERTAKEN = `UPDATE processor_appointment SET status = 'ended', ended_on = $2, version = version + 1
  WHERE status = 'proposed' AND adhesion_id = ANY ($1)`;
const PROPOSE = `INSERT INTO processor_appointment (tenant_id, body_id, id, adhesion_id, terms_id, status, created_at, version)
  SELECT $1, n.body_id, n.id, n.adhesion_id, $2, 'proposed', $3, 1
  FROM unnest($4::uuid[], $5::uuid[], $6::uuid[]) n(body_id, id, adhesion_id)`;
const SIGNED = `SELECT id FROM processor_appointment WHERE adhesion_id = $1 AND status = 'signed' FOR UPDATE`;

type Row = Omit<ProcessorAppointmentView, 'proposedAt' | 'commands'> & { proposedAt: Date };

/** The appointment of the centre as data processor (GDPR art. 28), proposed by the centre and signed by the body. */
@Injectable()
export class ProcessorAppointments {
  constructor(
    private readonly database: TenantDatabase,
    private readonly idempotency: Idempotency,
    private readonly terms: ProcessingTermsVersions,
    private readonly signed: SignedFiles,
    private readonly files: StoredFiles,
  ) {}

  /** Of an adhesion, newest first. @throws DomainError not_found */
  async list(ctx: RequestContext, adhesionId: string): Promise<ProcessorAppointmentView[]> {
    const [[adhesion], rows] = await this.database.readAll<[Pick<Adhesion, 'status' | 'bodyId'>, Row]>(ctx, [
      [ADHESION, [adhesionId]],
      [LIST, [adhesionId]],
    ]);
    if (!adhesion) throw notFound();
    const over = ENDED.includes(adhesion.status);
    return rows.map((row) => ({
      ...row,
      proposedAt: row.proposedAt.toISOString(),
      commands: commandsOf(row.status, ctx.actor!, adhesion.bodyId, over),
    }));
  }

  /**
   * Proposes the present terms to the bodies of a convention that have them neither proposed nor signed.
   * @throws DomainError not_found, idempotency_key_reused
   */
  async proposeMany(ctx: RequestContext, conventionId: string, key: string | undefined): Promise<void> {
    await this.database.run(ctx, (tx) =>
      this.idempotency.once(tx, key, { conventionId }, conventionId, async () => {
        await this.propose(tx, conventionId, null);
        tx.changed('centre', tx.tenantId, { everybody: true });
      }),
    );
  }

  /** The same for one adhesion. @throws DomainError not_found, state_conflict where there is nothing to propose */
  async proposeOne(ctx: RequestContext, adhesionId: string, key: string | undefined): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const { conventionId, bodyId } = await tx.get(Adhesion, { tenantId: tx.tenantId, id: adhesionId });
      await this.idempotency.once(tx, key, { adhesionId }, adhesionId, async () => {
        if (!(await this.propose(tx, conventionId, adhesionId))) throw stateConflict([]);
        tx.changed('adhesion', adhesionId, { bodyId });
      });
    });
  }

  /**
   * A body signs digitally; a paper without a digital signature is recorded by the centre, which says why.
   * @returns the id of the adhesion
   * @throws DomainError not_found, stale_version, state_conflict, validation_failed
   */
  async transition(ctx: RequestContext, id: string, version: number, step: AppointmentTransition): Promise<string> {
    const report = step.fileId ? await this.signed.reportIfThere(ctx, step.fileId) : undefined;
    const signature = report && (report.signatures.length ? 'digital' : report.unreadable ? 'unreadable' : 'none');
    return this.database.run(ctx, async (tx) => {
      const appointment = await tx.get(ProcessorAppointment, { tenantId: tx.tenantId, id });
      if (appointment.version !== version) throw staleVersion();
      const { adhesionId, bodyId, status } = appointment;
      const adhesion = await tx.get(Adhesion, { tenantId: tx.tenantId, id: adhesionId });
      const allowed = commandsOf(status, tx.actor, bodyId, ENDED.includes(adhesion.status));
      if (!allowed.includes(step.command)) throw stateConflict(allowed);
      const { to } = appointmentMachine.transition(step.command);
      const today = italianDay(tx.now);
      if (step.day && step.day > today) throw invalid('day', 'out_of_range');
      if (step.command === 'sign') await this.sign(tx, appointment, step, signature);
      else if (step.command === 'end' && !step.reason) throw invalid('reason', 'required');
      else
        await tx.update(ProcessorAppointment, appointment, {
          status: to,
          endedOn: lastDay(appointment, step.day ?? today),
          reason: step.reason || null,
        });
      tx.changed('adhesion', adhesionId, { bodyId });
      return adhesionId;
    });
  }

  private async sign(
    tx: Transaction,
    appointment: ProcessorAppointment,
    { fileId, atEnd, day, reason }: AppointmentTransition,
    signature: PaperSignature | undefined,
  ): Promise<void> {
    if (!fileId) throw invalid('fileId', 'required');
    if (!atEnd) throw invalid('atEnd', 'required');
    if (!day) throw invalid('day', 'required');
    await this.files.attach(tx, [fileId], appointment.bodyId, false, 'fileId');
    if (signature !== 'digital') {
      if (tx.actor.access === 'body') throw invalid('fileId', 'not_signed');
      if (!reason) throw invalid('reason', 'required');
    }
    for (const { id } of await tx.query<{ id: string }>(SIGNED, [appointment.adhesionId])) {
      const old = await tx.get(ProcessorAppointment, { tenantId: tx.tenantId, id });
      const { to } = appointmentMachine.transition('replace');
      await tx.update(ProcessorAppointment, old, { status: to, endedOn: lastDay(old, day) });
    }
    const { to: status } = appointmentMachine.transition('sign');
    const values = { status, fileId, atEnd, signedOn: day, signature: signature ?? null, reason: reason || null };
    await tx.update(ProcessorAppointment, appointment, values);
  }

  /** @returns to how many */
  private async propose(tx: Transaction, conventionId: string, adhesionId: string | null): Promise<number> {
    const termsId = await this.terms.present(tx, conventionId);
    const waiting = await tx.query<{ id: string; bodyId: string }>(WAITING, [conventionId, ENDED, adhesionId]);
    const adhesions = waiting.map(({ id }) => id);
    await tx.execute(OVERTAKEN, [adhesions, italianDay(tx.now)]);
    const bodies = waiting.map(({ bodyId }) => bodyId);
    const ids = waiting.map(() => newId());
    await tx.execute(PROPOSE, [tx.tenantId, termsId, tx.now, bodies, ids, adhesions]);
    for (const id of ids) await tx.emit(appointmentProposed(id));
    return waiting.length;
  }
}

/** An appointment does not end before it was signed. */
const lastDay = ({ signedOn }: ProcessorAppointment, day: string) => (signedOn && signedOn > day ? signedOn : day);

/** What was signed can be ended after its adhesion, too: then the data go back or are deleted. */
function commandsOf(status: AppointmentStatus, actor: Actor, bodyId: string, over: boolean): AppointmentCommand[] {
  const hand = handOf(actor, bodyId);
  // Whom a body lets handle its data it says itself, and no delegate.
  if (!takesPart(hand) || hand.byDelegation) return [];
  return appointmentMachine.allowed(status, hand.side).filter((command) => !over || command !== 'sign');
}
