import type { MailContent } from '#app/notifications';
import { whenOf, whereOf } from './meeting-words.js';

export interface MeetingFacts {
  title: string;
  tableTitle: string;
  startsAt: Date;
  endsAt: Date;
  place: string | null;
  onlineUrl: string | null;
  notes: string;
  cancelReason: string | null;
  agenda: readonly string[];
  sha256: string | null;
}

type News = 'called' | 'moved' | 'cancelled' | 'minutes';

const SUBJECTS: Record<News, string> = {
  called: 'Convocazione',
  moved: 'Riunione modificata',
  cancelled: 'Riunione annullata',
  minutes: 'Verbale',
};

const LINES: Record<News, (table: string) => string> = {
  called: (table) =>
    `è convocata una riunione del tavolo «${table}». In allegato c’è l’appuntamento per il calendario.`,
  moved: (table) => `giorno, ora o luogo della riunione del tavolo «${table}» sono cambiati. Questi sono i nuovi:`,
  cancelled: (table) => `la riunione del tavolo «${table}» è stata annullata. Il motivo è qui sotto.`,
  minutes: (table) =>
    `è disponibile il verbale della riunione del tavolo «${table}»: sarà approvato nella prossima riunione. L’impronta SHA-256 permette di riconoscere il documento.`,
};

/** What somebody who sits at a table is told of a meeting. @param url null for who does not use the portal */
export function meetingMail(
  news: News,
  meeting: MeetingFacts,
  { name, url }: { name: string; url: string | null },
): MailContent {
  const { title, tableTitle, notes, cancelReason, agenda, sha256, onlineUrl } = meeting;
  const comes = news === 'called' || news === 'moved';
  return {
    subject: `${SUBJECTS[news]}: ${title}`.slice(0, 200),
    greeting: `Gentile ${name},`,
    paragraphs: [LINES[news](tableTitle), ...(news === 'called' && notes ? notes.split(/\n{2,}/) : [])],
    ...(news === 'cancelled' && cancelReason && { quote: cancelReason }),
    facts: [
      ['Riunione', title],
      ['Quando', whenOf(meeting)],
      ['Dove', whereOf(meeting)],
      ...(comes && onlineUrl ? [['Collegamento', onlineUrl] as const] : []),
      ...(news === 'called' ? agenda.map((item, at) => [`Punto ${at + 1}`, item] as const) : []),
      ...(news === 'minutes' && sha256 ? [['SHA-256', sha256] as const] : []),
    ],
    ...(url && { action: { label: 'Apri la riunione', url } }),
  };
}
