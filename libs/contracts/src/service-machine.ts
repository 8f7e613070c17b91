import { StateMachine } from '#app/kernel';

export const SERVICE_VERSION_STATUSES = ['draft', 'in_review', 'published', 'superseded', 'retired'] as const;
export type ServiceVersionStatus = (typeof SERVICE_VERSION_STATUSES)[number];

/** Versions that only the centre sees; a service has at most one of them. */
export const WORKING_STATUSES = ['draft', 'in_review'] as const satisfies readonly ServiceVersionStatus[];

export const SERVICE_COMMANDS = ['submit', 'take_back', 'send_back', 'publish', 'supersede', 'retire'] as const;
export type ServiceCommand = (typeof SERVICE_COMMANDS)[number];

/**
 * What stands in the history beside the commands: who wrote, once for each person and version, and a draft thrown away.
 */
export const SERVICE_ACTIVITIES = ['write', 'discard', ...SERVICE_COMMANDS] as const;
export type ServiceActivity = (typeof SERVICE_ACTIVITIES)[number];

/**
 * `author` may edit the catalogue, `publisher` may publish, `approver` is a publisher who did not write this version,
 * or has nobody beside him who could approve. One person is often several of them.
 */
export const SERVICE_ACTORS = ['author', 'publisher', 'approver', 'system'] as const;
export type ServiceActor = (typeof SERVICE_ACTORS)[number];

/** The life of a version of a service sheet. What was published once is never changed: an edit makes the next version. */
export const serviceMachine = /* @__PURE__ */ new StateMachine<
  ServiceVersionStatus,
  ServiceCommand,
  ServiceActor,
  'reason'
>({
  initial: 'draft',
  states: SERVICE_VERSION_STATUSES,
  commands: {
    submit: { from: ['draft'], to: 'in_review', actors: ['author'] },
    take_back: { from: ['in_review'], to: 'draft', actors: ['author'] },
    send_back: { from: ['in_review'], to: 'draft', actors: ['publisher'], requires: ['reason'] },
    publish: { from: ['in_review'], to: 'published', actors: ['approver'] },
    supersede: { from: ['published'], to: 'superseded', actors: ['system'] },
    retire: { from: ['published'], to: 'retired', actors: ['publisher'] },
  },
});

/** What may be done with a service: commands on its versions, and what makes and drops drafts. */
export const SERVICE_STEPS = ['edit', 'submit', 'take_back', 'send_back', 'publish', 'retire', 'discard'] as const;
export type ServiceStep = (typeof SERVICE_STEPS)[number];
