import {
  LIMITS,
  PARTICIPATION_ACTORS,
  PARTICIPATION_COMMANDS,
  PARTICIPATION_STATUSES,
  type ParticipationActor,
  type ParticipationCommand,
  type ParticipationStatus,
} from '#app/contracts';
import { Bool, Code, Codes, Day, Instant, Int, NestedList, PageQuery, Slug, Text, Texts, Uuid } from '#app/platform';

const COUNT = { min: 0, max: 2_147_483_647 };
const CENTRE_COMMANDS = ['request', 'withdraw', 'leave'] as const;
const NETWORK_COMMANDS = ['admit', 'refuse', 'exclude'] as const;
const EVENTS = 50;
/** Name of the centre and of the body that runs it. */
export const CENTRE_NAME = 400;

export class ParticipationEventView {
  @Code(PARTICIPATION_COMMANDS, 'ParticipationCommand') command: ParticipationCommand;
  @Code(PARTICIPATION_STATUSES, 'ParticipationStatus') toStatus: ParticipationStatus;
  @Code(PARTICIPATION_ACTORS, 'ParticipationActor') side: ParticipationActor;
  @Text({ max: LIMITS.name, min: 0 }) actorName: string;
  @Text({ max: LIMITS.reason, min: 0 }) reason: string;
  @Instant() at: string;
}

export class ParticipationView {
  @Code(PARTICIPATION_STATUSES, 'ParticipationStatus', { nullable: true, description: 'Null: it has never asked' })
  status: ParticipationStatus | null;
  @Text({ nullable: true, max: LIMITS.name, description: 'The network; null where there is none' })
  networkName: string | null;
  @Text({ max: LIMITS.reason, min: 0, description: 'Why it asked' }) message: string;
  @Day({ nullable: true }) memberSince: string | null;
  @Bool({ description: 'It is the network’s own: its people decide on requests and plans' }) home: boolean;
  @Codes(PARTICIPATION_COMMANDS, 'ParticipationCommand', { description: 'What who asks may do now' })
  commands: ParticipationCommand[];
  @NestedList(() => ParticipationEventView, { maxItems: EVENTS }) events: ParticipationEventView[];
}

export class ParticipationStep {
  @Code(CENTRE_COMMANDS, 'CentreParticipationCommand') command: (typeof CENTRE_COMMANDS)[number];
  @Text({ optional: true, max: LIMITS.reason, description: 'Why; the network reads it' }) reason?: string;
}

export class ParticipationDecision {
  @Code(NETWORK_COMMANDS, 'NetworkParticipationCommand') command: (typeof NETWORK_COMMANDS)[number];
  @Text({ optional: true, max: LIMITS.reason, description: 'Of a refusal or an exclusion; the centre reads it' })
  reason?: string;
}

/** A centre as the network's own people see it. */
export class NetworkRequest {
  @Slug() slug: string;
  @Text({ max: LIMITS.name }) name: string;
  @Text({ max: LIMITS.name }) ownerName: string;
  @Text({ max: 10 }) province: string;
  @Code(PARTICIPATION_STATUSES, 'ParticipationStatus') status: ParticipationStatus;
  @Text({ max: LIMITS.reason, min: 0 }) message: string;
  @Instant() changedAt: string;
  @Day({ nullable: true }) memberSince: string | null;
  @Codes(PARTICIPATION_COMMANDS, 'ParticipationCommand') commands: ParticipationCommand[];
}

export class NetworkRequests {
  @NestedList(() => NetworkRequest, { maxItems: LIMITS.networkCentres }) items: NetworkRequest[];
}

export class NetworkCentre {
  @Slug() slug: string;
  @Text({ max: LIMITS.name }) name: string;
  @Text({ max: LIMITS.name }) ownerName: string;
  @Text({ max: 10 }) province: string;
  @Text({ max: LIMITS.email }) email: string;
  @Text({ nullable: true, max: LIMITS.name }) phone: string | null;
  @Text({ nullable: true, max: LIMITS.email }) pec: string | null;
  @Text({ max: 300 }) address: string;
  @Texts({ max: LIMITS.name, maxItems: 10, description: 'Service lines' }) lines: string[];
  @Day() memberSince: string;
  @Int({ ...COUNT, description: 'Plans of it in the data bank' }) plans: number;
  @Bool({ description: 'The network’s own tenant' }) home: boolean;
  @Int({ ...COUNT, description: 'Published services' }) services: number;
  @Int({ ...COUNT, description: 'Documents that it shows the reader' }) documents: number;
  @Bool({ description: 'The reader’s own' }) own: boolean;
}

