import { Injectable } from '@nestjs/common';
import {
  LIVE_ADHESION_STATUSES,
  adhesionMachine,
  can,
  type AdhesionCommand,
  type AdhesionNeed,
  type AdhesionStatus,
  type PaperSignature,
} from '#app/contracts';
import { Absences } from '#app/identity';
import { addDays, italianDay } from '#app/kernel';
import {
  DomainError,
  SignedFiles,
  TenantDatabase,
  holds,
  invalid,
  staleVersion,
  stateConflict,
  type RequestContext,
  type Transaction,
} from '#app/platform';
import type { AdhesionTransition } from '../api/adhesions.dto.js';
import {
  adhesionCommandsOf,
  handOf,
  extensibleTo,
  mayCountersign,
  mayResume,
  maySuspend,
  termOf,
  type AdhesionFacts,
  type TermFacts,
} from '../domain/adhesion-rules.js';
import { Adhesion, Convention } from '../persistence/adhesion.entity.js';
import { AdhesionHistory, type StepDetails } from './adhesion-history.js';
import { TERM_FACTS } from './adhesion-term.js';

const LIVE = LIVE_ADHESION_STATUSES as readonly AdhesionStatus[];
const RENEWED = 'SELECT id FROM adhesion WHERE body_id = $1 AND convention_id = $2 AND status = ANY ($3) FOR UPDATE';
export const COUNTERSIGNED_DIGITALLY = `SELECT EXISTS (SELECT FROM adhesion_document d
  WHERE d.signature = 'digital' AND d.event_id = (SELECT e.id FROM adhesion_event e
    WHERE e.adhesion_id = $1 AND e.command = 'countersign' ORDER BY e.at DESC, e.id DESC LIMIT 1)) AS signed`;

/** Within which days a step may take effect. */
interface Term {
  from: string;
  to: string | null;
  noticeDays: number;
  extensible: string | null;
}

/** What both sides do with an adhesion after it was asked for. */
@Injectable()
export class AdhesionSteps {
  constructor(
    private readonly database: TenantDatabase,
    private readonly history: AdhesionHistory,
    private readonly absences: Absences,
    private readonly signed: SignedFiles,
  ) {}

  /**
   * Gives a command of the state machine.
   * @throws DomainError not_found, stale_version, state_conflict (with what is allowed), permission_denied on a
   * countersignature, validation_failed
   */
  async transition(
    ctx: RequestContext,
    id: string,
    version: number,
    { command, ...details }: AdhesionTransition,
  ): Promise<void> {
    const signatures = await this.signaturesOf(ctx, details);
    await this.database.run(ctx, async (tx) => {
      const [adhesion, convention] = await this.read(tx, id, version, command === 'extend');
      const [facts] = await tx.query<TermFacts>(TERM_FACTS, [id, italianDay(tx.now)]);
      const extensible = extensibleTo(facts!, italianDay(tx.now));
      const absent = await this.absences.actingFor(tx);
      const hand = handOf(
        tx.actor,
        adhesion.bodyId,
        absent.map(({ role }) => role),
      );
      if (command === 'countersign' && !mayCountersign(hand)) throw new DomainError('permission_denied');
      const allowed = adhesionCommandsOf(adhesion.status, hand, extensible !== null);
      if (!allowed.includes(command)) throw stateConflict(allowed);
      this.check(tx, command, details, {
        from: convention.validFrom,
        to: termOf(facts!),
        noticeDays: convention.noticeDays,
        extensible,
      });
      if (command === 'activate' && !details.reason && !(await signedDigitally(tx, id)))
        throw invalid('reason', 'required');
      // The day on which the notice holds has come: the sweep that says so is late.
      const today = italianDay(tx.now);
      if (command === 'revoke_notice' && adhesion.withdrawsOn! <= today) throw stateConflict([]);
      const { to } = adhesionMachine.transition(command);
      await tx.update(Adhesion, adhesion, {
        status: to,
        reminders: 0,
        remindedAt: null,
        lastEventAt: tx.now,
        ...(command === 'activate' && { activeFrom: details.effectiveOn }),
        ...(command === 'give_notice' && { withdrawsOn: details.effectiveOn }),
        ...(command === 'revoke_notice' && { withdrawsOn: null }),
        ...(command === 'extend' && { extendedTo: details.effectiveOn }),
        // Expired, its last day was that of the convention; what renews it later ends it still.
        ...(command === 'extend' &&
          adhesion.status === 'expired' && { activeTo: facts!.renewedFrom && addDays(facts!.renewedFrom, -1) }),
      });
      if (command === 'activate') await this.supersede(tx, adhesion, convention, details.effectiveOn!);
      const signsFor =
        command === 'countersign' && !holds(tx.actor, 'adhesions.countersign')
          ? absent.find(({ role }) => can(role, 'adhesions.countersign'))
          : undefined;
      await this.history.record(tx, adhesion, command, adhesion.status, to, {
        ...details,
        signatures,
        forName: signsFor?.name,
      });
    });
  }

