import { PartialType } from '@nestjs/swagger';
import {
  DIGEST_FREQUENCIES,
  DOCUMENT_FLOWS,
  DOCUMENT_FORMATIONS,
  DOCUMENT_METADATA,
  DOCUMENT_REGISTERS,
  LIMITS,
  SPACE_BODY_ROLES,
  SPACE_KINDS,
  SPACE_ROLES,
  VISIBILITIES,
  type DigestFrequency,
  type DocumentFlow,
  type DocumentFormation,
  type DocumentMetadataField,
  type DocumentRegisterKind,
  type SpaceBodyRole,
  type SpaceKind,
  type SpaceRole,
  type Visibility,
} from '#app/contracts';
import {
  Bool,
  Code,
  Codes,
  Day,
  Instant,
  Int,
  Nested,
  NestedList,
  PageQuery,
  QueryCodes,
  Text,
  Texts,
  Uuid,
} from '#app/platform';

const VERSION = { min: 1, max: 2_147_483_647 };
const STATES = ['open', 'archived'] as const;

export class SpaceQuery extends PageQuery {
  @Text({ optional: true, max: LIMITS.search, description: 'Part of the title' }) q?: string;
  @QueryCodes(SPACE_KINDS, 'Only these kinds, separated by commas') kind?: SpaceKind[];
  @QueryCodes(VISIBILITIES, 'Only these visibilities, separated by commas') visibility?: Visibility[];
  @QueryCodes(STATES, 'Open or archived; both where absent') state?: (typeof STATES)[number][];
}

/** What new documents of a space say of themselves unless told otherwise. */
export class SpaceDefaultsInput {
  @Text({ optional: true, max: LIMITS.documentType }) docType?: string;
  @Bool({ optional: true }) confidential?: boolean;
  @Int({ optional: true, min: 1, max: LIMITS.retentionYears, description: 'Years' }) retentionYears?: number;
  @Code(DOCUMENT_FORMATIONS, 'DocumentFormation', { optional: true }) formation?: DocumentFormation;
  @Code(DOCUMENT_FLOWS, 'DocumentFlow', { optional: true }) flow?: DocumentFlow;
  @Code(DOCUMENT_REGISTERS, 'DocumentRegisterKind', { optional: true }) register?: DocumentRegisterKind;
  @Text({ optional: true, max: LIMITS.name }) registerCode?: string;
  @Text({ optional: true, max: LIMITS.name }) classification?: string;
  @Text({ optional: true, max: LIMITS.name }) dossier?: string;
}

export class SpaceSettings {
  @Text({ max: LIMITS.spaceTitle }) title: string;
  @Text({ optional: true, max: LIMITS.spaceText, min: 0 }) description?: string;
  @Code(VISIBILITIES, 'Visibility', { description: 'Who reads, beside the centre and who is named' })
  visibility: Visibility;
  @Bool({ optional: true, description: 'Who only reads sees a version once it was approved' }) needsApproval?: boolean;
  @Codes(DOCUMENT_METADATA, 'DocumentMetadataField', {
    optional: true,
    description: 'What a document must say of itself before it is submitted',
  })
  requiredMetadata?: DocumentMetadataField[];
  @Nested(() => SpaceDefaultsInput, { optional: true }) defaults?: SpaceDefaultsInput;
}

export class NewSpace extends SpaceSettings {
  @Code(SPACE_KINDS, 'SpaceKind') kind: SpaceKind;
  @Uuid({ optional: true, description: 'Of the kind `convention`' }) conventionId?: string;
  @Uuid({ optional: true, description: 'Of the kind `service`' }) serviceId?: string;
  @Uuid({ optional: true, description: 'Of the kind `body`, which then contributes' }) bodyId?: string;
}

/** A merge patch. */
export class SpaceChanges extends PartialType(SpaceSettings, { skipNullProperties: false }) {
  @Bool({ optional: true, description: 'Archived: read, and changed no more' }) archived?: boolean;
}

export class SpaceSummary {
  @Uuid() id: string;
  @Code(SPACE_KINDS, 'SpaceKind') kind: SpaceKind;
  @Text({ max: LIMITS.spaceTitle }) title: string;
  @Text({ max: LIMITS.spaceText, min: 0 }) description: string;
  @Code(VISIBILITIES, 'Visibility') visibility: Visibility;
  @Text({ nullable: true, max: 300, description: 'The convention, the service or the body that it is about' })
  about: string | null;
  @Int({ min: 0, max: 2_147_483_647, description: 'Documents that the reader sees, the trash aside' })
  documents: number;
  @Instant({ nullable: true, description: 'Of the last document' }) changedAt: string | null;
  @Instant({ nullable: true }) archivedAt: string | null;
}

