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

/** What who sits at a table is told of a meeting. */
export type MeetingNews = 'called' | 'moved' | 'cancelled' | 'minutes' | 'delegated' | 'joined' | 'left' | 'reminder';

const SUBJECTS: Record<MeetingNews, string> = {
  called: 'Convocazione',
  moved: 'Riunione modificata',
  cancelled: 'Riunione annullata',
  minutes: 'Verbale',
  delegated: 'Delega',
  joined: 'Convocazione',
  left: 'Convocazione revocata',
  reminder: 'Promemoria',
};

const called = (table: string) =>
  `è convocata una riunione del tavolo «${table}». In allegato c’è l’appuntamento per il calendario.`;
const LINES: Record<MeetingNews, (table: string) => string> = {
  called,
  joined: called,
  left: (table) =>
    `il tuo posto al tavolo «${table}» è cambiato: non sei più tra i convocati di questa riunione, e l’appuntamento scompare dal tuo calendario.`,
  delegated: (table) =>
    `chi siede al tavolo «${table}» ti ha delegato per questa riunione, come supplente. In allegato c’è l’appuntamento per il calendario.`,
  reminder: (table) => `la riunione del tavolo «${table}» si avvicina.`,
  moved: (table) => `giorno, ora o luogo della riunione del tavolo «${table}» sono cambiati. Questi sono i nuovi:`,
  cancelled: (table) => `la riunione del tavolo «${table}» è stata annullata. Il motivo è qui sotto.`,
  minutes: (table) =>
    `è disponibile il verbale della riunione del tavolo «${table}»: sarà approvato nella prossima riunione. L’impronta SHA-256 permette di riconoscere il documento.`,
};

/** Who may say whether they come, and has not. */
const ASKED = 'Facci sapere se parteciperai: apri la riunione e rispondi alla convocazione.';

/**
 * What somebody who sits at a table is told of a meeting.
 * @param url null for who does not use the portal
 * @param asked whether they hold the seat and have not said whether they come
 */
export function meetingMail(
  news: MeetingNews,
  meeting: MeetingFacts,
  { name, url, asked = false }: { name: string; url: string | null; asked?: boolean },
): MailContent {
  const { title, tableTitle, notes, cancelReason, agenda, sha256, onlineUrl } = meeting;
  const calls = news === 'called' || news === 'joined';
  const comes = news !== 'cancelled' && news !== 'minutes' && news !== 'left';
  return {
    subject: `${SUBJECTS[news]}: ${title}`.slice(0, 200),
    greeting: `Gentile ${name},`,
    paragraphs: [
      LINES[news](tableTitle),
      ...(calls && notes ? notes.split(/\n{2,}/) : []),
      ...(comes && asked && url ? [ASKED] : []),
    ],
    ...(news === 'cancelled' && cancelReason && { quote: cancelReason }),
    facts: [
      ['Riunione', title],
      ['Quando', whenOf(meeting)],
      ['Dove', whereOf(meeting)],
      ...(comes && onlineUrl ? [['Collegamento', onlineUrl] as const] : []),
      ...(calls || news === 'delegated' ? agenda.map((item, at) => [`Punto ${at + 1}`, item] as const) : []),
      ...(news === 'minutes' && sha256 ? [['SHA-256', sha256] as const] : []),
    ],
    ...(url && { action: { label: 'Apri la riunione', url } }),
  };
}
