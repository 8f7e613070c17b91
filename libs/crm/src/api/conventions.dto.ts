import { PartialType } from '@nestjs/swagger';
import { CONVENTION_KINDS, LIMITS, type ConventionKind } from '#app/contracts';
import { Code, Day, Int, Nested, NestedList, Text, Uuid, Uuids } from '#app/platform';
import { Act, Reminder } from './adhesions.dto.js';

const BODIES = 500;
export const CONVENTIONS_SHOWN = 200;
/** Whom a round of reminders goes to, among those whose resolution is missing. */
export const REMINDER_FILTERS = ['to_remind', 'reminded', 'silent'] as const;
export type ReminderFilter = (typeof REMINDER_FILTERS)[number];

const COUNT = { min: 0, max: 100_000 };

/** How the collection of resolutions stands. */
export class ConventionProgress {
  @Int({ ...COUNT, description: 'Bodies with an adhesion that has not ended' }) expected: number;
  @Int({ ...COUNT, description: 'Those whose resolution came, in all later states too' }) received: number;
  @Int({ ...COUNT, description: 'Those that use the services' }) active: number;
  @Int({ ...COUNT, description: 'Missing, and nobody has reminded them' }) toRemind: number;
  @Int({ ...COUNT, description: 'Missing, reminded once' }) reminded: number;
  @Int({ ...COUNT, description: 'Missing after two reminders or more' }) silent: number;
  @Int({ ...COUNT, description: 'Late ones that go on by an extension' }) extended: number;
}

export class Convention {
  @Uuid() id: string;
  @Text({ max: LIMITS.name }) title: string;
  @Day() validFrom: string;
  @Day({ nullable: true }) validTo: string | null;
  @Nested(() => Act, { nullable: true, description: 'By which it was approved' }) act: Act | null;
  @Int({ min: 0, max: LIMITS.daysOfNotice, description: 'Days of notice that a withdrawal needs' }) noticeDays: number;
  @Int({
    min: 0,
    max: LIMITS.daysOfExtension,
    description: 'Days after the last one to which an adhesion can be extended',
  })
  extensionDays: number;
  @Code(CONVENTION_KINDS, 'ConventionKind') kind: ConventionKind;
  @Uuid({ nullable: true, description: 'The framework agreement that a protocol stands under' }) parentId:
    string | null;
  @Text({ nullable: true, max: LIMITS.name, description: 'Its title' }) parent: string | null;
  @Uuid({ nullable: true, description: 'The convention in whose place it comes' }) renewsId: string | null;
  @Text({ nullable: true, max: LIMITS.name, description: 'Its title' }) renews: string | null;
  @Uuid({ nullable: true, description: "The centre's own template of the resolution" }) resolutionTemplateId:
    string | null;
  @Uuid({ nullable: true, description: "The centre's own template of the determination" })
  determinationTemplateId: string | null;
  @Nested(() => ConventionProgress, { nullable: true, description: 'For the centre only' })
  progress: ConventionProgress | null;
  @Int({ min: 1, max: 2_000_000_000 }) version: number;
}

export class ConventionList {
  @NestedList(() => Convention, { maxItems: CONVENTIONS_SHOWN }) conventions: Convention[];
}

export class ConventionText {
  @Text({ max: LIMITS.name }) title: string;
  @Day() validFrom: string;
  @Day({ optional: true, nullable: true }) validTo?: string | null;
  @Nested(() => Act, { optional: true, nullable: true }) act?: Act | null;
  @Int({ min: 0, max: LIMITS.daysOfNotice }) noticeDays: number;
  @Int({ optional: true, min: 0, max: LIMITS.daysOfExtension, description: 'None if absent' }) extensionDays?: number;
  @Uuid({
    optional: true,
    nullable: true,
    description: 'The convention in whose place it comes: an adhesion to that one ends where one to this begins',
  })
  renewsId?: string | null;
}

export class NewConvention extends ConventionText {
  @Uuid({
    optional: true,
    nullable: true,
    description: 'The framework agreement, of an operating protocol: only who adheres to it may adhere to this',
  })
  parentId?: string | null;
}

/** A merge patch; a later last day extends every adhesion. */
export class ConventionChanges extends PartialType(ConventionText, { skipNullProperties: false }) {
  @Uuid({ optional: true, nullable: true, description: 'An uploaded DOCX; null for the standard template' })
  resolutionTemplateId?: string | null;
  @Uuid({ optional: true, nullable: true, description: 'An uploaded DOCX; null for the standard template' })
  determinationTemplateId?: string | null;
}

export class AdhesionRequests {
  @Uuids({
    optional: true,
    maxItems: BODIES,
    description: 'Absent: every body that uses the services under another convention',
  })
  bodyIds?: string[];
}

export class ReminderRound extends Reminder {
  @Uuids({ optional: true, maxItems: BODIES }) adhesionIds?: string[];
  @Code(REMINDER_FILTERS, 'ReminderFilter', { optional: true }) filter?: ReminderFilter;
}