export class FolderView {
  @Uuid() id: string;
  @Uuid({ nullable: true }) parentId: string | null;
  @Text({ max: LIMITS.name }) name: string;
  @Int(VERSION) version: number;
}

export class SpaceDetail extends SpaceSummary {
  @Bool() needsApproval: boolean;
  @Codes(DOCUMENT_METADATA, 'DocumentMetadataField') requiredMetadata: DocumentMetadataField[];
  @Nested(() => SpaceDefaultsInput) defaults: SpaceDefaultsInput;
  @Uuid({ nullable: true }) conventionId: string | null;
  @Uuid({ nullable: true }) serviceId: string | null;
  @Uuid({ nullable: true }) bodyId: string | null;
  @NestedList(() => FolderView, { maxItems: LIMITS.spaceFolders }) folders: FolderView[];
  @Code(DIGEST_FREQUENCIES, 'DigestFrequency', { description: 'How often the reader hears of it by mail' })
  following: DigestFrequency;
  @Bool({ description: 'Whether the reader adds and changes documents' }) mayWrite: boolean;
  @Bool({ description: 'Whether the reader approves documents' }) mayApprove: boolean;
  @Bool({ description: 'Whether the reader says who else reads' }) mayManage: boolean;
  @Instant() createdAt: string;
  @Int(VERSION) version: number;
}

export class SpaceTag {
  @Text({ max: LIMITS.documentTag }) tag: string;
  @Int({ min: 1, max: 2_147_483_647, description: 'Documents that the reader sees, the trash aside' })
  documents: number;
}

/** The tags of a space, by name. */
export class SpaceTags {
  @NestedList(() => SpaceTag, { maxItems: LIMITS.spaceTags }) tags: SpaceTag[];
}

/** Tags that become one, or none, in all documents of a space. */
export class SpaceTagChange {
  @Texts({ max: LIMITS.documentTag, maxItems: LIMITS.documentTags }) from: string[];
  @Text({ nullable: true, min: 1, max: LIMITS.documentTag, description: 'What they become; null: they are taken away' })
  to: string | null;
}

export class NewFolder {
  @Text({ max: LIMITS.name }) name: string;
  @Uuid({ optional: true, nullable: true, description: 'The folder in which it stands; none: the space itself' })
  parentId?: string | null;
}

/** A merge patch. */
export class FolderChanges extends PartialType(NewFolder, { skipNullProperties: false }) {}

export class FollowInput {
  @Code(DIGEST_FREQUENCIES, 'DigestFrequency') frequency: DigestFrequency;
}

export class SpaceBodyRoleInput {
  @Code(SPACE_BODY_ROLES, 'SpaceBodyRole') role: SpaceBodyRole;
}
export class SpaceMemberInput {
  @Code(SPACE_ROLES, 'SpaceRole') role: SpaceRole;
  @Day({ optional: true, nullable: true, description: 'The last day of their access' }) validTo?: string | null;
}
export class SpaceRecusalInput {
  @Text({ max: LIMITS.reason, description: 'Why they are kept out' }) reason: string;
}

export class SpaceBodyView {
  @Uuid() bodyId: string;
  @Text({ max: LIMITS.name }) name: string;
  @Code(SPACE_BODY_ROLES, 'SpaceBodyRole') role: SpaceBodyRole;
}
export class SpaceMemberView {
  @Uuid() membershipId: string;
  @Text({ max: LIMITS.name }) name: string;
  @Text({ max: 50, description: 'Their role in the portal' }) portalRole: string;
  @Code(SPACE_ROLES, 'SpaceRole') role: SpaceRole;
  @Day({ nullable: true }) validTo: string | null;
  @Bool({ description: 'Their last day is over' }) ended: boolean;
}
export class SpaceRecusalView {
  @Uuid() membershipId: string;
  @Text({ max: LIMITS.name }) name: string;
  @Text({ max: LIMITS.reason }) reason: string;
  @Instant() recordedAt: string;
}

/** Who is named in a space, and who is kept out. */
export class SpaceAccess {
  @NestedList(() => SpaceBodyView, { maxItems: LIMITS.spaceNamed }) bodies: SpaceBodyView[];
  @NestedList(() => SpaceMemberView, { maxItems: LIMITS.spaceNamed }) members: SpaceMemberView[];
  @NestedList(() => SpaceRecusalView, { maxItems: LIMITS.spaceNamed }) recusals: SpaceRecusalView[];
}
