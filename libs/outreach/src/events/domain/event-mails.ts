import type { MailContent } from '#app/notifications';
import { whenOf, whereOf } from './event-words.js';

/** What a participant is told. */
export type ParticipantNews = 'registered' | 'waiting' | 'promoted' | 'withdrawn' | 'moved' | 'cancelled' | 'reminded';

interface EventFacts {
  title: string;
  startsAt: Date;
  endsAt: Date;
  place: string | null;
  onlineUrl: string | null;
  contact: string;
  cancelReason: string | null;
}

const SUBJECTS: Record<ParticipantNews, string> = {
  registered: 'Iscrizione confermata',
  waiting: 'In lista d’attesa',
  promoted: 'Si è liberato un posto',
  withdrawn: 'Iscrizione ritirata',
  moved: 'Incontro modificato',
  cancelled: 'Incontro annullato',
  reminded: 'Domani',
};

const LINES: Record<ParticipantNews, (body: string) => string> = {
  registered: (body) => `l’iscrizione per ${body} è confermata. In allegato c’è l’appuntamento per il calendario.`,
  waiting: (body) =>
    `i posti sono esauriti: l’iscrizione per ${body} è in lista d’attesa. Se un posto si libera arriva una nuova e-mail.`,
  promoted: (body) => `si è liberato un posto: l’iscrizione per ${body} è ora confermata.`,
  withdrawn: (body) => `l’iscrizione per ${body} è stata ritirata.`,
  moved: () => 'giorno, ora o luogo dell’incontro sono cambiati. Questi sono i nuovi:',
  cancelled: () => 'l’incontro è stato annullato.',
  reminded: (body) =>
    `ricordiamo l’incontro a cui è iscritta una persona di ${body}: se non può venire, ritiri l’iscrizione, così il posto va ad altri.`,
};

/** A mail to a participant about their place. @param url of the body's own page of the event */
export function participantMail(
  news: ParticipantNews,
  event: EventFacts,
  { name, bodyName, url }: { name: string; bodyName: string; url: string },
): MailContent {
  const comes = !['withdrawn', 'cancelled'].includes(news);
  const seated = ['registered', 'promoted', 'moved', 'reminded'].includes(news);
  return {
    subject: `${SUBJECTS[news]}: ${event.title}`,
    greeting: `Gentile ${name},`,
    paragraphs: [LINES[news](bodyName)],
    ...(news === 'cancelled' && event.cancelReason && { quote: event.cancelReason }),
    facts: [
      ['Incontro', event.title],
      ['Quando', whenOf(event)],
      ['Dove', whereOf(event)],
      ...(seated && event.onlineUrl ? [['Collegamento', event.onlineUrl] as const] : []),
      ['Per informazioni', event.contact],
    ],
    ...(comes && { action: { label: 'Vedi o modifica l’iscrizione', url } }),
    footer:
      'Questo messaggio riguarda un’iscrizione fatta dalla pagina dell’incontro: chi non l’ha chiesta può ritirarla da lì.',
  };
}
