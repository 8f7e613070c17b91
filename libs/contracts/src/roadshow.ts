import { StateMachine } from '#app/kernel';

export const ROADSHOW_STATUSES = ['draft', 'open', 'closed', 'held', 'cancelled'] as const;
export type RoadshowStatus = (typeof ROADSHOW_STATUSES)[number];

export const ROADSHOW_COMMANDS = ['open', 'close', 'hold', 'cancel'] as const;
export type RoadshowCommand = (typeof ROADSHOW_COMMANDS)[number];

export const ROADSHOW_ACTORS = ['centre', 'system'] as const;
export type RoadshowActor = (typeof ROADSHOW_ACTORS)[number];

/** A roadshow event: written, open for registrations, closed for them, held, or called off. */
export const roadshowMachine = /* @__PURE__ */ new StateMachine<RoadshowStatus, RoadshowCommand, RoadshowActor>({
  initial: 'draft',
  states: ROADSHOW_STATUSES,
  commands: {
    open: { from: ['draft', 'closed'], to: 'open', actors: ['centre'] },
    close: { from: ['open'], to: 'closed', actors: ['centre'] },
    hold: { from: ['open', 'closed'], to: 'held', actors: ['system'] },
    cancel: { from: ['open', 'closed'], to: 'cancelled', actors: ['centre'] },
  },
});

/** What a body, or who came by the open link, has said. */
export const ROADSHOW_ANSWERS = ['none', 'coming', 'declined'] as const;
export type RoadshowAnswer = (typeof ROADSHOW_ANSWERS)[number];

/** How somebody stands who was registered. */
export const PARTICIPANT_STATUSES = ['registered', 'waiting', 'withdrawn'] as const;
export type ParticipantStatus = (typeof PARTICIPANT_STATUSES)[number];

/** What a mailing of an event is: it invites, thanks who came, or writes to who did not. */
export const ROADSHOW_MAILINGS = ['invitation', 'came', 'missed'] as const;
export type RoadshowMailing = (typeof ROADSHOW_MAILINGS)[number];

/** What a mailing of an event may ask for beyond the fields of all. */
export const ROADSHOW_FIELDS = ['incontro', 'quando', 'luogo', 'link_iscrizione'] as const;
export type RoadshowField = (typeof ROADSHOW_FIELDS)[number];
