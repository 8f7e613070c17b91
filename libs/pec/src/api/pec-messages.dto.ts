import {
  LIMITS,
  PEC_MESSAGE_STATUSES,
  PEC_RECEIPT_KINDS,
  PEC_RECIPIENT_STATUSES,
  type PecMessageStatus,
  type PecReceiptKind,
  type PecRecipientStatus,
} from '#app/contracts';
import { Code, Day, Email, Instant, Int, NestedList, PageQuery, QueryCodes, Text, Uuid, Uuids } from '#app/platform';

const FILE_SIZE = { min: 0, max: LIMITS.fileBytes, description: 'Bytes' };
const PROTOCOL = { max: LIMITS.protocolNumber, description: 'As the centre’s protocol register gave it' };

export class PecMessageQuery extends PageQuery {
  @QueryCodes(PEC_MESSAGE_STATUSES, 'Only these states, separated by commas') status?: PecMessageStatus[];
  @Uuid({ optional: true }) bodyId?: string;
  @Uuid({ optional: true }) adhesionId?: string;
  @Text({ optional: true, max: LIMITS.search, description: 'Part of the subject or of the name of a body' }) q?: string;
}

export class PecMessageSummary {
  @Uuid() id: string;
  @Text({ max: LIMITS.subject }) subject: string;
  @Code(PEC_MESSAGE_STATUSES, 'PecMessageStatus') status: PecMessageStatus;
  @Text({ max: LIMITS.name, description: 'Of the first body in alphabetical order' }) bodyName: string;
  @Int({ min: 1, max: LIMITS.pecRecipients }) recipients: number;
  @Int({ min: 0, max: LIMITS.pecRecipients }) delivered: number;
  @Int({ min: 0, max: LIMITS.pecRecipients }) failed: number;
  @Text({ max: LIMITS.name }) authorName: string;
  @Text({ ...PROTOCOL, nullable: true }) protocolNumber: string | null;
  @Instant() createdAt: string;
}

export class PecRecipientView {
  @Uuid() id: string;
  @Uuid() bodyId: string;
  @Text({ max: LIMITS.name }) bodyName: string;
  @Email({ description: 'As it was when the message was written' }) address: string;
  @Code(PEC_RECIPIENT_STATUSES, 'PecRecipientStatus') status: PecRecipientStatus;
  @Instant({ nullable: true, description: 'When it was delivered, or failed' }) settledAt: string | null;
}

export class PecReceiptView {
  @Uuid() id: string;
  @Code(PEC_RECEIPT_KINDS, 'PecReceiptKind') kind: PecReceiptKind;
  @Instant({ description: 'The moment that the provider certifies' }) at: string;
  @Text({ nullable: true, max: LIMITS.name, description: 'The body it is about; null: the whole message' })
  bodyName: string | null;
  @Text({ nullable: true, max: 1_000 }) provider: string | null;
  @Text({ nullable: true, max: 1_000, description: 'What went wrong, as the provider says it' }) detail: string | null;
  @Uuid({ description: 'The mail that said it, as it came' }) fileId: string;
}

export class PecFileView {
  @Uuid() fileId: string;
  @Text({ max: LIMITS.fileName }) fileName: string;
  @Text({ max: 150 }) mediaType: string;
  @Int(FILE_SIZE) size: number;
}

export class PecReplyView {
  @Uuid() id: string;
  @Text({ max: 300, min: 0 }) subject: string;
  @Text({ max: LIMITS.email, min: 0 }) sender: string;
  @Instant() receivedAt: string;
}

export class PecMessageDetail extends PecMessageSummary {
  @Email({ description: 'The mailbox that it is sent from' }) from: string;
  @Uuid({ nullable: true }) adhesionId: string | null;
  @Text({ max: LIMITS.pecText }) text: string;
  @Day({ nullable: true }) protocolDate: string | null;
  @Text({ nullable: true, max: 1_000, description: 'Why it could not be handed to the provider' })
  refusal: string | null;
  @Instant({ nullable: true }) sentAt: string | null;
  @NestedList(() => PecRecipientView, { maxItems: LIMITS.pecRecipients }) to: PecRecipientView[];
  @NestedList(() => PecFileView, { maxItems: LIMITS.pecAttachments }) attachments: PecFileView[];
  @NestedList(() => PecReceiptView, { maxItems: LIMITS.pecReceipts, description: 'In the order of time' })
  receipts: PecReceiptView[];
  @NestedList(() => PecReplyView, { maxItems: 100 }) replies: PecReplyView[];
  @Int({ min: 1, max: 2_147_483_647 }) version: number;
}

export class NewPecMessage {
  @Uuid({ description: 'The mailbox that it is sent from' }) accountId: string;
  @Uuids({ maxItems: LIMITS.pecRecipients, description: 'Each must have a PEC address' }) bodyIds: string[];
  @Text({ max: LIMITS.subject }) subject: string;
  @Text({ max: LIMITS.pecText }) text: string;
  @Uuids({ optional: true, maxItems: LIMITS.pecAttachments, description: 'Uploads of one’s own' }) fileIds?: string[];
  @Uuid({ optional: true, description: 'What it is about' }) adhesionId?: string;
  @Text({ ...PROTOCOL, optional: true, min: 1 }) protocolNumber?: string;
  @Day({ optional: true, description: 'Today if absent' }) protocolDate?: string;
}

export class ProtocolChange {
  @Text({ ...PROTOCOL, nullable: true, min: 1, optional: true }) protocolNumber?: string | null;
  @Day({ optional: true, description: 'Today if absent' }) protocolDate?: string;
}
