/** What the centre notes of a body by hand. */
export const INTERACTION_KINDS = ['call', 'meeting', 'visit', 'note'] as const;
export type InteractionKind = (typeof INTERACTION_KINDS)[number];

/** How far a body that does not adhere has come, as somebody says. */
export const PROSPECT_STAGES = ['contacted', 'interested', 'resolution_scheduled', 'lost'] as const;
export type ProspectStage = (typeof PROSPECT_STAGES)[number];

/** As shown: who adheres, itself or through an associated form, is there by its adhesion and not because somebody says so. */
export const PROSPECT_STANDINGS = ['contacted', 'interested', 'resolution_scheduled', 'adhered', 'lost'] as const;
export type ProspectStanding = (typeof PROSPECT_STANDINGS)[number];

/** The parts of a body's history. */
export const TIMELINE_KINDS = [
  'adhesion',
  'subscription',
  'ticket',
  'document',
  'pec',
  'interaction',
  'prospect',
  'task',
  'mailing',
  'event',
  'email',
  'register',
] as const;
export type TimelineKind = (typeof TIMELINE_KINDS)[number];
