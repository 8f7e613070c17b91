import type { MailContent } from '#app/notifications';
import type { Activity } from '../events/ticket-activity.js';

/** What a mail about a request needs to know. */
export interface TicketNews {
  number: string;
  subject: string;
  bodyName: string;
  serviceTitle: string;
  actorName: string;
  assigneeName: string | null;
  /** By telephone, mail or at the desk: who called. */
  callerName: string | null;
  recipientName: string;
  text: string | null;
  reason: string | null;
  url: string;
}

type Wording = (news: TicketNews) => { subject: string; opening: string; action: string };

/** For the person of the body that asked. */
const TO_BODY: Partial<Record<Activity, Wording>> = {
  open: ({ number, callerName }) => ({
    subject: `Richiesta ${number} registrata`,
    opening: callerName
      ? `abbiamo registrato la richiesta di ${callerName}. La seguiamo noi: arriverà un messaggio a ogni passo.`
      : 'la richiesta è arrivata al centro servizi. Arriverà un messaggio a ogni passo.',
    action: 'Segui la richiesta',
  }),
  take: ({ number, actorName }) => ({
    subject: `Richiesta ${number} presa in carico`,
    opening: `${actorName} ha preso in carico la richiesta.`,
    action: 'Segui la richiesta',
  }),
  ask: ({ number, actorName }) => ({
    subject: `Richiesta ${number}: serve una risposta`,
    opening: `per andare avanti ${actorName} ha bisogno di una risposta. Finché non arriva, la richiesta resta in attesa.`,
    action: 'Rispondi',
  }),
  reply: ({ number, actorName }) => ({
    subject: `Richiesta ${number}: nuovo messaggio`,
    opening: `${actorName} ha scritto un messaggio.`,
    action: 'Leggi e rispondi',
  }),
  solve: ({ number, actorName }) => ({
    subject: `Richiesta ${number} risolta`,
    opening: `${actorName} ha risposto e considera risolta la richiesta. Se è tutto a posto la si può chiudere; altrimenti la si può riaprire spiegando che cosa manca.`,
    action: 'Conferma o riapri',
  }),
  close: ({ number }) => ({
    subject: `Richiesta ${number} chiusa`,
    opening: 'la richiesta è chiusa. Se il problema torna, si può riaprire.',
    action: 'Rileggi la richiesta',
  }),
  reopen: ({ number, actorName }) => ({
    subject: `Richiesta ${number} riaperta`,
    opening: `${actorName} ha riaperto la richiesta.`,
    action: 'Segui la richiesta',
  }),
};

/** For the operators of the centre. */
const TO_CENTRE: Partial<Record<Activity, Wording>> = {
  open: ({ number, bodyName }) => ({
    subject: `Nuova richiesta ${number} – ${bodyName}`,
    opening: `${bodyName} ha aperto una richiesta.`,
    action: 'Apri la richiesta',
  }),
  assign: ({ number, actorName, assigneeName, bodyName }) => ({
    subject: `Richiesta ${number} ${assigneeName ? 'assegnata' : 'da assegnare'} – ${bodyName}`,
    opening: assigneeName
      ? `${actorName} ha assegnato la richiesta a ${assigneeName}.`
      : `${actorName} ha lasciato la richiesta: ora non la segue nessuno.`,
    action: 'Apri la richiesta',
  }),
  answer: ({ number, actorName, bodyName }) => ({
    subject: `Richiesta ${number}: risposta di ${bodyName}`,
    opening: `${actorName} ha risposto: la richiesta è di nuovo in lavorazione.`,
    action: 'Apri la richiesta',
  }),
  reply: ({ number, actorName, bodyName }) => ({
    subject: `Richiesta ${number}: messaggio di ${bodyName}`,
    opening: `${actorName} ha scritto un messaggio.`,
    action: 'Apri la richiesta',
  }),
  close: ({ number, actorName, bodyName }) => ({
    subject: `Richiesta ${number} chiusa – ${bodyName}`,
    opening: `${actorName} ha confermato che la richiesta è risolta.`,
    action: 'Rileggi la richiesta',
  }),
  reopen: ({ number, actorName, bodyName }) => ({
    subject: `Richiesta ${number} riaperta – ${bodyName}`,
    opening: `${actorName} ha riaperto la richiesta.`,
    action: 'Apri la richiesta',
  }),
  withdraw: ({ number, actorName, bodyName }) => ({
    subject: `Richiesta ${number} ritirata – ${bodyName}`,
    opening: `${actorName} ha ritirato la richiesta.`,
    action: 'Rileggi la richiesta',
  }),
};

/** @returns undefined where nobody on that side is told of this */
export function ticketMail(side: 'body' | 'centre', activity: Activity, news: TicketNews): MailContent | undefined {
  const wording = (side === 'body' ? TO_BODY : TO_CENTRE)[activity]?.(news);
  if (!wording) return undefined;
  return {
    subject: `${wording.subject}: ${news.subject}`.slice(0, 200),
    greeting: `Gentile ${news.recipientName},`,
    paragraphs: [wording.opening, ...(news.reason && activity !== 'assign' ? [`Motivo: ${news.reason}`] : [])],
    ...(news.text && { quote: news.text }),
    facts: [
      ['Richiesta', `${news.number} – ${news.subject}`],
      ['Ente', news.bodyName],
      ['Servizio', news.serviceTitle],
      ...(news.assigneeName ? ([['Seguita da', news.assigneeName]] as const) : []),
    ],
    action: { label: wording.action, url: news.url },
  };
}
