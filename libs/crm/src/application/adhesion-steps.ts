import { Injectable } from '@nestjs/common';
import { adhesionMachine, can, type AdhesionCommand, type AdhesionNeed } from '#app/contracts';
import { Absences } from '#app/identity';
import { addDays, italianDay } from '#app/kernel';
import {
  DomainError,
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
  mayCountersign,
  mayResume,
  maySuspend,
  type AdhesionFacts,
} from '../domain/adhesion-rules.js';
import { Adhesion, Convention } from '../persistence/adhesion.entity.js';
import { AdhesionHistory, type StepDetails } from './adhesion-history.js';

/** What both sides do with an adhesion after it was asked for. */
@Injectable()
export class AdhesionSteps {
  constructor(
    private readonly database: TenantDatabase,
    private readonly history: AdhesionHistory,
    private readonly absences: Absences,
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
    await this.database.run(ctx, async (tx) => {
      const [adhesion, convention] = await this.read(tx, id, version);
      const absent = await this.absences.actingFor(tx);
      const hand = handOf(
        tx.actor,
        absent.map(({ role }) => role),
      );
      if (command === 'countersign' && !mayCountersign(hand)) throw new DomainError('permission_denied');
      const allowed = adhesionCommandsOf(adhesion.status, hand);
      if (!allowed.includes(command)) throw stateConflict(allowed);
      this.check(tx, command, details, convention);
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
      });
      const signsFor =
        command === 'countersign' && !holds(tx.actor, 'adhesions.countersign')
          ? absent.find(({ role }) => can(role, 'adhesions.countersign'))
          : undefined;
      await this.history.record(tx, adhesion, command, adhesion.status, to, { ...details, forName: signsFor?.name });
    });
  }

  /**
   * Sets or clears the flag of the side that acts.
   * @throws DomainError not_found, stale_version, state_conflict
   */
  async suspend(ctx: RequestContext, id: string, version: number, reason: string, suspended: boolean): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const [adhesion] = await this.read(tx, id, version);
      const hand = handOf(tx.actor);
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

  /** The adhesion with its convention; under one that has ended nothing happens any more. */
  private async read(tx: Transaction, id: string, version: number): Promise<[Adhesion, Convention]> {
    const { tenantId } = tx;
    const adhesion = await tx.get(Adhesion, { tenantId, id });
    if (adhesion.version !== version) throw staleVersion();
    const convention = await tx.get(Convention, { tenantId, id: adhesion.conventionId });
    if (convention.validTo && convention.validTo < italianDay(tx.now)) throw stateConflict([]);
    return [adhesion, convention];
  }

  private check(tx: Transaction, command: AdhesionCommand, details: StepDetails, convention: Convention): void {
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
    const first = command === 'give_notice' ? addDays(today, convention.noticeDays) : convention.validFrom;
    const last = convention.validTo ?? effectiveOn;
    if (effectiveOn < first || effectiveOn > last) throw invalid('effectiveOn', 'out_of_range');
  }
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
