const YEAR = 365;

/** For how many days personal data are kept that have no other end (docs/it/privacy.md). */
export const KEPT_DAYS = {
  /** A notice that nobody read. */
  unreadNotices: YEAR,
  /** That an e-mail was sent, to whom and with which subject; its text goes long before. */
  mails: 2 * YEAR,
  /** To which name and address of a body a mailing went; the body's own address stays. */
  mailingRecipients: 3 * YEAR,
  /** With whom of a body somebody spoke. */
  contactNames: 5 * YEAR,
  /** Who has no role in the centre any more: as long as claims are barred by time (art. 2946 of the civil code). */
  formerPeople: 10 * YEAR,
} as const;
