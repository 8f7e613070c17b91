import { file, fromBody, fromCentre, internalNote, request } from './message-parts.js';
import type { DemoThread } from './types.js';

/** Tenders on behalf of municipalities, electronic purchases, planning. */
export const contractingThreads: DemoThread[] = [
  {
    municipality: '017065', // Darfo Boario Terme
    service: 'gare-per-conto-degli-enti',
    channel: 'web',
    subject: 'Gara PNRR asilo nido: avvio della procedura',
    openedDaysAgo: 1,
    openedAt: '12:20',
    status: 'new',
    operator: null,
    messages: [
      request(
        "Si chiede l'avvio della gara per l'ampliamento dell'asilo nido, finanziato con fondi PNRR. Il progetto esecutivo è validato, la bozza di determina a contrarre è allegata. Il cronoprogramma impone l'aggiudicazione entro novanta giorni.",
        file('bozza-determina-a-contrarre', 'pdf'),
      ),
    ],
    timeEntries: [],
  },
  {
    municipality: '017166', // Rovato
    service: 'gare-per-conto-degli-enti',
    channel: 'web',
    subject: 'Mensa scolastica: quesiti dei concorrenti',
    openedDaysAgo: 6,
    openedAt: '09:00',
    status: 'in_progress',
    operator: 'silvia-tonni',
    messages: [
      request(
        'Abbiamo visto in piattaforma nove quesiti sulla gara mensa. Quattro riguardano il centro di cottura e possiamo rispondere noi. Sugli altri (avvalimento, garanzie) chiediamo il vostro testo.',
        file('quesiti', 'csv'),
      ),
      fromCentre(
        5,
        'Prepariamo noi i cinque di natura giuridica. Mandateci le quattro risposte tecniche entro domani alle 13, così pubblichiamo tutto insieme e nessuno è avvantaggiato.',
      ),
      fromBody(22, 'Risposte tecniche allegate.', file('risposte-tecniche', 'pdf')),
      internalNote(
        1,
        'La risposta 3 di fatto cambia il requisito delle cucine: o si riformula o serve la proroga dei termini. Sentire il RUP.',
      ),
      fromCentre(
        20,
        "Sulla risposta 3 ho riformulato: così com'era, modificava il requisito e avrebbe richiesto una proroga. Sto completando i cinque testi giuridici, pubblichiamo entro oggi.",
      ),
    ],
    timeEntries: [
      { minutes: 120, note: 'Esame dei quesiti e bozze' },
      { minutes: 60, note: 'Revisione delle risposte tecniche' },
    ],
  },
  {
    municipality: '017204', // Vobarno
    service: 'gare-per-conto-degli-enti',
    channel: 'web',
    subject: 'Manutenzione strade: mancano due allegati?',
    openedDaysAgo: 10,
    openedAt: '15:55',
    status: 'waiting_for_body',
    operator: 'silvia-tonni',
    messages: [
      request(
        'Inviati gli atti per la gara di manutenzione delle strade comunali, 310.000 euro di lavori. Fateci sapere se manca qualcosa, vorremmo partire al più presto.',
        file('atti-di-gara', 'pdf'),
      ),
      fromCentre(
        41,
        'Atti esaminati. Per partire mancano il piano di sicurezza e la relazione sui criteri ambientali minimi. Inoltre il quadro economico non prevede la somma per gli incentivi tecnici: è una scelta o una dimenticanza?',
        file('elenco-di-controllo', 'pdf'),
      ),
    ],
    timeEntries: [{ minutes: 100, note: 'Esame degli atti' }],
  },
  {
    municipality: '017010', // Bagolino
    service: 'gare-per-conto-degli-enti',
    channel: 'web',
    subject: 'Servizio neve: gara deserta',
    openedDaysAgo: 55,
    openedAt: '10:20',
    status: 'closed',
    operator: 'silvia-tonni',
    messages: [
      request(
        'La gara per lo sgombero neve del lotto alto è andata deserta. Le ditte ci dicono che il prezzo era basso. Come si procede adesso, senza perdere altri mesi?',
      ),
      fromCentre(
        26,
        'Dopo una gara deserta la legge ammette la procedura negoziata senza bando, a condizioni sostanzialmente uguali. Se invece volete alzare il prezzo in modo sensibile serve una nuova gara: con i termini ridotti bastano poche settimane. Vi alleghiamo il confronto tra le due strade.',
        file('confronto-procedure', 'pdf'),
      ),
      fromBody(48, 'La giunta preferisce la seconda, con il prezzo aggiornato. Mandiamo gli atti.'),
      fromCentre(
        96,
        'Nuova gara pubblicata oggi con il prezzo aggiornato. Da qui in avanti le comunicazioni sono nel fascicolo della gara, quindi questa richiesta si può chiudere.',
      ),
    ],
    timeEntries: [
      { minutes: 90, note: 'Parere e confronto tra le procedure' },
      { minutes: 180, note: 'Nuovi atti e pubblicazione' },
    ],
  },
  {
    municipality: '017174', // Sarezzo
    service: 'assistenza-e-procurement',
    channel: 'web',
    subject: 'CIG preso sulla procedura sbagliata',
    openedDaysAgo: 3,
    openedAt: '10:50',
    status: 'in_progress',
    operator: 'silvia-tonni',
    messages: [
      request(
        'Per errore ho scelto "procedura negoziata" invece di "affidamento diretto" e il CIG è già uscito. La determina non è ancora adottata. Lo si può annullare?',
      ),
      fromCentre(
        3.5,
        "Finché non c'è aggiudicazione si può annullare la procedura in piattaforma, con la motivazione, e rifarla. Non cancelli nulla da sola: domani alle 10 lo facciamo insieme, così anche la scheda alla banca dati resta allineata.",
      ),
    ],
    timeEntries: [{ minutes: 20, note: 'Verifica dello stato della procedura' }],
  },
  {
    municipality: '017054', // Cimbergo
    service: 'assistenza-e-procurement',
    channel: 'phone',
    callerName: 'Tullio Rocchini',
    callMinutes: 14,
    subject: 'Prima trattativa diretta sul MePA',
    openedDaysAgo: 25,
    openedAt: '14:30',
    status: 'closed',
    operator: 'silvia-tonni',
    messages: [
      request(
        'Rocchini, Cimbergo e Paspardo. Acquisto spargisale 7.800 + iva. Mai fatta trattativa diretta, collega in maternità. Abilitato come punto istruttore ma non trova il bando giusto.',
      ),
      fromCentre(
        2,
        'Il bando è quello dei beni, categoria delle attrezzature per la viabilità. Le mando i sette passaggi con le schermate; la determina la può scrivere dopo, con il modello di affidamento diretto.',
        file('trattativa-diretta-sette-passaggi', 'pdf'),
      ),
      fromBody(43, 'Trattativa inviata e il fornitore ha già risposto. Con le schermate ce la si fa anche da soli!'),
    ],
    timeEntries: [{ minutes: 35, note: 'Telefonata e guida con schermate' }],
  },
  {
    municipality: '017088', // Leno
    service: 'assistenza-e-procurement',
    channel: 'web',
    subject: 'Rotazione: possiamo reinvitare il gestore uscente?',
    openedDaysAgo: 34,
    openedAt: '08:45',
    status: 'closed',
    operator: 'silvia-tonni',
    messages: [
      request(
        'Verde pubblico, 48.000 euro, affidamento diretto. Il gestore uscente ha lavorato bene. Il principio di rotazione ci vieta di invitarlo?',
      ),
      internalNote(2, 'Chiedere quanti affidamenti consecutivi: dal portale ne risulta uno solo.'),
      fromCentre(
        26.5,
        "Di regola l'uscente non si affida due volte di seguito per la stessa categoria. È possibile derogare solo con una motivazione seria: struttura del mercato, mancanza di alternative, esecuzione accurata. In alternativa potete scegliere una procedura negoziata con un avviso aperto a tutti: se non si pongono limiti agli inviti, la rotazione non si applica.",
      ),
      fromBody(19.5, "Faremo l'avviso aperto. Chiarissimo, grazie."),
    ],
    timeEntries: [{ minutes: 45, note: 'Parere' }],
  },
  {
    municipality: '017023', // Botticino
    service: 'programmazione-acquisti',
    channel: 'web',
    subject: "Adesione alla gara aggregata dell'energia",
    openedDaysAgo: 11,
    openedAt: '13:00',
    status: 'waiting_for_body',
    operator: 'silvia-tonni',
    messages: [
      request(
        "Siamo interessati alla gara aggregata per l'energia elettrica. Il nostro contratto scade tra sette mesi. Ci sono vincoli?",
      ),
      fromCentre(
        25,
        "I tempi coincidono. Per inserirvi servono l'elenco dei punti di prelievo con i consumi dell'ultimo anno e la durata che preferite. Nella tabella allegata c'è già ciò che risulta a noi: potete correggerla e rimandarla?",
        file('punti-di-prelievo', 'csv'),
      ),
    ],
    timeEntries: [{ minutes: 30, note: 'Preparazione della tabella' }],
  },
  {
    municipality: '017117', // Nave
    service: 'programmazione-acquisti',
    channel: 'email',
    callerName: 'Servizi finanziari',
    subject: 'Programma triennale: soglia per inserire gli acquisti',
    openedDaysAgo: 68,
    openedAt: '11:25',
    status: 'closed',
    operator: 'silvia-tonni',
    messages: [
      request(
        'Buongiorno, nel programma degli acquisti vanno inseriti quelli sopra i 40.000 o sopra i 140.000 euro? Tra colleghi abbiamo due versioni.',
      ),
      fromCentre(
        3,
        "Con il codice in vigore la soglia degli acquisti è quella dell'affidamento diretto di beni e servizi: 140.000 euro. I 40.000 erano della disciplina precedente. Per i lavori la soglia è 150.000 euro.",
      ),
    ],
    timeEntries: [{ minutes: 15, note: 'Risposta' }],
  },
];
