import { PartialType } from '@nestjs/swagger';
import {
  DOCUMENT_ACTIVITIES,
  DOCUMENT_CHECKS,
  DOCUMENT_COMMANDS,
  DOCUMENT_FLOWS,
  DOCUMENT_FORMATIONS,
  DOCUMENT_METADATA,
  DOCUMENT_REGISTERS,
  DOCUMENT_STATUSES,
  LIMITS,
  VISIBILITIES,
  type DocumentActivity,
  type DocumentCheck,
  type DocumentCommand,
  type DocumentFlow,
  type DocumentFormation,
  type DocumentMetadataField,
  type DocumentRegisterKind,
  type DocumentStatus,
  type Visibility,
} from '#app/contracts';
import {
  Bool,
  Code,
  Codes,
  Day,
  ExportOf,
  Instant,
  Int,
  Nested,
  NestedList,
  PageQuery,
  QueryCodes,
  Text,
  Texts,
  Uuid,
  Uuids,
} from '#app/platform';

const VERSION = { min: 1, max: 2_147_483_647 };
const NUMBER = { min: 1, max: LIMITS.documentVersions };
const SIZE = { min: 0, max: LIMITS.documentBytes, description: 'Bytes' };
const SORTS = ['latest', 'title', 'oldest'] as const;
export type DocumentSort = (typeof SORTS)[number];
const PLACES = ['space', 'trash'] as const;

/** What waits for the reader: to be approved by them, or to be read for a body of theirs. */
const WAITING = ['review', 'receipt'] as const;

export class DocumentQuery extends PageQuery {
  @Uuid({ optional: true, description: 'Of this space' }) spaceId?: string;
  @Text({ optional: true, max: 36, description: 'In this folder; `none`: in no folder' }) folderId?: string;
  @Text({ optional: true, max: LIMITS.search, description: 'Part of the title' }) q?: string;
  @Text({ optional: true, max: LIMITS.documentTag, description: 'With this tag' }) tag?: string;
  @Text({ optional: true, max: LIMITS.documentType, description: 'Of this type' }) docType?: string;
  @QueryCodes(DOCUMENT_STATUSES, 'Only these states, separated by commas') status?: DocumentStatus[];
  @QueryCodes(PLACES, 'The trash; absent: what is not in it') place?: (typeof PLACES)[number][];
  @Code(WAITING, 'DocumentWaiting', {
    optional: true,
    description: 'That wait for the reader: to be approved, or read',
  })
  waiting?: (typeof WAITING)[number];
  @Code(SORTS, 'DocumentSort', { optional: true, description: 'The latest change first where absent' })
  sort?: DocumentSort;
}
/** As the list, without its pages. */
export type DocumentFilters = Omit<DocumentQuery, 'limit' | 'cursor'>;
export class DocumentExportQuery extends ExportOf(DocumentQuery) {}

export class NewDocument {
  @Uuid({ description: 'An upload of the person who asks' }) fileId: string;
  @Text({ optional: true, max: LIMITS.documentTitle, description: 'The name of the file where absent' }) title?: string;
}

/** Documents from files that were uploaded: one for each. */
export class NewDocuments {
  @Uuid() spaceId: string;
  @Uuid({ optional: true, nullable: true }) folderId?: string | null;
  @NestedList(() => NewDocument, { minItems: 1, maxItems: LIMITS.documentsAtOnce }) documents: NewDocument[];
}

export class SameContent {
  @Uuid() id: string;
  @Text({ max: LIMITS.documentTitle }) title: string;
  @Text({ nullable: true, max: LIMITS.spaceTitle }) spaceTitle: string | null;
}

export class CreatedDocument {
  @Uuid() id: string;
  @Text({ max: LIMITS.documentTitle }) title: string;
  @NestedList(() => SameContent, { maxItems: 10, description: 'Others that the reader sees, with the same content' })
  sameAs: SameContent[];
}

export class CreatedDocuments {
  @NestedList(() => CreatedDocument, { maxItems: LIMITS.documentsAtOnce }) documents: CreatedDocument[];
}

