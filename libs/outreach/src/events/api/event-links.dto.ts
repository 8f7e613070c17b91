import { LIMITS, PARTICIPANT_STATUSES, type ParticipantStatus } from '#app/contracts';
import { Bool, Code, Email, Instant, Int, Nested, NestedList, Text, Texts, Uuid } from '#app/platform';

/** Why nobody registers any more, or not yet. */
export const REGISTRATION_STATES = ['open', 'not_yet', 'closed', 'begun', 'cancelled'] as const;
export type RegistrationState = (typeof REGISTRATION_STATES)[number];

const TOKEN = { max: 200, min: 20, description: 'Behind the # of the link' };

export class EventLinkToken {
  @Text(TOKEN) token: string;
}

export class EventCentre {
  @Text({ max: LIMITS.slug }) slug: string;
  @Text({ max: LIMITS.name }) name: string;
  @Text({ max: LIMITS.email, min: 0 }) email: string;
}

export class RegisteredPerson {
  @Uuid() id: string;
  @Text({ max: LIMITS.name }) name: string;
  @Text({ max: LIMITS.name, min: 0 }) position: string;
  @Text({ nullable: true, max: LIMITS.email }) email: string | null;
  @Code(PARTICIPANT_STATUSES, 'ParticipantStatus') status: ParticipantStatus;
}

/** What a link of an event is good for. */
export class EventInvitation {
  @Nested(() => EventCentre) centre: EventCentre;
  @Text({ max: LIMITS.subject }) title: string;
  @Text({ max: LIMITS.mailingText, min: 0 }) description: string;
  @Instant() startsAt: string;
  @Instant() endsAt: string;
  @Text({ nullable: true, max: LIMITS.eventAddress }) place: string | null;
  @Text({ nullable: true, max: LIMITS.eventAddress, description: 'Told to who is registered' }) onlineUrl:
    string | null;
  @Bool({ description: 'Whether it is held from afar, too' }) online: boolean;
  @Text({ max: LIMITS.reason }) contact: string;
  @Code(REGISTRATION_STATES, 'RegistrationState') registrations: RegistrationState;
  @Text({ nullable: true, max: LIMITS.reason }) cancelReason: string | null;
  @Int({ min: 1, max: LIMITS.eventPerBody }) perBody: number;
  @Int({ nullable: true, min: 0, max: LIMITS.eventSeats, description: 'Null: as many as come' }) seatsLeft:
    number | null;
  @Text({ nullable: true, max: LIMITS.name, description: 'Whose link it is; null: everybody’s' }) bodyName:
    string | null;
  @Texts({ max: LIMITS.name, maxItems: LIMITS.mailingBodies, description: 'To choose from, by everybody’s link' })
  bodyNames: string[];
  @Bool({ description: 'Somebody said that nobody comes' }) declined: boolean;
  @NestedList(() => RegisteredPerson, { maxItems: LIMITS.eventPerBody }) people: RegisteredPerson[];
}

export class PersonToRegister {
  @Uuid({ optional: true, description: 'Of who is registered already' }) id?: string;
  @Text({ max: LIMITS.name }) name: string;
  @Text({ max: LIMITS.name }) position: string;
  @Email() email: string;
}

/** All who come: whoever is registered and not named here does not come any more. */
export class EventRegistration {
  @Text(TOKEN) token: string;
  @Text({ optional: true, max: LIMITS.name, description: 'Needed by everybody’s link' }) bodyName?: string;
  @NestedList(() => PersonToRegister, { minItems: 1, maxItems: LIMITS.eventPerBody }) people: PersonToRegister[];
}

export class EventDecline {
  @Text(TOKEN) token: string;
  @Text({ optional: true, max: LIMITS.reason }) note?: string;
}
