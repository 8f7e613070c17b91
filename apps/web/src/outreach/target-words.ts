import type { TFunction } from 'i18next';
import type { MailingTarget } from '#app/contracts';

/** Whom of a body a mailing goes to, in words. */
export function targetWords(target: MailingTarget, t: TFunction): string {
  return target === 'body' || target === 'users' || target === 'participants'
    ? t(`mailing.target.${target}`)
    : t(`office.kind.${target}`);
}
