import { LIMITS, PEC_INCOMING_KINDS, type PecIncomingKind } from '#app/contracts';
import { Bool, Code, Day, Instant, Int, PageQuery, Text, Texts, Uuid } from '#app/platform';

const PROTOCOL = { max: LIMITS.protocolNumber, description: 'As the centre’s protocol register gave it' };

export class PecIncomingQuery extends PageQuery {
  @Code(['open', 'handled'], 'PecIncomingState', { optional: true, description: 'Both if absent' })
  state?: 'open' | 'handled';
  @Uuid({ optional: true }) bodyId?: string;
  @Text({ optional: true, max: LIMITS.search, description: 'Part of the subject, the sender or the body' }) q?: string;
}

export class PecIncomingSummary {
  @Uuid() id: string;
  @Code(PEC_INCOMING_KINDS, 'PecIncomingKind') kind: PecIncomingKind;
  @Text({ max: LIMITS.email, min: 0 }) sender: string;
  @Text({ max: 300, min: 0 }) subject: string;
  @Uuid({ nullable: true, description: 'By its PEC address, or as somebody said' }) bodyId: string | null;
  @Text({ nullable: true, max: LIMITS.name }) bodyName: string | null;
  @Text({ ...PROTOCOL, nullable: true }) protocolNumber: string | null;
  @Instant() receivedAt: string;
  @Instant({ nullable: true }) handledAt: string | null;
}

export class PecIncomingDetail extends PecIncomingSummary {
  @Text({ max: LIMITS.email, description: 'The mailbox that it came to' }) mailbox: string;
  @Text({ max: LIMITS.pecText, min: 0 }) text: string;
  @Texts({ max: LIMITS.fileName, maxItems: LIMITS.pecIncomingAttachments, description: 'Downloaded by their place' })
  attachments: string[];
  @Int({ min: 0, max: 2_147_483_647, description: 'Bytes' }) size: number;
  @Uuid({ nullable: true, description: 'The mail as it came; null: too large to be kept' }) fileId: string | null;
  @Uuid({ nullable: true, description: 'Our message that it answers' }) replyTo: string | null;
  @Text({ nullable: true, max: LIMITS.subject }) replyToSubject: string | null;
  @Day({ nullable: true }) protocolDate: string | null;
  @Text({ nullable: true, max: LIMITS.name }) handledByName: string | null;
  @Int({ min: 1, max: 2_147_483_647 }) version: number;
}

export class PecIncomingChanges {
  @Uuid({ optional: true, nullable: true, description: 'Whose message it is' }) bodyId?: string | null;
  @Bool({ optional: true, description: 'Nothing is left to do about it' }) handled?: boolean;
  @Text({ ...PROTOCOL, nullable: true, min: 1, optional: true }) protocolNumber?: string | null;
  @Day({ optional: true, description: 'Today if absent' }) protocolDate?: string;
}
