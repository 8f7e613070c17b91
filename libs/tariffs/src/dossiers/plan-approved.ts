import type { DomainEvent } from '#app/platform';

/** A plan was approved: its dossier is frozen. */
export const planApproved = (planId: string): DomainEvent => ({
  name: 'tariff_plan.approved',
  consumers: ['dossiers'],
  payload: { planId },
});
