import type { AdhesionActivity, AdhesionStatus } from '#app/contracts';
import type { MailContent } from '#app/notifications';

/** What a mail about an adhesion needs to know. */
export interface AdhesionNews {
  activity: AdhesionActivity;
  toStatus: AdhesionStatus;
  bodyName: string;
  convention: string;
  validFrom: string;
  /** The last day of the adhesion that the body uses now, under another convention. */
  inUseUntil: string | null;
  effectiveOn: string | null;
  /** Nobody, where the day itself ended the adhesion. */
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

type Words = (news: AdhesionNews) => Wording;

const italianDate = (day: string) => day.split('-').reverse().join('/');
const from = ({ effectiveOn }: AdhesionNews) => (effectiveOn ? ` dal ${italianDate(effectiveOn)}` : '');

const RESOLUTION =
  'Serve la deliberazione dell’organo competente: una volta approvata si carica nel portale con organo, numero e data.';
const SIGNATURE =
  'La deliberazione è arrivata. Manca la firma digitale della convenzione: il documento firmato si carica nel portale.';

/** For the people of the body. */
const TO_BODY: Partial<Record<AdhesionActivity, Words>> = {
  request: () => ({
    subject: 'Adesione da deliberare',
    opening: `il centro servizi propone l’adesione alla convenzione. ${RESOLUTION}`,
    action: 'Apri l’adesione',
  }),
  remind: ({ toStatus }) => ({
    subject: toStatus === 'requested' ? 'Sollecito: manca la deliberazione' : 'Sollecito: manca la firma',
    opening: toStatus === 'requested' ? RESOLUTION : SIGNATURE,
    action: toStatus === 'requested' ? 'Carica la deliberazione' : 'Carica la convenzione firmata',
  }),
  submit_resolution: () => ({
    subject: 'Deliberazione registrata',
    opening: 'il centro servizi ha registrato la deliberazione arrivata dall’ente. Il prossimo passo è la firma.',
    action: 'Apri l’adesione',
  }),
  sign: () => ({
    subject: 'Firma registrata',
    opening: 'il centro servizi ha registrato la convenzione firmata dall’ente. Ora tocca al centro controfirmare.',
    action: 'Apri l’adesione',
  }),
  countersign: () => ({
    subject: 'Convenzione controfirmata',
    opening: 'il centro servizi ha controfirmato la convenzione. Manca solo l’attivazione.',
    action: 'Apri l’adesione',
  }),
  activate: (news) => ({
    subject: 'Adesione attiva',
    opening: `l’adesione è attiva${from(news)}: l’ente può usare i servizi del centro.`,
    action: 'Apri l’adesione',
  }),
  send_back: () => ({
    subject: 'Adesione da correggere',
    opening: 'il centro servizi ha rimandato l’adesione: serve di nuovo la deliberazione.',
    action: 'Vedi che cosa manca',
  }),
  give_up: () => ({
    subject: 'Adesione non proseguita',
    opening: 'il centro servizi ha registrato che l’ente non prosegue con l’adesione.',
    action: 'Apri l’adesione',
  }),
  give_notice: (news) => ({
    subject: 'Recesso registrato',
    opening: `il centro servizi ha registrato il recesso dell’ente${from(news)}. Fino al giorno prima i servizi restano attivi.`,
    action: 'Apri l’adesione',
  }),
  revoke_notice: () => ({
    subject: 'Recesso revocato',
    opening: 'il centro servizi ha registrato la revoca del recesso: l’adesione continua.',
    action: 'Apri l’adesione',
  }),
  extend: ({ effectiveOn }) => ({
    subject: 'Adesione prorogata',
    opening: `il centro servizi ha prorogato l’adesione fino al ${italianDate(effectiveOn!)}: fino a quel giorno i servizi restano attivi, intanto l’ente può completare il rinnovo.`,
    action: 'Leggi la proroga',
  }),
  withdraw: () => ({
    subject: 'Recesso efficace',
    opening: 'il recesso è efficace da oggi: l’adesione è terminata e i servizi non sono più disponibili.',
    action: 'Apri l’adesione',
  }),
  expire: () => ({
    subject: 'Adesione scaduta',
    opening: 'la convenzione è giunta al termine e con essa l’adesione.',
    action: 'Apri l’adesione',
  }),
  suspend: () => ({
    subject: 'Adesione sospesa',
    opening: 'il centro servizi ha sospeso l’adesione: per ora l’ente non può aprire nuove richieste.',
    action: 'Apri l’adesione',
  }),
  resume: () => ({
    subject: 'Sospensione terminata',
    opening: 'il centro servizi ha tolto la propria sospensione dell’adesione.',
    action: 'Apri l’adesione',
  }),
};

/** For who follows adhesions in the centre. */
const TO_CENTRE: Partial<Record<AdhesionActivity, Words>> = {
  request: () => ({
    subject: 'Richiesta di adesione',
    opening: 'l’ente chiede di aderire. Tocca all’ente deliberare.',
    action: 'Apri l’adesione',
  }),
  submit_resolution: () => ({
    subject: 'Deliberazione arrivata',
    opening: 'l’ente ha caricato la deliberazione. Tocca all’ente firmare.',
    action: 'Leggi la deliberazione',
  }),
  sign: () => ({
    subject: 'Convenzione da controfirmare',
    opening: 'l’ente ha firmato la convenzione. Tocca al centro controfirmare.',
    action: 'Controfirma',
  }),
  give_up: () => ({
    subject: 'Adesione non proseguita',
    opening: 'l’ente non prosegue con l’adesione.',
    action: 'Apri l’adesione',
  }),
  give_notice: (news) => ({
    subject: 'Recesso comunicato',
    opening: `l’ente ha comunicato il recesso${from(news)}.`,
    action: 'Leggi il recesso',
  }),
  revoke_notice: () => ({
    subject: 'Recesso revocato',
    opening: 'l’ente ha revocato il recesso: l’adesione continua.',
    action: 'Apri l’adesione',
  }),
  withdraw: () => ({
    subject: 'Recesso efficace',
    opening: 'il recesso dell’ente è efficace da oggi.',
    action: 'Apri l’adesione',
  }),
  suspend: () => ({
    subject: 'Adesione sospesa dall’ente',
    opening: 'l’ente ha sospeso la propria adesione.',
    action: 'Apri l’adesione',
  }),
  resume: () => ({
    subject: 'Adesione ripresa dall’ente',
    opening: 'l’ente ha tolto la propria sospensione.',
    action: 'Apri l’adesione',
  }),
};

/** @returns undefined where nobody on that side is told of this */
export function adhesionMail(side: 'body' | 'centre', news: AdhesionNews): MailContent | undefined {
  const wording = (side === 'body' ? TO_BODY : TO_CENTRE)[news.activity]?.(news);
  if (!wording) return undefined;
  const { bodyName, convention, validFrom, inUseUntil, actorName, reason, recipientName, url } = news;
  const missing = news.activity === 'remind' || news.activity === 'request';
  return {
    subject: `${wording.subject} – ${bodyName}`.slice(0, 200),
    greeting: `Gentile ${recipientName},`,
    paragraphs: [
      wording.opening,
      ...(missing && side === 'body' && inUseUntil
        ? [`L’adesione in corso scade il ${italianDate(inUseUntil)}: dopo quel giorno i servizi si interrompono.`]
        : []),
    ],
    ...(reason && { quote: reason }),
    facts: [
      ['Ente', bodyName],
      ['Convenzione', convention],
      ['In vigore dal', italianDate(validFrom)],
      ...(actorName ? ([['Registrato da', actorName]] as const) : []),
    ],
    action: { label: wording.action, url },
  };
}
