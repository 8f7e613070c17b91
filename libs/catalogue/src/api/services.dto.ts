import {
  COMPUTERISATION_LEVELS,
  LIMITS,
  SERVICE_INCLUSIONS,
  SERVICE_LINES,
  SERVICE_STATUSES,
  SERVICE_VERSION_STATUSES,
  type ComputerisationLevel,
  type ServiceInclusion,
  type ServiceLineCode,
  type ServiceStatus,
  type ServiceVersionStatus,
} from '#app/contracts';
import { PartialType } from '@nestjs/swagger';
import { Bool, Code, Instant, Int, Nested, NestedList, PageQuery, Slug, Text, Uuid } from '#app/platform';

const LINE = { max: LIMITS.sheetLine };
const TEXT = { max: LIMITS.sheetText, min: 0 };

/** What a service sheet says. Texts are plain: blank lines part paragraphs, lines that begin with `- ` are a list. */
export class SheetContent {
  @Text({ ...LINE }) title: string;
  @Text({ ...LINE, description: 'One plain sentence: who it is for' }) audience: string;
  @Code(SERVICE_INCLUSIONS, 'ServiceInclusion') inclusion: ServiceInclusion;
  @Text(TEXT) context: string;
  @Text(TEXT) object: string;
  @Text(TEXT) whoMayAsk: string;
  @Text(TEXT) obligations: string;
  @Text(TEXT) forms: string;
  @Code(COMPUTERISATION_LEVELS, 'ComputerisationLevel') computerisation: ComputerisationLevel;
  @Text(TEXT) costs: string;
  @Text(TEXT) contact: string;
  @Text(TEXT) hours: string;
  @Text(TEXT) activationTime: string;
  @Text(TEXT) legalBasis: string;
}

export class NewService extends SheetContent {
  @Slug({ description: 'Part of its public address; it never changes' }) code: string;
  @Code(SERVICE_LINES, 'ServiceLineCode') serviceLine: ServiceLineCode;
}

/** A merge patch on the draft. */
export class SheetChanges extends PartialType(SheetContent, { skipNullProperties: false }) {}

export class Sheet extends SheetContent {
  @Int({ min: 1, max: 100_000, description: 'Number of the version' }) number: number;
  @Instant({ nullable: true }) publishedAt: string | null;
}

export class PublishedServiceQuery extends PageQuery {
  @Text({ optional: true, max: LIMITS.search, description: 'Words to search' }) q?: string;
  @Code(SERVICE_LINES, 'ServiceLineCode', { optional: true }) serviceLine?: ServiceLineCode;
  @Code(SERVICE_INCLUSIONS, 'ServiceInclusion', { optional: true }) inclusion?: ServiceInclusion;
  @Code(COMPUTERISATION_LEVELS, 'ComputerisationLevel', { optional: true }) computerisation?: ComputerisationLevel;
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

export class PublishedService extends Sheet {
  @Uuid() id: string;
  @Slug() code: string;
  @Code(SERVICE_LINES, 'ServiceLineCode') serviceLine: ServiceLineCode;
}

export class ServiceQuery extends PublishedServiceQuery {
  @Code(SERVICE_STATUSES, 'ServiceStatus', { optional: true }) status?: ServiceStatus;
}

export class ServiceSummary {
  @Uuid() id: string;
  @Slug() code: string;
  @Text({ ...LINE }) title: string;
  @Text({ ...LINE }) audience: string;
  @Code(SERVICE_LINES, 'ServiceLineCode') serviceLine: ServiceLineCode;
  @Code(SERVICE_INCLUSIONS, 'ServiceInclusion') inclusion: ServiceInclusion;
  @Code(SERVICE_STATUSES, 'ServiceStatus') status: ServiceStatus;
  @Bool({ description: 'There is a draft that differs from what is published' }) hasDraft: boolean;
  @Instant() updatedAt: string;
}

export class ServiceDetail {
  @Uuid() id: string;
  @Slug() code: string;
  @Code(SERVICE_LINES, 'ServiceLineCode') serviceLine: ServiceLineCode;
  @Code(SERVICE_STATUSES, 'ServiceStatus') status: ServiceStatus;
  @Int({ min: 1, max: 2_000_000_000 }) version: number;
  @Nested(() => Sheet, { nullable: true }) published: Sheet | null;
  @Nested(() => Sheet, { nullable: true }) draft: Sheet | null;
}
