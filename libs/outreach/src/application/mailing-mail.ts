import type { MailContent } from '#app/notifications';
import { merged, paragraphsOf, type MergeFacts } from '../domain/merge.js';

/** A mailing as one recipient reads it. */
export function mailOf({ subject, text }: { subject: string; text: string }, facts: MergeFacts): MailContent {
  return {
    subject: merged(subject, facts).replace(/\s+/g, ' '),
    ...paragraphsOf(merged(text, facts)),
    footer: `Comunicazione istituzionale a ${facts.ente ?? 'un ente'}: ${facts.centro ?? 'il centro'} la invia agli enti del suo territorio per i compiti che svolge per loro (art. 6, par. 1, lett. e, del regolamento UE 2016/679). Per correggere l’indirizzo o chiedere altro: ${facts.centro_email ?? ''}`,
  };
}
