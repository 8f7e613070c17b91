import { PartialType } from '@nestjs/swagger';
import {
  BODY_TYPES,
  LIMITS,
  PARTICIPANT_STATUSES,
  ROADSHOW_ANSWERS,
  ROADSHOW_COMMANDS,
  ROADSHOW_MAILINGS,
  ROADSHOW_STATUSES,
  type BodyType,
  type ParticipantStatus,
  type RoadshowAnswer,
  type RoadshowCommand,
  type RoadshowMailing,
  type RoadshowStatus,
} from '#app/contracts';
import {
  Bool,
  Code,
  Codes,
  Email,
  ExportOf,
  Instant,
  Int,
  NestedList,
  PageQuery,
  QueryCodes,
  Text,
  Uuid,
} from '#app/platform';

const COUNT = { min: 0, max: LIMITS.eventParticipants };
const SEATS = { min: 1, max: LIMITS.eventSeats };
const PER_BODY = { min: 1, max: LIMITS.eventPerBody };

export class RoadshowQuery extends PageQuery {
  @QueryCodes(ROADSHOW_STATUSES, 'Only these states, separated by commas') status?: RoadshowStatus[];
  @Text({ optional: true, max: LIMITS.search, description: 'Part of the title' }) q?: string;
}

export class NewRoadshowEvent {
  @Text({ max: LIMITS.subject }) title: string;
  @Text({ max: LIMITS.mailingText, min: 0, description: 'Paragraphs, parted by blank lines' }) description: string;
  @Instant() startsAt: string;
  @Instant() endsAt: string;
  @Text({
    optional: true,
    nullable: true,
    max: LIMITS.eventAddress,
    description: 'Where; an event has this, a link, or both',
  })
  place?: string | null;
  @Text({
    optional: true,
    nullable: true,
    max: LIMITS.eventAddress,
    description: 'The https link of who takes part from afar',
  })
  onlineUrl?: string | null;
  @Text({ max: LIMITS.reason, description: 'Whom to ask' }) contact: string;
  @Int({ optional: true, nullable: true, ...SEATS, description: 'Null: as many as come' }) seats?: number | null;
  @Int({ ...PER_BODY, description: 'How many of one body' }) perBody: number;
  @Bool({ description: 'Whether there is a link by which bodies register that were not invited' }) openToAll: boolean;
}

/** A merge patch. */
export class RoadshowChanges extends PartialType(NewRoadshowEvent, { skipNullProperties: false }) {}

export class RoadshowSummary {
  @Uuid() id: string;
  @Text({ max: LIMITS.subject }) title: string;
  @Code(ROADSHOW_STATUSES, 'RoadshowStatus') status: RoadshowStatus;
  @Instant() startsAt: string;
  @Instant() endsAt: string;
  @Text({ nullable: true, max: LIMITS.eventAddress }) place: string | null;
  @Text({ nullable: true, max: LIMITS.eventAddress }) onlineUrl: string | null;
  @Int({ nullable: true, ...SEATS }) seats: number | null;
  @Int({ ...COUNT, description: 'Bodies that were invited' }) invited: number;
  @Int({ ...COUNT, description: 'Of these and others, who said whether they come' }) answered: number;
  @Int({ ...COUNT, description: 'Who said that they do not' }) declined: number;
  @Int({ ...COUNT, description: 'People with a seat' }) registered: number;
  @Int({ ...COUNT, description: 'People who wait for one' }) waiting: number;
  @Int({ ...COUNT, description: 'People who were there' }) attended: number;
}

/** The figures of an event for one type of body; null: bodies that the centre does not know. */
export class RoadshowFigures {
  @Code(BODY_TYPES, 'BodyType', { nullable: true }) bodyType: BodyType | null;
  @Int(COUNT) invited: number;
  @Int(COUNT) answered: number;
  @Int(COUNT) registered: number;
  @Int(COUNT) waiting: number;
  @Int(COUNT) attended: number;
}

