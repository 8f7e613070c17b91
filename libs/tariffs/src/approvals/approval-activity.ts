import type { DomainEvent } from '#app/platform';

/** What is prepared by one and approved by another. */
export const APPROVED_SUBJECTS = ['cost_model', 'tariff_plan'] as const;
export type ApprovedSubject = (typeof APPROVED_SUBJECTS)[number];

/** The steps that somebody is told of: who decides, or who handed in. */
export const TOLD_STEPS = ['close', 'reopen', 'propose', 'send_back', 'approve', 'enter_into_force'] as const;
export type ToldStep = (typeof TOLD_STEPS)[number];

export const isTold = (command: string): command is ToldStep => (TOLD_STEPS as readonly string[]).includes(command);

/** A step in the history of a cost model or a plan that somebody wants to hear of. */
export function approvalActivity(subject: ApprovedSubject, eventId: string): DomainEvent {
  return { name: `${subject}.activity`, consumers: ['approval-notices'], payload: { subject, eventId } };
}
