import { file, fromBody, fromCentre, internalNote, request } from './message-parts.js';
import type { DemoThread } from './types.js';

/** Web portals of the municipalities. */
export const portalThreads: DemoThread[] = [
  {
    municipality: '017131', // Paisco Loveno
    service: 'portali-web',
    channel: 'web',
    subject: 'Avviso di strada chiusa da mettere in prima pagina',
    openedDaysAgo: 0,
    openedAt: '08:35',
    status: 'new',
    operator: null,
    messages: [
      request(
        'Strada chiusa per una frana sopra Loveno, devo metterlo in evidenza nella prima pagina ma il riquadro rosso non compare. Mi dite dove si accende? Se potete fatelo voi, il testo è allegato. Grazie',
        file('avviso-strada-chiusa', 'txt'),
      ),
    ],
    timeEntries: [],
  },
  {
    municipality: '017179', // Sirmione
    service: 'portali-web',
    channel: 'web',
    subject: 'Menu: la voce Turismo sparisce da telefono',
    openedDaysAgo: 1,
    openedAt: '15:20',
    status: 'new',
    operator: null,
    messages: [
      request(
        'Da computer il menu è a posto. Da telefono, aprendo il menu, la quinta voce (Turismo) non si vede e non si riesce a scorrere. Provato con due telefoni diversi, schermate allegate.',
        file('menu-da-telefono', 'png'),
      ),
    ],
    timeEntries: [],
  },
  {
    municipality: '017067', // Desenzano del Garda
    service: 'portali-web',
    channel: 'web',
    subject: 'Dichiarazione di accessibilità: segnalazione di un utente non vedente',
    openedDaysAgo: 5,
    openedAt: '10:05',
    status: 'in_progress',
    operator: 'marco-zani',
    messages: [
      request(
        'Un cittadino che usa un lettore di schermo ci scrive che i bandi pubblicati in PDF sono immagini e non li può leggere. Dobbiamo rispondergli entro trenta giorni. Come sistemiamo i documenti e che cosa scriviamo nella dichiarazione?',
        file('segnalazione-cittadino', 'pdf'),
      ),
      fromCentre(
        5,
        'La segnalazione è fondata: i cinque bandi sono scansioni. Vanno ripubblicati partendo dal file originale: vi allego la guida. Nel frattempo potete mandare al cittadino il testo per posta elettronica. Sto rivedendo la dichiarazione: ve la propongo entro venerdì.',
        file('pdf-accessibili-guida', 'pdf'),
      ),
      fromBody(21, 'Tre su cinque già sostituiti. Degli altri due non abbiamo più il file originale.'),
      internalNote(
        2,
        'Gli ultimi due: riconoscimento del testo e struttura a mano, circa un\'ora. Poi dichiarazione "parzialmente conforme".',
      ),
    ],
    timeEntries: [
      { minutes: 40, note: 'Verifica dei documenti pubblicati' },
      { minutes: 30, note: 'Bozza della dichiarazione' },
    ],
  },
  {
    municipality: '017129', // Padenghe sul Garda
    service: 'portali-web',
    channel: 'web',
    subject: 'Chi può pubblicare in Amministrazione trasparente',
    openedDaysAgo: 7,
    openedAt: '11:45',
    status: 'waiting_for_body',
    operator: 'marco-zani',
    messages: [
      request('Vorremmo che ogni ufficio pubblicasse i propri atti, ma senza toccare le pagine degli altri. Si può?'),
      fromCentre(
        3,
        "Si può: a ogni redattore si assegnano le sezioni che gli competono. Mandateci l'elenco con nome, casella di lavoro e sezioni, usando la tabella allegata. Chi farà il controllo finale prima della pubblicazione?",
        file('tabella-redattori', 'csv'),
      ),
    ],
    timeEntries: [{ minutes: 15, note: 'Preparazione della tabella' }],
  },
  {
    municipality: '017081', // Gussago
    service: 'portali-web',
    channel: 'web',
    subject: 'Certificato scaduto: il browser dice sito non sicuro',
    openedDaysAgo: 13,
    openedAt: '08:40',
    status: 'solved',
    operator: 'marco-zani',
    messages: [
      request(
        'Aprendo il sito esce una pagina rossa "connessione non privata". I cittadini telefonano pensando a un attacco.',
        file('pagina-rossa', 'png'),
      ),
      fromCentre(
        0.6,
        'Confermo il problema e non è un attacco: il rinnovo automatico del certificato di stanotte non è riuscito. Lo sto rifacendo a mano.',
      ),
      internalNote(
        0.3,
        'Causa: record del dominio cambiato dal vecchio fornitore. Controllati gli altri portali: nessun altro caso.',
      ),
      fromCentre(
        0.2,
        'Rinnovato: dalle 9.45 il sito si apre normalmente. Abbiamo aggiunto un controllo che ci avvisa quindici giorni prima della scadenza.',
      ),
    ],
    timeEntries: [{ minutes: 60, note: 'Rinnovo del certificato e controllo degli altri portali' }],
  },
  {
    municipality: '017187', // Toscolano-Maderno
    service: 'portali-web',
    channel: 'email',
    callerName: 'Ufficio cultura',
    subject: 'Trasferimento delle notizie dal sito vecchio',
    openedDaysAgo: 44,
    openedAt: '09:45',
    status: 'closed',
    operator: 'marco-zani',
    messages: [
      request(
        'Sul sito vecchio ci sono dodici anni di notizie. Dobbiamo portarle tutte? Qualcuno qui dice di sì per non perdere la memoria, qualcuno dice che nessuno le legge.',
      ),
      fromCentre(
        29,
        "Consigliamo di portare gli ultimi due anni e ciò che la legge chiede di tenere pubblicato. Il resto si può salvare in un archivio consultabile dagli uffici e, per le cose di valore storico, dalla biblioteca. Se siete d'accordo procediamo così.",
      ),
      fromBody(46, "D'accordo, la giunta ha approvato questa soluzione."),
      fromCentre(
        52,
        "Trasferite 187 notizie. L'archivio completo è in una cartella riservata agli uffici; i collegamenti delle vecchie pagine portano a quelle nuove.",
      ),
    ],
    timeEntries: [
      { minutes: 30, note: 'Analisi delle notizie' },
      { minutes: 240, note: 'Trasferimento e verifica dei collegamenti' },
    ],
  },
  {
    municipality: '017087', // Lavenone
    service: 'portali-web',
    channel: 'phone',
    callerName: 'Piera Bacchetti',
    callMinutes: 8,
    subject: 'Albo pretorio: atto pubblicato con la data sbagliata',
    openedDaysAgo: 30,
    openedAt: '16:15',
    status: 'closed',
    operator: 'marco-zani',
    messages: [
      request(
        'Bacchetti, Lavenone. Delibera in albo con scadenza al 15 invece che al 25, oggi è il 14 e domani sparisce. Vuole allungare ma il campo è grigio.',
      ),
      fromCentre(
        0.5,
        "La data di un atto già pubblicato non si modifica, per garanzia di tutti. Si fa una proroga con la nota del motivo: l'abbiamo inserita insieme e l'atto resta esposto fino al giorno corretto.",
      ),
      fromBody(16.5, 'Controllato stamattina: è ancora in albo. Grazie.'),
    ],
    timeEntries: [{ minutes: 15, note: 'Proroga guidata al telefono' }],
  },
];