export class NetworkCentres {
  @NestedList(() => NetworkCentre, { maxItems: LIMITS.networkCentres }) items: NetworkCentre[];
}

export class NetworkDocumentQuery extends PageQuery {
  @Text({ optional: true, max: LIMITS.search, description: 'Part of title, description or a tag' }) q?: string;
  @Slug({ optional: true, description: 'Of this centre' }) centre?: string;
  @Uuid({ optional: true, description: 'Of the space of this working group' }) groupId?: string;
}

export class NetworkDocument {
  @Uuid() id: string;
  @Slug() centreSlug: string;
  @Text({ max: CENTRE_NAME }) centreName: string;
  @Bool({ description: 'Of the reader’s own centre' }) own: boolean;
  @Bool({ description: 'For all centres that take part, not for those of a group alone' }) forAll: boolean;
  @Text({ nullable: true, max: LIMITS.spaceTitle }) spaceTitle: string | null;
  @Text({ max: LIMITS.documentTitle }) title: string;
  @Text({ max: 2_000, min: 0 }) description: string;
  @Text({ max: LIMITS.documentType, min: 0 }) docType: string;
  @Texts({ max: LIMITS.documentTag, maxItems: 20 }) tags: string[];
  @Text({ max: 255, description: 'Of the file' }) name: string;
  @Text({ max: 150 }) mediaType: string;
  @Int({ ...COUNT, max: Number.MAX_SAFE_INTEGER, description: 'Bytes' }) size: number;
  @Int({ ...COUNT, min: 1, description: 'The version that is shown' }) number: number;
  @Instant() changedAt: string;
  @Int(COUNT) comments: number;
}

export class NetworkCommentView {
  @Uuid() id: string;
  @Text({ max: LIMITS.name, min: 0 }) authorName: string;
  @Text({ max: CENTRE_NAME }) centreName: string;
  @Text({ max: LIMITS.networkComment }) text: string;
  @Instant() createdAt: string;
  @Bool({ description: 'Whether the reader wrote it' }) mine: boolean;
}

export class NewNetworkComment {
  @Text({ max: LIMITS.networkComment }) text: string;
}

/** Where a document of the reader's centre comes from. */
export class NetworkCopyView {
  @Uuid() documentId: string;
  @Text({ max: LIMITS.documentTitle }) title: string;
  @Text({ max: CENTRE_NAME }) sourceCentreName: string;
  @Slug({ nullable: true, description: 'Null where the source is not shown any more' }) sourceSlug: string | null;
  @Uuid() sourceDocumentId: string;
  @Text({ max: LIMITS.documentTitle }) sourceTitle: string;
  @Int({ ...COUNT, min: 1 }) sourceVersion: number;
  @Int({ ...COUNT, min: 1, nullable: true, description: 'What the source shows now' }) currentVersion: number | null;
  @Text({ max: 64, description: 'SHA-256 of the content, hexadecimal' }) sha256: string;
  @Instant() copiedAt: string;
}

export class NetworkCopies {
  @NestedList(() => NetworkCopyView, { maxItems: LIMITS.pageSize }) items: NetworkCopyView[];
}

export class NetworkCopyQuery {
  @Uuid({ optional: true, description: 'The provenance of this document of the own centre' }) documentId?: string;
}

export class NetworkDocumentDetail extends NetworkDocument {
  @Text({ max: LIMITS.name, min: 0 }) author: string;
  @Day({ nullable: true }) documentOn: string | null;
  @Text({ max: 64, description: 'SHA-256 of the content, hexadecimal' }) sha256: string;
  @NestedList(() => NetworkCommentView, { maxItems: LIMITS.networkComments, description: 'The latest last' })
  thread: NetworkCommentView[];
  @NestedList(() => NetworkCopyView, { maxItems: LIMITS.pageSize, description: 'Those of the own centre' })
  copies: NetworkCopyView[];
}

export class NewNetworkCopy {
  @Uuid({ description: 'Of the own centre, where it goes' }) spaceId: string;
  @Uuid({ optional: true, nullable: true }) folderId?: string | null;
}

export class CopiedDocument {
  @Uuid() id: string;
  @Text({ max: LIMITS.documentTitle }) title: string;
}