/** The rest of annex 5 of the AgID guidelines on electronic documents. */
export class DocumentMetadataInput {
  @Code(DOCUMENT_FORMATIONS, 'DocumentFormation', { optional: true }) formation?: DocumentFormation;
  @Code(DOCUMENT_FLOWS, 'DocumentFlow', { optional: true }) flow?: DocumentFlow;
  @Text({ optional: true, max: LIMITS.name, min: 0, description: 'Index in the classification plan' })
  classification?: string;
  @Text({ optional: true, max: LIMITS.name, min: 0, description: 'The dossier it belongs to' }) dossier?: string;
  @Code(DOCUMENT_REGISTERS, 'DocumentRegisterKind', { optional: true, description: 'Where it is registered' })
  register?: DocumentRegisterKind;
  @Text({ optional: true, max: LIMITS.name, min: 0, description: 'Code of that register' }) registerCode?: string;
  @Text({ optional: true, max: LIMITS.name, min: 0 }) sender?: string;
  @Text({ optional: true, max: LIMITS.note, min: 0 }) recipients?: string;
  @Int({ optional: true, min: 0, max: 9_999, description: 'How many other documents are attached to it' })
  attachments?: number;
  @Text({ optional: true, max: LIMITS.documentTitle, min: 0, description: 'The document that it is attached to' })
  mainDocument?: string;
  @Codes(DOCUMENT_CHECKS, 'DocumentCheck', {
    optional: true,
    description: 'What it bears, as whoever describes it says',
  })
  checks?: DocumentCheck[];
  @Text({ optional: true, max: LIMITS.note, min: 0 }) notes?: string;
}

class DocumentFields {
  @Text({ max: LIMITS.documentTitle }) title: string;
  @Text({ max: LIMITS.spaceText, min: 0 }) description: string;
  @Uuid({ nullable: true, description: 'Of the same space; null: in no folder' }) folderId: string | null;
  @Texts({ max: LIMITS.documentTag, maxItems: LIMITS.documentTags }) tags: string[];
  @Text({ max: LIMITS.documentType, min: 0, description: 'Such as "Verbale"' }) docType: string;
  @Text({ max: LIMITS.name, min: 0 }) author: string;
  @Day({ nullable: true, description: 'The date that the document bears' }) documentOn: string | null;
  @Text({ max: LIMITS.protocolNumber, min: 0 }) protocolNumber: string;
  @Day({ nullable: true }) protocolOn: string | null;
  @Int({ nullable: true, min: 1, max: LIMITS.retentionYears, description: 'Years; null: without limit' })
  retentionYears: number | null;
  @Bool({ description: 'For the centre and who is named alone' }) confidential: boolean;
  @Nested(() => DocumentMetadataInput) metadata: DocumentMetadataInput;
}

/** A merge patch; `metadata` is given whole. */
export class DocumentChanges extends PartialType(DocumentFields, { skipNullProperties: false }) {
  @Bool({ optional: true, description: 'The bodies that read are asked to say that they did; for the centre' })
  asksReceipt?: boolean;
  @Day({ optional: true, nullable: true, description: 'Until when' }) receiptBy?: string | null;
}

/** What becomes of one of several documents; what is absent stays. */
export class DocumentChange {
  @Uuid() id: string;
  @Int({ ...VERSION, description: 'That was read: of a later one nothing is changed' }) version: number;
  @Uuid({ optional: true, nullable: true, description: 'Of the same space; null: in no folder' })
  folderId?: string | null;
  @Texts({ optional: true, max: LIMITS.documentTag, maxItems: LIMITS.documentTags }) tags?: string[];
  @Code(VISIBILITIES, 'Visibility', {
    optional: true,
    nullable: true,
    description: 'For the centre; null: as the space',
  })
  visibility?: Visibility | null;
  @Uuids({ optional: true, maxItems: LIMITS.spaceNamed, description: 'The bodies, where `chosen`' }) bodyIds?: string[];
  @Bool({ optional: true, description: 'Into the trash, or out of it' }) trashed?: boolean;
}

/** Several documents, each with what becomes of it. */
export class DocumentsChange {
  @NestedList(() => DocumentChange, { minItems: 1, maxItems: LIMITS.documentsAtOnce }) documents: DocumentChange[];
}

/** Who reads a single document; the centre says so. */
export class DocumentVisibility {
  @Code(VISIBILITIES, 'Visibility', { nullable: true, description: 'Null: as the space' })
  visibility: Visibility | null;
  @Uuids({ optional: true, maxItems: LIMITS.spaceNamed, description: 'The bodies, where `chosen`' }) bodyIds?: string[];
}

