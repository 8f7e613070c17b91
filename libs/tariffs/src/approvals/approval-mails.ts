import type { MailContent } from '#app/notifications';
import type { ApprovedSubject, ToldStep } from './approval-activity.js';

/** What a mail about an approval needs to know. */
export interface ApprovalNews {
  subject: ApprovedSubject;
  command: ToldStep;
  /** The title of a plan; of a cost model its kind and year in words. */
  title: string;
  /** Null: the system, such as a plan that enters into force on its day. */
  actorName: string | null;
  reason: string | null;
  recipientName: string;
  url: string;
}

const NAMES: Record<ApprovedSubject, { the: string; label: string }> = {
  cost_model: { the: 'il modello di costo', label: 'Modello di costo' },
  tariff_plan: { the: 'il piano tariffario', label: 'Piano tariffario' },
};

type Words = (who: string, the: string) => { subject: string; opening: string; action: string };

const handedIn: Words = (who, the) => ({
  subject: 'Da approvare',
  opening: `${who} ha consegnato ${the}: attende l’approvazione, con il suo atto, di chi non lo ha preparato.`,
  action: 'Leggi e decidi',
});
const givenBack: Words = (who, the) => ({
  subject: 'Da rivedere',
  opening: `${who} ha rimandato ${the}: è di nuovo una bozza. Il motivo è qui sotto.`,
  action: 'Apri la bozza',
});

const WORDS: Record<ToldStep, Words> = {
  close: handedIn,
  propose: handedIn,
  reopen: givenBack,
  send_back: givenBack,
  approve: (who, the) => ({ subject: 'Approvato', opening: `${who} ha approvato ${the}.`, action: 'Apri' }),
  enter_into_force: (_who, the) => ({
    subject: 'In vigore',
    opening: `Da oggi ${the} è in vigore.`,
    action: 'Apri il piano',
  }),
};

export function approvalMail(news: ApprovalNews): MailContent {
  const { subject, command, title, actorName, reason, recipientName, url } = news;
  const { the, label } = NAMES[subject];
  const words = WORDS[command](actorName ?? 'Il sistema', the);
  return {
    subject: `${words.subject}: ${title}`.slice(0, 200),
    greeting: `Gentile ${recipientName},`,
    paragraphs: [words.opening],
    ...(reason && { quote: reason }),
    facts: [[label, title]],
    action: { label: words.action, url },
  };
}
