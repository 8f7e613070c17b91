import { LIMITS, POST_KINDS, type PostKind } from '#app/contracts';
import { Bool, Code, Day, Instant, Int, NestedList, PageQuery, QueryCodes, Text, Uuid } from '#app/platform';

const VERSION = { min: 1, max: 2_147_483_647 };

export class PostQuery extends PageQuery {
  @QueryCodes(POST_KINDS, 'Only these kinds, separated by commas') kind?: PostKind[];
}

export class NewPost {
  @Code(POST_KINDS, 'PostKind', { description: 'News is for who adds documents to write' }) kind: PostKind;
  @Text({ max: LIMITS.documentPost, description: 'Paragraphs, parted by blank lines' }) text: string;
}

export class PostText {
  @Text({ max: LIMITS.documentPost, description: 'Paragraphs, parted by blank lines' }) text: string;
}

export class PostView {
  @Uuid() id: string;
  @Uuid() spaceId: string;
  @Uuid({ nullable: true, description: 'Null: about the space' }) documentId: string | null;
  @Code(POST_KINDS, 'PostKind') kind: PostKind;
  @Text({ max: LIMITS.documentPost, min: 0, description: 'Empty once it was taken back' }) text: string;
  @Text({ max: LIMITS.name }) authorName: string;
  @Text({ nullable: true, max: 300, description: 'For whom they wrote' }) authorBody: string | null;
  @Instant() createdAt: string;
  @Instant({ nullable: true }) editedAt: string | null;
  @Instant({ nullable: true }) removedAt: string | null;
  @Bool({ description: 'Whether the reader wrote it' }) mine: boolean;
  @Int(VERSION) version: number;
}

export class ReceiptView {
  @Uuid() bodyId: string;
  @Text({ max: 300 }) bodyName: string;
  @Text({ nullable: true, max: LIMITS.name }) readerName: string | null;
  @Instant({ nullable: true, description: 'Null: not yet' }) readAt: string | null;
}

/** Which bodies were asked to read the present version, and which of them said that they did. */
export class DocumentReceipts {
  @Int({ min: 1, max: LIMITS.documentVersions }) number: number;
  @Day({ nullable: true }) receiptBy: string | null;
  @Int({ min: 0, max: LIMITS.spaceNamed }) asked: number;
  @Int({ min: 0, max: LIMITS.spaceNamed }) read: number;
  @NestedList(() => ReceiptView, { maxItems: LIMITS.spaceNamed }) bodies: ReceiptView[];
}
