import type { MailContent } from '#app/notifications';
import type { ToldStep } from '../events/service-activity.js';

/** What a mail about the review of a sheet needs to know. */
export interface ServiceNews {
  command: ToldStep;
  title: string;
  /** Of the version. */
  number: number;
  actorName: string | null;
  reason: string | null;
  recipientName: string;
  url: string;
}

type Words = (news: ServiceNews) => { subject: string; opening: string; action: string };

const edition = ({ number }: ServiceNews) => (number === 1 ? 'la scheda' : `l’edizione ${number} della scheda`);
const who = ({ actorName }: ServiceNews) => actorName ?? 'Il sistema';

const WORDS: Record<ToldStep, Words> = {
  submit: (news) => ({
    subject: 'Scheda da approvare',
    opening: `${who(news)} ha consegnato ${edition(news)}: attende l’approvazione di chi non l’ha scritta.`,
    action: 'Leggi e decidi',
  }),
  send_back: (news) => ({
    subject: 'Scheda da rivedere',
    opening: `${who(news)} ha rimandato ${edition(news)}: è di nuovo una bozza. Il motivo è qui sotto.`,
    action: 'Apri la bozza',
  }),
  publish: (news) => ({
    subject: 'Scheda approvata',
    opening: `${who(news)} ha approvato ${edition(news)}: è pubblica da adesso.`,
    action: 'Apri la scheda',
  }),
};

export function serviceMail(news: ServiceNews): MailContent {
  const { subject, opening, action } = WORDS[news.command](news);
  const { title, number, reason, recipientName, url } = news;
  return {
    subject: `${subject}: ${title}`.slice(0, 200),
    greeting: `Gentile ${recipientName},`,
    paragraphs: [opening],
    ...(reason && { quote: reason }),
    facts: [
      ['Servizio', title],
      ['Edizione', String(number)],
    ],
    action: { label: action, url },
  };
}