export class RoadshowDetail extends RoadshowSummary {
  @Text({ max: LIMITS.mailingText, min: 0 }) description: string;
  @Text({ max: LIMITS.reason }) contact: string;
  @Int(PER_BODY) perBody: number;
  @Bool() openToAll: boolean;
  @Text({ nullable: true, max: 500, description: 'The link for bodies that were not invited' }) openLink: string | null;
  @Text({ nullable: true, max: LIMITS.reason }) cancelReason: string | null;
  @Text({ max: LIMITS.name }) organiserName: string;
  @NestedList(() => RoadshowFigures, { maxItems: 20 }) byType: RoadshowFigures[];
  @Instant({ nullable: true, description: 'When the names of who took part were erased' }) forgottenAt: string | null;
  @Codes(ROADSHOW_COMMANDS, 'RoadshowCommand', { description: 'What the state allows' }) commands: RoadshowCommand[];
  @Int({ min: 1, max: 2_147_483_647 }) version: number;
}

export class RoadshowStep {
  @Code(ROADSHOW_COMMANDS, 'RoadshowCommand') command: RoadshowCommand;
  @Text({ optional: true, max: LIMITS.reason, description: 'Why it is called off: needed then, and told' })
  reason?: string;
}

export class RoadshowMailingDraft {
  @Code(ROADSHOW_MAILINGS, 'RoadshowMailing', { description: 'What it is for: whom it is written to follows' })
  part: RoadshowMailing;
}

export class DraftedMailing {
  @Uuid() id: string;
}

export class RoadshowGuestQuery extends PageQuery {
  @QueryCodes(ROADSHOW_ANSWERS, 'Only these answers, separated by commas') answer?: RoadshowAnswer[];
}

export class RoadshowGuestView {
  @Uuid() id: string;
  @Uuid({ nullable: true }) bodyId: string | null;
  @Text({ max: LIMITS.name }) bodyName: string;
  @Code(ROADSHOW_ANSWERS, 'RoadshowAnswer') answer: RoadshowAnswer;
  @Text({ nullable: true, max: LIMITS.reason }) note: string | null;
  @Int({ ...COUNT, description: 'Its people who come or wait' }) people: number;
  @Instant({ nullable: true, description: 'Null: it came by the open link, or by the centre' }) invitedAt:
    string | null;
  @Instant({ nullable: true }) answeredAt: string | null;
}

export class ParticipantQuery extends PageQuery {
  @QueryCodes(PARTICIPANT_STATUSES, 'Only these, separated by commas') status?: ParticipantStatus[];
  @Code(['yes', 'no'], 'Attendance', { optional: true, description: 'Who was there, or was not' }) attended?:
    'yes' | 'no';
  @Text({ optional: true, max: LIMITS.search, description: 'Part of the name, or of the body’s' }) q?: string;
}

/** The filters of the list, and how it is taken away. */
export class ParticipantExportQuery extends ExportOf(ParticipantQuery) {}

export class ParticipantView {
  @Uuid() id: string;
  @Text({ max: LIMITS.name }) name: string;
  @Text({ max: LIMITS.name, min: 0 }) position: string;
  @Text({ nullable: true, max: LIMITS.email }) email: string | null;
  @Uuid({ nullable: true }) bodyId: string | null;
  @Text({ max: LIMITS.name }) bodyName: string;
  @Code(PARTICIPANT_STATUSES, 'ParticipantStatus') status: ParticipantStatus;
  @Instant() registeredAt: string;
  @Instant({ nullable: true }) attendedAt: string | null;
}

/** Somebody whom the centre puts on the list: who called, or who came without being announced. */
export class NewParticipant {
  @Uuid({ optional: true, description: 'Of a body that the centre knows; else its name' }) bodyId?: string;
  @Text({ optional: true, max: LIMITS.name }) bodyName?: string;
  @Text({ max: LIMITS.name }) name: string;
  @Text({ optional: true, max: LIMITS.name }) position?: string;
  @Email({ optional: true }) email?: string;
  @Bool({ description: 'Is there already: has a seat whether one is free or not' }) present: boolean;
}

export class AttendanceMark {
  @Bool() attended: boolean;
}
