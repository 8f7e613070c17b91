import { StateMachine } from '#app/kernel';

export const SUBSCRIPTION_STATUSES = ['requested', 'active', 'ending', 'ended', 'refused', 'withdrawn'] as const;
export type SubscriptionStatus = (typeof SUBSCRIPTION_STATUSES)[number];

export const SUBSCRIPTION_COMMANDS = [
  'approve',
  'refuse',
  'withdraw',
  'request_quantity',
  'accept_quantity',
  'refuse_quantity',
  'drop_quantity',
  'request_end',
  'revoke_end',
  'end',
] as const;
export type SubscriptionCommand = (typeof SUBSCRIPTION_COMMANDS)[number];

/** What stands in the history beside the commands. */
export const SUBSCRIPTION_ACTIVITIES = ['request', 'add_documents', 'succeed', ...SUBSCRIPTION_COMMANDS] as const;
export type SubscriptionActivity = (typeof SUBSCRIPTION_ACTIVITIES)[number];

export const SUBSCRIPTION_ACTORS = ['body', 'centre', 'system'] as const;
export type SubscriptionActor = (typeof SUBSCRIPTION_ACTORS)[number];

/** What a step must come with: a reason, how much, the last day of use. */
export const SUBSCRIPTION_NEEDS = ['reason', 'quantity', 'effectiveOn'] as const;
export type SubscriptionNeed = (typeof SUBSCRIPTION_NEEDS)[number];

/**
 * What a paper of a subscription is. A scan shows that somebody signed on paper, a signed file that somebody signed
 * digitally: neither says that the signature holds.
 */
export const SUBSCRIPTION_DOCUMENT_KINDS = ['requested_document', 'paper_scan', 'signed_file', 'other'] as const;
export type SubscriptionDocumentKind = (typeof SUBSCRIPTION_DOCUMENT_KINDS)[number];

/** The kinds of file that can carry a digital signature inside. */
export const SIGNED_FILE_TYPES: readonly string[] = ['application/pdf', 'application/pkcs7-mime'];

/**
 * The life of a body's subscription to a service: asked for, approved by the centre or, where the service says so, by
 * itself; used until its last day. Another quantity is a request of its own, while the subscription goes on.
 */
export const subscriptionMachine = /* @__PURE__ */ new StateMachine<
  SubscriptionStatus,
  SubscriptionCommand,
  SubscriptionActor,
  SubscriptionNeed
>({
  initial: 'requested',
  states: SUBSCRIPTION_STATUSES,
  commands: {
    approve: { from: ['requested'], to: 'active', actors: ['centre', 'system'] },
    refuse: { from: ['requested'], to: 'refused', actors: ['centre'], requires: ['reason'] },
    withdraw: { from: ['requested'], to: 'withdrawn', actors: ['body', 'centre'], requires: ['reason'] },
    request_quantity: { from: ['active'], to: 'active', actors: ['body', 'centre'], requires: ['quantity'] },
    accept_quantity: { from: ['active'], to: 'active', actors: ['centre', 'system'] },
    refuse_quantity: { from: ['active'], to: 'active', actors: ['centre'], requires: ['reason'] },
    drop_quantity: { from: ['active'], to: 'active', actors: ['body', 'centre'] },
    request_end: {
      from: ['active'],
      to: 'ending',
      actors: ['body', 'centre'],
      requires: ['effectiveOn', 'reason'],
    },
    revoke_end: { from: ['ending'], to: 'active', actors: ['body', 'centre'], requires: ['reason'] },
    end: { from: ['ending'], to: 'ended', actors: ['system'] },
  },
});

/** The body uses the service, or is about to. */
export const LIVE_SUBSCRIPTION_STATUSES = ['active', 'ending'] as const satisfies readonly SubscriptionStatus[];

/** Of one service a body has one of these at most. */
export const OPEN_SUBSCRIPTION_STATUSES = [
  'requested',
  ...LIVE_SUBSCRIPTION_STATUSES,
] as const satisfies readonly SubscriptionStatus[];

/** Whether the body fulfils a requirement: what the system cannot know, the centre confirms. */
export const REQUIREMENT_STATES = ['met', 'unmet', 'to_confirm'] as const;
export type RequirementState = (typeof REQUIREMENT_STATES)[number];
