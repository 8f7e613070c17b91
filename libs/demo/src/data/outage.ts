import { fromCentre, internalNote, request } from './message-parts.js';
import type { DemoChannel, DemoThread } from './types.js';

type Row = [
  openedAt: string,
  municipality: string,
  subject: string,
  text: string,
  channel?: DemoChannel,
  caller?: string,
];

/** Until it is over every body that cannot get at its mailbox asks the same, in its own words. */
const ROWS: Row[] = [
  [
    '08:36',
    '017113',
    'PEC non raggiungibile',
    'Da quando siamo entrati la PEC non si apre: pagina bianca su tutti i computer.',
  ],
  [
    '08:41',
    '017096',
    'La posta certificata (PEC) non si apre',
    'Webmail della PEC ferma. Abbiamo una scadenza alle 12, fateci sapere.',
  ],
  [
    '08:43',
    '017170',
    'Accesso alla PEC impossibile',
    'Telefona il protocollo: password giusta, ma resta sulla rotellina.',
    'phone',
    'Protocollo di Salò',
  ],
  ['08:47', '017052', 'PEC bloccata', 'La casella del protocollo non risponde, nemmeno dal telefono della segretaria.'],
  ['08:52', '017103', 'Errore 503 sulla webmail PEC', 'Compare "503 servizio non disponibile". Succede anche a voi?'],
  [
    '08:55',
    '017081',
    'Non riusciamo a inviare PEC',
    'Il programma del protocollo dice che il server della PEC non risponde.',
  ],
  [
    '08:58',
    '017067',
    'PEC ferma in tutti gli uffici',
    'Sei caselle, nessuna funziona. Anagrafe e polizia locale non possono spedire.',
  ],
  [
    '09:01',
    '017161',
    'Problema con la PEC',
    'Stamattina la PEC non va. Ieri sera tutto bene.',
    'phone',
    'Ufficio segreteria',
  ],
  [
    '09:03',
    '017092',
    'PEC: connessione scaduta',
    'Dopo un minuto esce "connessione scaduta". Ho già provato un altro browser.',
  ],
  ['09:06', '017127', 'La PEC non scarica i messaggi', 'L’ultimo messaggio è arrivato ieri alle 19.20, poi più nulla.'],
  [
    '09:09',
    '017078',
    'PEC irraggiungibile, abbiamo una gara',
    'Le offerte arrivano dalla piattaforma, ma i chiarimenti li mandiamo con la PEC. Quanto ci vuole?',
  ],
  ['09:11', '017117', 'Webmail PEC bianca', 'Pagina bianca e basta. Ho spento e riacceso tutto.'],
  ['09:14', '017039', 'PEC giù?', 'È un problema nostro o generale?'],
  [
    '09:18',
    '017187',
    'Impossibile entrare nella PEC',
    'Mi chiede la password all’infinito. L’ho cambiata ieri, forse ho sbagliato io.',
  ],
  [
    '09:20',
    '017174',
    'PEC: invio fallito',
    'Tre invii falliti in dieci minuti, sempre per il server che non risponde.',
  ],
  [
    '09:23',
    '017188',
    'Casella PEC ufficio tecnico',
    'Non entra nessuno. Scaroni, ufficio tecnico.',
    'phone',
    'Ivan Scaroni',
  ],
  [
    '09:25',
    '017061',
    'Non funziona la posta certificata (PEC)',
    'Segnaliamo che la posta certificata oggi non funziona, né in arrivo né in partenza.',
  ],
  ['09:29', '017085', 'PEC lenta, poi morta', 'Prima lentissima, adesso non si apre più.'],
  ['09:31', '017159', 'Server PEC non trovato', 'Outlook dice "server non trovato" per la sola casella certificata.'],
  ['09:34', '017125', 'La PEC del protocollo non va', 'Buongiorno, come da oggetto. Resto in attesa.'],
  [
    '09:38',
    '017133',
    'PEC non disponibile da stamattina',
    'Ci chiamano i cittadini perché le loro PEC tornano indietro.',
  ],
  [
    '09:41',
    '017204',
    'Non arrivano le PEC',
    'Aspettiamo il parere della soprintendenza e non arriva nulla: la casella è ferma.',
  ],
  ['09:44', '017077', 'PEC: “riprovare più tardi”', 'Riproviamo più tardi da un’ora.'],
  ['09:48', '017155', 'Errore nell’apertura della PEC', 'Allo sportello la collega non può consegnare le ricevute.'],
  ['09:52', '017165', 'PEC in errore', 'Uguale su due postazioni. Il resto di internet va.'],
  [
    '09:57',
    '017206',
    'Posta certificata PEC ferma',
    'Chiediamo a che ora è previsto il ripristino, per avvisare il sindaco.',
  ],
  [
    '10:02',
    '017010',
    'Non si apre la PEC del comune',
    'Non si apre. Da Bagolino venire a Brescia è lunga, ditemi se basta aspettare.',
    'phone',
    'Susanna Melzani',
  ],
  [
    '10:09',
    '017023',
    'PEC: cosa rispondiamo ai cittadini?',
    'La PEC è ferma e ci chiedono se i termini sono sospesi. C’è una comunicazione ufficiale del gestore?',
  ],
  [
    '10:16',
    '017205',
    'Anche da noi PEC ferma',
    'I colleghi di Iseo mi dicono che è ferma anche la loro: lo segnalo lo stesso.',
  ],
  ['10:24', '017056', 'Guasto della PEC', 'Sappiamo del guasto, chiediamo solo di essere avvisati quando riparte.'],
];

/** The first ones were taken in charge before anybody saw that they are one. */
const TAKEN: Record<string, string> = {
  '017113': 'elena-ghitti',
  '017096': 'davide-pelizzari',
  '017170': 'marco-zani',
  '017052': 'elena-ghitti',
};

const replies = [
  'Il gestore segnala un guasto ai suoi server dalle 8.20: nessun messaggio va perso. Scriviamo appena riparte.',
  'Non dipende dal vostro computer: il gestore della PEC ha un guasto generale. Vi avvisiamo al ripristino.',
  'Guasto del gestore, ci sta lavorando. Per la scadenza delle 12 vale la comunicazione di disservizio: la alleghiamo appena arriva.',
  'È un guasto generale, lo seguiamo noi con il gestore. La casella non ha nulla.',
];

/** The provider of certified mail fails one morning: thirty bodies ask within two hours. */
export const outage: DemoThread[] = ROWS.map(([openedAt, municipality, subject, text, channel = 'web', caller]) => {
  const operator = TAKEN[municipality] ?? null;
  return {
    municipality,
    service: 'caselle-pec',
    channel,
    ...(caller && { callerName: caller }),
    ...(channel === 'phone' && { callMinutes: 2 }),
    subject,
    openedDaysAgo: 0,
    openedAt,
    status: operator ? 'in_progress' : 'new',
    operator,
    messages: [
      request(text),
      ...(operator
        ? [
            ...(municipality === '017113'
              ? [internalNote(0.2, 'Provata anche la nostra casella: non va. Aperta segnalazione al gestore.')]
              : []),
            fromCentre(0.3, replies[Object.keys(TAKEN).indexOf(municipality)]!),
          ]
        : []),
    ],
    timeEntries: operator ? [{ minutes: 6, note: 'Guasto del gestore' }] : [],
  };
});
