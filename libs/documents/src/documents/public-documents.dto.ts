import { LIMITS } from '#app/contracts';
import { Day, Instant, Int, PageQuery, Text, Texts, Uuid } from '#app/platform';

export class PublicDocumentQuery extends PageQuery {
  @Text({ optional: true, max: LIMITS.search, description: 'Part of the title or of the description' }) q?: string;
}

/** A document as everybody reads it. */
export class PublicDocument {
  @Uuid() id: string;
  @Text({ max: LIMITS.documentTitle }) title: string;
  @Text({ max: LIMITS.spaceText, min: 0 }) description: string;
  @Text({ max: LIMITS.documentType, min: 0 }) docType: string;
  @Day({ nullable: true, description: 'The date that the document bears' }) documentOn: string | null;
  @Texts({ max: LIMITS.documentTag, maxItems: LIMITS.documentTags }) tags: string[];
  @Text({ max: LIMITS.fileName }) name: string;
  @Text({ max: 150 }) mediaType: string;
  @Int({ min: 0, max: LIMITS.documentBytes, description: 'Bytes' }) size: number;
  @Instant() changedAt: string;
}

/** A way to content for a program that brings no session: for minutes, and as long as the session may see it. */
export class DocumentLink {
  @Text({ max: 700, format: 'uri' }) url: string;
  @Instant() expiresAt: string;
}
