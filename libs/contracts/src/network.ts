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
