import { StateMachine } from '#app/kernel';

export const PLAN_STATUSES = [
  'draft',
  'simulated',
  'proposed',
  'approved',
  'in_force',
  'superseded',
  'dropped',
] as const;
export type PlanStatus = (typeof PLAN_STATUSES)[number];

export const PLAN_COMMANDS = [
  'simulate',
  'revise',
  'propose',
  'send_back',
  'approve',
  'enter_into_force',
  'supersede',
  'drop',
] as const;
export type PlanCommand = (typeof PLAN_COMMANDS)[number];

/** What stands in the history of a plan: its steps, that it was begun, and that another version was written. */
export const PLAN_ACTIVITIES = ['create', 'write', ...PLAN_COMMANDS] as const;
export type PlanActivity = (typeof PLAN_ACTIVITIES)[number];

/** `author` may edit tariffs; `approver` may approve them and did not propose this plan, or is alone in the centre. */
export const PLAN_ACTORS = ['author', 'approver', 'system'] as const;
export type PlanActor = (typeof PLAN_ACTORS)[number];

/** What a step must come with: an act (organ, number, date) of the strategic table or the council, a reason. */
export const PLAN_NEEDS = ['act', 'reason'] as const;
export type PlanNeed = (typeof PLAN_NEEDS)[number];

/**
 * The life of a tariff plan of a convention. Writing another version takes it back to `draft` (`revise`); what is
 * approved is frozen, and enters into force on its first day, when it supersedes what was in force.
 */
export const planMachine = /* @__PURE__ */ new StateMachine<PlanStatus, PlanCommand, PlanActor, PlanNeed>({
  initial: 'draft',
  states: PLAN_STATUSES,
  commands: {
    simulate: { from: ['draft'], to: 'simulated', actors: ['author', 'system'] },
    revise: { from: ['simulated'], to: 'draft', actors: ['author'] },
    propose: { from: ['simulated'], to: 'proposed', actors: ['author'] },
    send_back: { from: ['proposed'], to: 'draft', actors: ['author', 'approver'], requires: ['reason'] },
    approve: { from: ['proposed'], to: 'approved', actors: ['approver'], requires: ['act'] },
    enter_into_force: { from: ['approved'], to: 'in_force', actors: ['system'] },
    supersede: { from: ['in_force'], to: 'superseded', actors: ['system'] },
    drop: { from: ['draft', 'simulated'], to: 'dropped', actors: ['author'], requires: ['reason'] },
  },
});