  /**
   * Sets or clears the flag of the side that acts.
   * @throws DomainError not_found, stale_version, state_conflict
   */
  async suspend(ctx: RequestContext, id: string, version: number, reason: string, suspended: boolean): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const [adhesion] = await this.read(tx, id, version);
      const hand = handOf(tx.actor, adhesion.bodyId);
      const may = suspended ? maySuspend : mayResume;
      if (!may(factsOf(adhesion), hand)) throw stateConflict(adhesionCommandsOf(adhesion.status, hand));
      await tx.update(Adhesion, adhesion, {
        [hand.side === 'body' ? 'suspendedByBody' : 'suspendedByCentre']: suspended,
        lastEventAt: tx.now,
      });
      const command = suspended ? 'suspend' : 'resume';
      await this.history.record(tx, adhesion, command, adhesion.status, adhesion.status, { reason });
    });
  }

  /**
   * The body leaves the convention that this one renews: on the day before the new adhesion begins. What begins later
   * ends the old one by its last day, with the next sweep after it.
   */
  private async supersede(tx: Transaction, adhesion: Adhesion, { renewsId }: Convention, from: string): Promise<void> {
    if (!renewsId) return;
    const rows = await tx.query<{ id: string }>(RENEWED, [adhesion.bodyId, renewsId, LIVE]);
    for (const { id } of rows) {
      const old = await tx.get(Adhesion, { tenantId: tx.tenantId, id });
      const last = addDays(from, -1);
      const over = from <= italianDay(tx.now);
      const { to } = adhesionMachine.transition('supersede');
      await tx.update(Adhesion, old, {
        activeTo: old.activeTo && old.activeTo < last ? old.activeTo : last,
        ...(over && { status: to, lastEventAt: tx.now }),
      });
      if (over) await this.history.record(tx, old, 'supersede', old.status, to, { bySystem: true, effectiveOn: from });
      tx.changed('adhesion', id, { bodyId: adhesion.bodyId });
    }
  }

  /** What the papers of a step carry; one that the caller does not see is refused when it is attached. */
  private async signaturesOf(ctx: RequestContext, { documents = [] }: StepDetails) {
    const found = new Map<string, PaperSignature>();
    for (const { fileId } of documents) {
      const report = await this.signed.reportIfThere(ctx, fileId);
      if (report) found.set(fileId, report.signatures.length ? 'digital' : report.unreadable ? 'unreadable' : 'none');
    }
    return found;
  }

  /** The adhesion with its convention; once its term is over nothing happens any more but an extension. */
  private async read(tx: Transaction, id: string, version: number, late = false): Promise<[Adhesion, Convention]> {
    const { tenantId } = tx;
    const adhesion = await tx.get(Adhesion, { tenantId, id });
    if (adhesion.version !== version) throw staleVersion();
    const convention = await tx.get(Convention, { tenantId, id: adhesion.conventionId });
    const term = termOf({ validTo: convention.validTo, extendedTo: adhesion.extendedTo });
    if (!late && term && term < italianDay(tx.now)) throw stateConflict([]);
    return [adhesion, convention];
  }

  private check(tx: Transaction, command: AdhesionCommand, details: StepDetails, term: Term): void {
    const { requires = [] } = adhesionMachine.transition(command);
    const given: Record<AdhesionNeed, boolean> = {
      act: details.act !== undefined,
      documents: Boolean(details.documents?.length),
      effectiveOn: details.effectiveOn !== undefined,
      reason: Boolean(details.reason),
    };
    for (const need of requires) if (!given[need]) throw invalid(need, 'required');
    const { act, effectiveOn, documents = [] } = details;
    const today = italianDay(tx.now);
    if (act && act.date > today) throw invalid('act.date', 'out_of_range');
    if (new Set(documents.map(({ fileId }) => fileId)).size !== documents.length) throw invalid('documents', 'in_use');
    if (effectiveOn === undefined) return;
    if (!requires.includes('effectiveOn')) throw invalid('effectiveOn', 'not_allowed');
    if (command === 'give_notice' && effectiveOn <= today) throw invalid('effectiveOn', 'in_the_past');
    const first = command === 'give_notice' ? addDays(today, term.noticeDays) : term.from;
    const last = term.to ?? effectiveOn;
    if (command === 'extend') {
      if (effectiveOn < today || effectiveOn <= term.to! || effectiveOn > term.extensible!)
        throw invalid('effectiveOn', 'out_of_range');
      return;
    }
    if (effectiveOn < first || effectiveOn > last) throw invalid('effectiveOn', 'out_of_range');
  }
}

/**
 * Whether a digital signature was recognised in what the centre countersigned last. Agreements between administrations
 * are signed digitally (art. 15 c. 2-bis l. 241/1990): a scan activates nothing by itself.
 */
async function signedDigitally(tx: Transaction, adhesionId: string): Promise<boolean> {
  const [row] = await tx.query<{ signed: boolean }>(COUNTERSIGNED_DIGITALLY, [adhesionId]);
  return row!.signed;
}

function factsOf(adhesion: Adhesion): AdhesionFacts {
  const { status, suspendedByBody, suspendedByCentre, suspendedBySystem, activeFrom, activeTo } = adhesion;
  return {
    status,
    suspendedBy: [
      ...(suspendedByBody ? (['body'] as const) : []),
      ...(suspendedByCentre ? (['centre'] as const) : []),
      ...(suspendedBySystem ? (['system'] as const) : []),
    ],
    activeFrom,
    activeTo,
  };
}
