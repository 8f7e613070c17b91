import {
  BODY_TYPES,
  COMPUTERISATION_LEVELS,
  LIMITS,
  SERVICE_ACTIVITIES,
  SERVICE_INCLUSIONS,
  SERVICE_LINES,
  SERVICE_STATUSES,
  SERVICE_STEPS,
  SERVICE_VERSION_STATUSES,
  WORKING_STATUSES,
  type BodyType,
  type ComputerisationLevel,
  type ServiceActivity,
  type ServiceInclusion,
  type ServiceLineCode,
  type ServiceStatus,
  type ServiceStep,
  type ServiceVersionStatus,
} from '#app/contracts';
import {
  Bool,
  Code,
  ExportOf,
  Codes,
  Instant,
  Int,
  Nested,
  NestedList,
  PageQuery,
  Slug,
  Text,
  Uuid,
} from '#app/platform';
import { LINE, NewSheet, Sheet } from './sheet.dto.js';

export class NewService extends NewSheet {
  @Slug({ description: 'Part of its public address; it never changes' }) code: string;
  @Code(SERVICE_LINES, 'ServiceLineCode') serviceLine: ServiceLineCode;
}

export class PublishedServiceQuery extends PageQuery {
  @Text({ optional: true, max: LIMITS.search, description: 'Words to search' }) q?: string;
  @Code(SERVICE_LINES, 'ServiceLineCode', { optional: true }) serviceLine?: ServiceLineCode;
  @Code(SERVICE_INCLUSIONS, 'ServiceInclusion', { optional: true }) inclusion?: ServiceInclusion;
  @Code(COMPUTERISATION_LEVELS, 'ComputerisationLevel', { optional: true }) computerisation?: ComputerisationLevel;
  @Code(BODY_TYPES, 'BodyType', { optional: true, description: 'What such a body may ask for' }) bodyType?: BodyType;
}

export class PublishedServiceSummary {
  @Uuid() id: string;
  @Slug() code: string;
  @Text({ ...LINE }) title: string;
  @Text({ ...LINE }) audience: string;
  @Code(SERVICE_LINES, 'ServiceLineCode') serviceLine: ServiceLineCode;
  @Code(SERVICE_INCLUSIONS, 'ServiceInclusion') inclusion: ServiceInclusion;
  @Instant() publishedAt: string;
}

/** A version in the history of a service. */
export class ServiceVersionEntry {
  @Int({ min: 1, max: 100_000 }) number: number;
  @Code(SERVICE_VERSION_STATUSES, 'ServiceVersionStatus') status: ServiceVersionStatus;
  @Text({ ...LINE }) title: string;
  @Instant({ nullable: true }) publishedAt: string | null;
  @Text({ nullable: true, max: LIMITS.name, description: 'Who published it; the centre alone is told' })
  publishedByName: string | null;
}

export class ServiceVersionList {
  @NestedList(() => ServiceVersionEntry, { maxItems: LIMITS.versionsShown }) versions: ServiceVersionEntry[];
}

export class ServiceVersionSheet extends Sheet {
  @Code(SERVICE_VERSION_STATUSES, 'ServiceVersionStatus') status: ServiceVersionStatus;
}

/** The reuse kit of another centre that a service was taken from the last time. */
export class ServiceOrigin {
  @Text({ max: LIMITS.name }) sourceName: string;
  @Slug() sourceSlug: string;
  @Text({ ...LINE }) kitTitle: string;
  @Int({ min: 1, max: 100_000 }) release: number;
  @Instant() importedAt: string;
}

export class PublishedService extends Sheet {
  @Uuid() id: string;
  @Slug() code: string;
  @Code(SERVICE_LINES, 'ServiceLineCode') serviceLine: ServiceLineCode;
  @Nested(() => ServiceOrigin, { nullable: true }) origin: ServiceOrigin | null;
}

export class ServiceQuery extends PublishedServiceQuery {
  @Code(SERVICE_STATUSES, 'ServiceStatus', { optional: true }) status?: ServiceStatus;
  @Code(WORKING_STATUSES, 'WorkingStatus', { optional: true, description: 'With a draft, or with a version in review' })
  working?: (typeof WORKING_STATUSES)[number];
}

/** The filters of the list, and how it is taken away. */
export class ServiceExportQuery extends ExportOf(ServiceQuery) {}

export class ServiceSummary {
  @Uuid() id: string;
  @Slug() code: string;
  @Text({ ...LINE }) title: string;
  @Text({ ...LINE }) audience: string;
  @Code(SERVICE_LINES, 'ServiceLineCode') serviceLine: ServiceLineCode;
  @Code(SERVICE_INCLUSIONS, 'ServiceInclusion') inclusion: ServiceInclusion;
  @Code(SERVICE_STATUSES, 'ServiceStatus') status: ServiceStatus;
  @Bool({ description: 'There is a draft, or a version in review' }) hasDraft: boolean;
  @Bool({ description: 'A version waits to be approved' }) inReview: boolean;
  @Instant() updatedAt: string;
}

export class ServiceDetail {
  @Uuid() id: string;
  @Slug() code: string;
  @Code(SERVICE_LINES, 'ServiceLineCode') serviceLine: ServiceLineCode;
  @Code(SERVICE_STATUSES, 'ServiceStatus') status: ServiceStatus;
  @Int({ min: 1, max: 2_000_000_000 }) version: number;
  @Nested(() => Sheet, { nullable: true }) published: Sheet | null;
  @Nested(() => ServiceVersionSheet, { nullable: true, description: 'The version that is written, or in review' })
  draft: ServiceVersionSheet | null;
  @Codes(SERVICE_STEPS, 'ServiceStep', { description: 'What this person may do now' }) steps: ServiceStep[];
  @Bool({ description: 'It waits for the approval of somebody who did not write it' }) secondPersonNeeded: boolean;
  @Nested(() => ServiceOrigin, { nullable: true }) origin: ServiceOrigin | null;
}

/** Why, for the history. */
export class StepNote {
  @Text({ optional: true, max: LIMITS.reason, description: 'For the history' }) reason?: string;
}

export class SendBack {
  @Text({ max: LIMITS.reason, description: 'What is to be changed' }) reason: string;
}

/** A step in the life of a version. */
export class ServiceHistoryEntry {
  @Int({ min: 1, max: 100_000, description: 'Number of the version' }) number: number;
  @Code(SERVICE_ACTIVITIES, 'ServiceActivity') command: ServiceActivity;
  @Instant() at: string;
  @Text({ nullable: true, max: LIMITS.name }) actorName: string | null;
  @Text({ nullable: true, max: LIMITS.reason }) reason: string | null;
}

export class ServiceHistory {
  @NestedList(() => ServiceHistoryEntry, { maxItems: LIMITS.serviceSteps }) entries: ServiceHistoryEntry[];
}
