import { StateMachine } from '#app/kernel';

/** How a centre stands to the network: it asks to take part, the network's people decide, and either may end it. */
export const PARTICIPATION_STATUSES = ['requested', 'member', 'refused', 'withdrawn', 'left', 'excluded'] as const;
export type ParticipationStatus = (typeof PARTICIPATION_STATUSES)[number];

export const PARTICIPATION_COMMANDS = ['request', 'withdraw', 'admit', 'refuse', 'leave', 'exclude'] as const;
export type ParticipationCommand = (typeof PARTICIPATION_COMMANDS)[number];

export const PARTICIPATION_ACTORS = ['centre', 'network'] as const;
export type ParticipationActor = (typeof PARTICIPATION_ACTORS)[number];

export const participationMachine = /* @__PURE__ */ new StateMachine<
  ParticipationStatus,
  ParticipationCommand,
  ParticipationActor,
  'reason'
>({
  initial: 'requested',
  states: PARTICIPATION_STATUSES,
  commands: {
    request: { from: ['refused', 'withdrawn', 'left', 'excluded'], to: 'requested', actors: ['centre'] },
    withdraw: { from: ['requested'], to: 'withdrawn', actors: ['centre'] },
    admit: { from: ['requested'], to: 'member', actors: ['network'] },
    refuse: { from: ['requested'], to: 'refused', actors: ['network'], requires: ['reason'] },
    leave: { from: ['member'], to: 'left', actors: ['centre'] },
    exclude: { from: ['member'], to: 'excluded', actors: ['network'], requires: ['reason'] },
  },
});

/** A working group of several centres, with a space of its lead's. A closed one is for the lead alone. */
export const GROUP_STATUSES = ['open', 'closed'] as const;
export type GroupStatus = (typeof GROUP_STATUSES)[number];

export const GROUP_COMMANDS = ['close', 'reopen'] as const;
export type GroupCommand = (typeof GROUP_COMMANDS)[number];

export const groupMachine = /* @__PURE__ */ new StateMachine<GroupStatus, GroupCommand, 'lead'>({
  initial: 'open',
  states: GROUP_STATUSES,
  commands: {
    close: { from: ['open'], to: 'closed', actors: ['lead'] },
    reopen: { from: ['closed'], to: 'open', actors: ['lead'] },
  },
});

/** How a centre stands to a group that another one leads. Who is invited sees the group; who joined sees its documents. */
export const GROUP_MEMBER_STATUSES = ['invited', 'joined', 'declined', 'left', 'removed'] as const;
export type GroupMemberStatus = (typeof GROUP_MEMBER_STATUSES)[number];

export const GROUP_MEMBER_COMMANDS = ['invite', 'join', 'decline', 'leave', 'remove'] as const;
export type GroupMemberCommand = (typeof GROUP_MEMBER_COMMANDS)[number];

export const GROUP_ACTORS = ['lead', 'member'] as const;
export type GroupActor = (typeof GROUP_ACTORS)[number];

export const groupMemberMachine = /* @__PURE__ */ new StateMachine<GroupMemberStatus, GroupMemberCommand, GroupActor>({
  initial: 'invited',
  states: GROUP_MEMBER_STATUSES,
  commands: {
    invite: { from: ['declined', 'left', 'removed'], to: 'invited', actors: ['lead'] },
    join: { from: ['invited'], to: 'joined', actors: ['member'] },
    decline: { from: ['invited'], to: 'declined', actors: ['member'] },
    leave: { from: ['joined'], to: 'left', actors: ['member'] },
    remove: { from: ['invited', 'joined'], to: 'removed', actors: ['lead'] },
  },
});

/** A document of its own that a centre of a group shows the others of it; the lead may take it out. */
export const CONTRIBUTION_STATUSES = ['shown', 'withdrawn', 'removed'] as const;
export type ContributionStatus = (typeof CONTRIBUTION_STATUSES)[number];

export const CONTRIBUTION_COMMANDS = ['show', 'withdraw', 'remove', 'restore'] as const;
export type ContributionCommand = (typeof CONTRIBUTION_COMMANDS)[number];

export const contributionMachine = /* @__PURE__ */ new StateMachine<
  ContributionStatus,
  ContributionCommand,
  GroupActor,
  'reason'
>({
  initial: 'shown',
  states: CONTRIBUTION_STATUSES,
  commands: {
    show: { from: ['withdrawn'], to: 'shown', actors: ['member'] },
    withdraw: { from: ['shown'], to: 'withdrawn', actors: ['member'] },
    remove: { from: ['shown'], to: 'removed', actors: ['lead'], requires: ['reason'] },
    restore: { from: ['removed'], to: 'shown', actors: ['lead'] },
  },
});

/** How a plan stands to the network's data bank: its centre proposes it, the network's people decide. */
export const NETWORK_PLAN_STATUSES = ['proposed', 'accepted', 'refused', 'withdrawn'] as const;
export type NetworkPlanStatus = (typeof NETWORK_PLAN_STATUSES)[number];

export const NETWORK_PLAN_COMMANDS = ['propose', 'withdraw', 'accept', 'refuse', 'remove'] as const;
export type NetworkPlanCommand = (typeof NETWORK_PLAN_COMMANDS)[number];

export const networkPlanMachine = /* @__PURE__ */ new StateMachine<
  NetworkPlanStatus,
  NetworkPlanCommand,
  ParticipationActor,
  'reason'
>({
  initial: 'proposed',
  states: NETWORK_PLAN_STATUSES,
  commands: {
    propose: { from: ['refused', 'withdrawn'], to: 'proposed', actors: ['centre'] },
    withdraw: { from: ['proposed', 'accepted'], to: 'withdrawn', actors: ['centre'] },
    accept: { from: ['proposed'], to: 'accepted', actors: ['network'] },
    refuse: { from: ['proposed'], to: 'refused', actors: ['network'], requires: ['reason'] },
    remove: { from: ['accepted'], to: 'refused', actors: ['network'], requires: ['reason'] },
  },
});

/** How the services for other bodies are organised by a plan. */
export const NETWORK_PLAN_MODELS = [
  'own_office',
  'joint_office',
  'single_centre',
  'centres_by_line',
  'own_company',
  'other',
] as const;
export type NetworkPlanModel = (typeof NETWORK_PLAN_MODELS)[number];

/** How far the plan itself has come, whatever the data bank makes of it. */
export const NETWORK_PLAN_STAGES = ['drafted', 'approved', 'under_way', 'completed', 'superseded'] as const;
export type NetworkPlanStage = (typeof NETWORK_PLAN_STAGES)[number];
