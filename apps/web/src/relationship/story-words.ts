import type { TFunction } from 'i18next';
import type {
  AdhesionActivity,
  BodyPastKind,
  InteractionKind,
  MailStatus,
  MailingRecipientStatus,
  OfficeKind,
  PecReceiptKind,
  ProspectStage,
  SubscriptionActivity,
  TicketCommand,
} from '#app/contracts';
import type it from '../i18n/it/relationship.json';
import type { StoryEntry } from './story-queries.js';

type Words = (typeof it)['story'];

/** What an entry says happened: the words that its own page has for it, where there are any. */
export function wordsOf({ kind, what, code }: StoryEntry, t: TFunction): string {
  switch (kind) {
    case 'adhesion':
      return t(`adhesions.did.${what as AdhesionActivity}`);
    case 'subscription':
      return t(`subscriptions.did.${what as SubscriptionActivity}`);
    case 'ticket':
      return t(`ticket.did.${what as 'open' | 'assign' | TicketCommand}`);
    case 'pec':
      return what === 'receipt'
        ? t(`pec.receipt.${code as PecReceiptKind}`)
        : t(`story.pec.${what as keyof Words['pec']}`);
    case 'interaction':
      return t(`interactions.kind.${what as InteractionKind}`);
    case 'prospect':
      return t(`prospects.standing.${what as ProspectStage}`);
    case 'mailing':
      return t(`mailing.recipientStatus.${what as MailingRecipientStatus}`);
    case 'event':
      return t(`story.event.${what as keyof Words['event']}`);
    case 'email':
      return t(`story.email.${what as MailStatus}`);
    case 'register':
      if (what === 'changed') return t('story.changed', { what: t(`bodyHistory.kind.${code as BodyPastKind}`) });
      if (what === 'office_begun' || what === 'office_ended')
        return t(`story.${what}`, { office: t(`office.kind.${code as OfficeKind}`) });
      return t(`story.register.${what as keyof Words['register']}`);
    default:
      return t(`story.${kind}`);
  }
}
