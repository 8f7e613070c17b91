import { NOTICE_DEFINITIONS, mailModesOf, type MailMode, type NoticeKind } from '#app/contracts';

/** How the mail of a notice leaves. A choice that would silence what is owed by now does not count. */
export function effectiveMode(kind: NoticeKind, chosen: MailMode | null | undefined): MailMode {
  return chosen && mailModesOf(kind).includes(chosen) ? chosen : NOTICE_DEFINITIONS[kind].default;
}
