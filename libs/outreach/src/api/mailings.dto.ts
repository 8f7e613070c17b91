import { PartialType } from '@nestjs/swagger';
import {
  LIMITS,
  MAILING_RECIPIENT_STATUSES,
  MAILING_STATUSES,
  MAILING_TARGETS,
  MERGE_FIELDS,
  ROADSHOW_MAILINGS,
  type MailingRecipientStatus,
  type MailingStatus,
  type MailingTarget,
  type MergeField,
  type RoadshowMailing,
} from '#app/contracts';
import {
  Code,
  Codes,
  ExportOf,
  Instant,
  Int,
  NestedList,
  PageQuery,
  QueryCodes,
  Text,
  Uuid,
  Uuids,
} from '#app/platform';

const COUNT = { min: 0, max: LIMITS.mailingRecipients };
const TEXT = {
  max: LIMITS.mailingText,
  description: 'Paragraphs, parted by blank lines; the first one greets. Fields: `{{ente}}`',
};

export class MailingQuery extends PageQuery {
  @QueryCodes(MAILING_STATUSES, 'Only these states, separated by commas') status?: MailingStatus[];
  @Uuid({ optional: true, description: 'That went to this body' }) bodyId?: string;
  @Text({ optional: true, max: LIMITS.search, description: 'Part of the subject' }) q?: string;
}

export class MailingSummary {
  @Uuid() id: string;
  @Text({ max: LIMITS.subject }) subject: string;
  @Code(MAILING_STATUSES, 'MailingStatus') status: MailingStatus;
  @Text({ max: LIMITS.name }) authorName: string;
  @Int({ min: 0, max: LIMITS.mailingBodies, description: 'Chosen' }) bodies: number;
  @Int({ ...COUNT, description: 'Addresses that it goes to; 0 until it leaves' }) recipients: number;
  @Int(COUNT) queued: number;
  @Int(COUNT) sent: number;
  @Int(COUNT) failed: number;
  @Int({ ...COUNT, description: 'Bodies without an address' }) noAddress: number;
  @Int({ ...COUNT, description: 'Stopped before a server had them' }) cancelled: number;
  @Instant() createdAt: string;
  @Instant({ nullable: true, description: 'When it is to leave' }) dueAt: string | null;
  @Instant({ nullable: true, description: 'When its recipients were looked up' }) startedAt: string | null;
  @Instant({ nullable: true }) endedAt: string | null;
}

export class MailingAttachment {
  @Uuid() fileId: string;
  @Text({ max: LIMITS.fileName }) name: string;
  @Text({ max: 150 }) mediaType: string;
  @Int({ min: 0, max: LIMITS.fileBytes, description: 'Bytes' }) size: number;
}

export class MailingDetail extends MailingSummary {
  @Text(TEXT) text: string;
  @Codes(MAILING_TARGETS, 'MailingTarget') targets: MailingTarget[];
  @Uuids({ maxItems: LIMITS.mailingBodies }) bodyIds: string[];
  @NestedList(() => MailingAttachment, { maxItems: LIMITS.mailingFiles }) attachments: MailingAttachment[];
  @Uuid({ nullable: true, description: 'The event that it belongs to' }) eventId: string | null;
  @Text({ nullable: true, max: LIMITS.subject }) eventTitle: string | null;
  @Code(ROADSHOW_MAILINGS, 'RoadshowMailing', { nullable: true, description: 'What it is there for' })
  eventPart: RoadshowMailing | null;
  @Int({ min: 1, max: 2_147_483_647 }) version: number;
}

export class NewMailing {
  @Text({ max: LIMITS.subject, description: 'May have fields, too' }) subject: string;
  @Text(TEXT) text: string;
  @Codes(MAILING_TARGETS, 'MailingTarget', { description: 'Who of each body gets it; one mail to an address' })
  targets: MailingTarget[];
  @Uuids({ maxItems: LIMITS.mailingBodies }) bodyIds: string[];
  @Uuids({
    maxItems: LIMITS.mailingFiles,
    optional: true,
    description: 'Uploads that go with each mail, 7 MB together',
  })
  fileIds?: string[];
}

/** A merge patch. */
export class MailingChanges extends PartialType(NewMailing, { skipNullProperties: false }) {}

export class Dispatch {
  @Instant({ optional: true, description: 'Now if absent; within a year' }) at?: string;
}

export class MailingTest {
  @Uuid({ description: 'As this body would get it' }) bodyId: string;
}

export class MailingDraft {
  @Text({ max: LIMITS.subject }) subject: string;
  @Text(TEXT) text: string;
  @Uuid({ description: 'As this body would get it' }) bodyId: string;
  @Uuid({ optional: true, description: 'The event that it belongs to' }) eventId?: string;
}

export class MailingPreview {
  @Text({ max: 2_000 }) subject: string;
  @Text({ max: 100_000 }) text: string;
  @Codes(MERGE_FIELDS, 'MergeField', { description: 'Asked for, and not known' }) missing: MergeField[];
}

export class MailingGap {
  @Uuid() bodyId: string;
  @Text({ max: LIMITS.name }) bodyName: string;
  @Codes(MERGE_FIELDS, 'MergeField') fields: MergeField[];
}

export class MailingNobody {
  @Uuid() bodyId: string;
  @Text({ max: LIMITS.name }) bodyName: string;
}

/** What would happen if it left now. */
export class MailingCheck {
  @Int({ ...COUNT, description: 'Addresses' }) recipients: number;
  @NestedList(() => MailingNobody, {
    maxItems: LIMITS.mailingBodies,
    description: 'Bodies that nobody would read it for',
  })
  noAddress: MailingNobody[];
  @NestedList(() => MailingGap, { maxItems: LIMITS.mailingBodies, description: 'Bodies of which a field is not known' })
  missing: MailingGap[];
}

export class MailingRecipientQuery extends PageQuery {
  @QueryCodes(MAILING_RECIPIENT_STATUSES, 'Only these, separated by commas') status?: MailingRecipientStatus[];
}

/** The filters of the list, and how it is taken away. */
export class MailingRecipientExportQuery extends ExportOf(MailingRecipientQuery) {}

export class MailingRecipientView {
  @Uuid() id: string;
  @Uuid() bodyId: string;
  @Text({ max: LIMITS.name }) bodyName: string;
  @Code(MAILING_TARGETS, 'MailingTarget', { nullable: true, description: 'Null: nobody was found' })
  target: MailingTarget | null;
  @Text({ max: LIMITS.name }) name: string;
  @Text({ nullable: true, max: LIMITS.email }) address: string | null;
  @Code(MAILING_RECIPIENT_STATUSES, 'MailingRecipientStatus') status: MailingRecipientStatus;
  @Text({ nullable: true, max: 300, description: 'Why it failed, as the mail server says it' }) failure: string | null;
  @Instant({ nullable: true }) settledAt: string | null;
}
