import { LIMITS, MAIL_MODES, NOTICE_KINDS, type MailMode, type NoticeKind } from '#app/contracts';
import { Bool, Code, Codes, Instant, Int, NestedList, PageQuery, Text, Uuid } from '#app/platform';

const OWED = ['law', 'role'] as const;

export class NoticeQuery extends PageQuery {
  @Code(['true', 'false'], 'OnlyUnread', { optional: true, description: 'Only what was not read yet' })
  unread?: 'true' | 'false';
}

export class NoticeView {
  @Uuid() id: string;
  @Code(NOTICE_KINDS, 'NoticeKind') kind: NoticeKind;
  @Text({ max: LIMITS.sheetLine }) title: string;
  @Text({ max: LIMITS.reason }) text: string;
  @Text({ max: LIMITS.sheetLine, description: 'Where the portal shows what it is about' }) path: string;
  @Instant() createdAt: string;
  @Instant({ nullable: true }) readAt: string | null;
}

export class NoticeCounts {
  @Int({ min: 0, max: 1_001, description: 'Counted up to 1001: more than 1000' }) unread: number;
}

export class NoticeChanges {
  @Bool() read: boolean;
}

export class NoticePreferenceView {
  @Code(NOTICE_KINDS, 'NoticeKind') kind: NoticeKind;
  @Code(MAIL_MODES, 'MailMode') mode: MailMode;
  @Codes(MAIL_MODES, 'MailMode', { description: 'What can be chosen' }) modes: MailMode[];
  @Code(OWED, 'NoticeOwed', { nullable: true, description: 'Why its mails cannot be silenced' })
  owed: 'law' | 'role' | null;
}

export class NoticePreferences {
  @NestedList(() => NoticePreferenceView, { maxItems: NOTICE_KINDS.length }) preferences: NoticePreferenceView[];
}

export class NoticeChoice {
  @Code(NOTICE_KINDS, 'NoticeKind') kind: NoticeKind;
  @Code(MAIL_MODES, 'MailMode') mode: MailMode;
}

export class NoticePreferenceChanges {
  @NestedList(() => NoticeChoice, { maxItems: NOTICE_KINDS.length }) preferences: NoticeChoice[];
}