export class DocumentSummary {
  @Uuid() id: string;
  @Uuid() spaceId: string;
  @Text({ nullable: true, max: LIMITS.spaceTitle, description: 'Null where the reader does not see the space' })
  spaceTitle: string | null;
  @Uuid({ nullable: true }) folderId: string | null;
  @Text({ max: LIMITS.documentTitle }) title: string;
  @Code(DOCUMENT_STATUSES, 'DocumentStatus') status: DocumentStatus;
  @Code(VISIBILITIES, 'Visibility', { nullable: true, description: 'Null: as the space' })
  visibility: Visibility | null;
  @Bool() confidential: boolean;
  @Texts({ max: LIMITS.documentTag, maxItems: LIMITS.documentTags }) tags: string[];
  @Text({ max: LIMITS.documentType, min: 0 }) docType: string;
  @Int({ ...NUMBER, description: 'The last version that the reader sees' }) number: number;
  @Bool({ description: 'Whether those see it who only read' }) shown: boolean;
  @Text({ max: LIMITS.fileName, description: 'Of the file' }) name: string;
  @Text({ max: 150 }) mediaType: string;
  @Int(SIZE) size: number;
  @Instant() changedAt: string;
  @Instant({ nullable: true }) trashedAt: string | null;
  @Day({ nullable: true, description: 'Until when the bodies are asked to say that they read it' })
  receiptBy: string | null;
  @Int(VERSION) version: number;
}

export class DocumentVersionView {
  @Int(NUMBER) number: number;
  @Text({ max: LIMITS.fileName }) name: string;
  @Text({ max: 150 }) mediaType: string;
  @Int(SIZE) size: number;
  @Text({ max: 64, description: 'SHA-256, hexadecimal' }) sha256: string;
  @Text({ max: LIMITS.note, min: 0 }) note: string;
  @Int({ ...NUMBER, nullable: true, description: 'The version that it brought back' }) restoredFrom: number | null;
  @Text({ max: LIMITS.name }) createdByName: string;
  @Instant() createdAt: string;
}

export class DocumentEventView {
  @Code(DOCUMENT_ACTIVITIES, 'DocumentActivity') activity: DocumentActivity;
  @Int(NUMBER) number: number;
  @Text({ max: LIMITS.reason, min: 0 }) reason: string;
  @Text({ max: LIMITS.name, min: 0 }) actorName: string;
  @Instant() at: string;
}

export class SharedBody {
  @Uuid() id: string;
  @Text({ max: LIMITS.name }) name: string;
}

export class DocumentDetail extends DocumentSummary {
  @Text({ max: LIMITS.spaceText, min: 0 }) description: string;
  @Text({ max: LIMITS.name, min: 0 }) author: string;
  @Day({ nullable: true }) documentOn: string | null;
  @Text({ max: LIMITS.protocolNumber, min: 0 }) protocolNumber: string;
  @Day({ nullable: true }) protocolOn: string | null;
  @Int({ nullable: true, min: 1, max: LIMITS.retentionYears }) retentionYears: number | null;
  @Nested(() => DocumentMetadataInput) metadata: DocumentMetadataInput;
  @Text({ max: 64, description: 'SHA-256 of the content, hexadecimal' }) sha256: string;
  @Code(VISIBILITIES, 'Visibility', { description: 'Its own, or the space’s' }) effectiveVisibility: Visibility;
  @NestedList(() => SharedBody, { maxItems: LIMITS.spaceNamed, description: 'The bodies chosen, for the centre' })
  sharedWith: SharedBody[];
  @Codes(DOCUMENT_METADATA, 'DocumentMetadataField', { description: 'What the space asks for and is empty' })
  missing: DocumentMetadataField[];
  @NestedList(() => DocumentVersionView, { maxItems: LIMITS.versionsShown }) versions: DocumentVersionView[];
  @NestedList(() => DocumentEventView, { maxItems: LIMITS.documentEvents }) events: DocumentEventView[];
  @Codes(DOCUMENT_COMMANDS, 'DocumentCommand', { description: 'What the reader may do with it now' })
  commands: DocumentCommand[];
  @Bool() asksReceipt: boolean;
  @Bool({ description: 'Whether the reader may change it' }) mayWrite: boolean;
  @Bool({ description: 'Whether the reader says who else reads it' }) mayManage: boolean;
  @Instant() createdAt: string;
  @Instant({ nullable: true, description: 'When the trash gives it up' }) removedAt: string | null;
}

export class NewDocumentVersion {
  @Uuid({ description: 'An upload of the person who asks' }) fileId: string;
  @Text({ optional: true, max: LIMITS.note, min: 0, description: 'What changed' }) note?: string;
}

export class DocumentStep {
  @Code(DOCUMENT_COMMANDS.filter((command) => command !== 'revise'), 'DocumentStepCommand')
  command: Exclude<DocumentCommand, 'revise'>;
  @Text({ optional: true, max: LIMITS.reason, description: 'Needed to send it back' }) reason?: string;
}
