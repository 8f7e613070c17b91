import type { SubscriptionActivity } from '#app/contracts';
import type { MailContent } from '#app/notifications';

/** What a mail about a subscription needs to know. */
export interface SubscriptionNews {
  activity: SubscriptionActivity;
  bodyName: string;
  serviceTitle: string;
  /** With its unit, such as `5 caselle`. */
  quantity: string | null;
  effectiveOn: string | null;
  /** Nobody, where it went by itself. */
  actorName: string | null;
  reason: string | null;
  recipientName: string;
  url: string;
}

interface Wording {
  subject: string;
  opening: string;
  action: string;
}

type Words = (news: SubscriptionNews) => Wording;

const OPEN = 'Apri l’attivazione';
const italianDate = (day: string) => day.split('-').reverse().join('/');
const dayOf = ({ effectiveOn }: SubscriptionNews) => (effectiveOn ? italianDate(effectiveOn) : '');

/** For the people of the body. */
const TO_BODY: Partial<Record<SubscriptionActivity, Words>> = {
  request: () => ({
    subject: 'Richiesta di attivazione registrata',
    opening: 'il centro servizi ha registrato la richiesta di attivazione arrivata dall’ente.',
    action: OPEN,
  }),
  approve: (news) => ({
    subject: 'Servizio attivato',
    opening: `il servizio è attivo dal ${dayOf(news)}.`,
    action: OPEN,
  }),
  refuse: () => ({
    subject: 'Attivazione non accolta',
    opening: 'il centro servizi non ha accolto la richiesta di attivazione. Il motivo è qui sotto.',
    action: 'Leggi il motivo',
  }),
  withdraw: () => ({
    subject: 'Richiesta di attivazione ritirata',
    opening: 'il centro servizi ha registrato il ritiro della richiesta.',
    action: OPEN,
  }),
  accept_quantity: () => ({
    subject: 'Nuova quantità accolta',
    opening: 'la quantità richiesta è stata accolta.',
    action: OPEN,
  }),
  refuse_quantity: () => ({
    subject: 'Nuova quantità non accolta',
    opening: 'il centro servizi non ha accolto la nuova quantità: resta quella di prima.',
    action: 'Leggi il motivo',
  }),
  request_end: (news) => ({
    subject: 'Cessazione del servizio registrata',
    opening: `il centro servizi ha registrato la cessazione del servizio. L’ultimo giorno di uso è il ${dayOf(news)}.`,
    action: OPEN,
  }),
  revoke_end: () => ({
    subject: 'Cessazione revocata',
    opening: 'il centro servizi ha registrato la revoca della cessazione: il servizio continua.',
    action: OPEN,
  }),
  end: () => ({
    subject: 'Servizio cessato',
    opening: 'il servizio è cessato: l’ultimo giorno di uso è passato.',
    action: OPEN,
  }),
  add_documents: () => ({
    subject: 'Nuovi documenti',
    opening: 'il centro servizi ha aggiunto documenti all’attivazione.',
    action: 'Vedi i documenti',
  }),
};

/** For who decides in the centre. */
const TO_CENTRE: Partial<Record<SubscriptionActivity, Words>> = {
  request: () => ({
    subject: 'Richiesta di attivazione',
    opening: 'l’ente chiede di attivare un servizio.',
    action: 'Valuta la richiesta',
  }),
  approve: (news) => ({
    subject: 'Servizio attivato automaticamente',
    opening: `l’ente ha i requisiti e il servizio si è attivato da sé dal ${dayOf(news)}.`,
    action: OPEN,
  }),
  withdraw: () => ({
    subject: 'Richiesta di attivazione ritirata',
    opening: 'l’ente ha ritirato la richiesta di attivazione.',
    action: OPEN,
  }),
  request_quantity: () => ({
    subject: 'Richiesta di un’altra quantità',
    opening: 'l’ente chiede di cambiare la quantità.',
    action: 'Valuta la richiesta',
  }),
  request_end: (news) => ({
    subject: 'Richiesta di cessazione',
    opening: `l’ente fa cessare il servizio. L’ultimo giorno di uso è il ${dayOf(news)}.`,
    action: OPEN,
  }),
  revoke_end: () => ({
    subject: 'Cessazione revocata',
    opening: 'l’ente ha revocato la cessazione: il servizio continua.',
    action: OPEN,
  }),
  end: () => ({
    subject: 'Servizio cessato',
    opening: 'l’ultimo giorno di uso è passato: il servizio è cessato.',
    action: OPEN,
  }),
  add_documents: () => ({
    subject: 'Nuovi documenti dell’ente',
    opening: 'l’ente ha aggiunto documenti all’attivazione.',
    action: 'Leggi i documenti',
  }),
};

/** @returns undefined where nobody on that side is told of this */
export function subscriptionMail(side: 'body' | 'centre', news: SubscriptionNews): MailContent | undefined {
  const wording = (side === 'body' ? TO_BODY : TO_CENTRE)[news.activity]?.(news);
  if (!wording) return undefined;
  const { bodyName, serviceTitle, quantity, actorName, reason, recipientName, url } = news;
  return {
    subject: `${wording.subject}: ${serviceTitle} – ${bodyName}`.slice(0, 200),
    greeting: `Gentile ${recipientName},`,
    paragraphs: [wording.opening],
    ...(reason && { quote: reason }),
    facts: [
      ['Ente', bodyName],
      ['Servizio', serviceTitle],
      ...(quantity ? ([['Quantità', quantity]] as const) : []),
      ...(actorName ? ([['Registrato da', actorName]] as const) : []),
    ],
    action: { label: wording.action, url },
  };
}
