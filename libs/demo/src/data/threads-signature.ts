import { file, fromBody, fromCentre, internalNote, request } from './message-parts.js';
import type { DemoThread } from './types.js';

/** Digital signatures and the register of companies. */
export const signatureThreads: DemoThread[] = [
  {
    municipality: '017083', // Incudine
    service: 'firma-digitale',
    channel: 'web',
    subject: 'PIN bloccato della chiavetta del sindaco',
    openedDaysAgo: 0,
    openedAt: '09:05',
    status: 'new',
    operator: null,
    messages: [
      request(
        'Il sindaco ha sbagliato il PIN tre volte e adesso il programma chiede il PUK. La busta con i codici non si trova. Oggi pomeriggio deve firmare la convenzione con la comunità montana. Che cosa possiamo fare?',
      ),
    ],
    timeEntries: [],
  },
  {
    municipality: '017188', // Travagliato
    service: 'firma-digitale',
    channel: 'phone',
    callerName: 'Ivan Scaroni',
    callMinutes: 9,
    subject: 'Firma scaduta oggi, gara in scadenza alle 12',
    openedDaysAgo: 1,
    openedAt: '09:40',
    status: 'solved',
    operator: 'elena-ghitti',
    messages: [
      request(
        'Scaroni, uff. tecnico Travagliato. Certificato del responsabile scaduto stanotte. Deve firmare risposta a chiarimenti gara ENTRO LE 12. Rinnovo mai fatto, avviso finito nella posta di chi è in pensione. Richiamare int. 12.',
      ),
      internalNote(0.2, 'Firma remota possibile: il titolare è già riconosciuto, documento valido fino al 2031.'),
      fromCentre(
        1.1,
        "Attivata la firma remota per il responsabile: ha ricevuto sul telefono il codice e alle 10.50 ha firmato il documento, che risulta valido. La chiavetta scaduta non serve più. Ho aggiornato l'indirizzo a cui arrivano gli avvisi di scadenza.",
      ),
    ],
    timeEntries: [
      { minutes: 10, note: 'Telefonata' },
      { minutes: 45, note: 'Attivazione della firma remota e prova' },
    ],
  },
  {
    municipality: '017092', // Lonato del Garda
    service: 'firma-digitale',
    channel: 'web',
    subject: 'Quarto kit per la nuova responsabile finanziaria',
    openedDaysAgo: 3,
    openedAt: '11:15',
    status: 'in_progress',
    operator: 'elena-ghitti',
    messages: [
      request(
        'Abbiamo già tre kit (sindaco, segretario, tecnico). Dal mese prossimo la responsabile finanziaria firmerà i mandati: chiediamo il quarto. Sappiamo che è a pagamento, ci serve il costo per la determina.',
        file('modulo-richiesta-kit', 'pdf'),
      ),
      fromCentre(
        4,
        "Modulo ricevuto e completo. Chiedo all'amministrazione il costo del kit aggiuntivo e vi rispondo con il preventivo. Intanto la titolare può prenotare il riconoscimento: giovedì mattina ci sono posti.",
      ),
      internalNote(
        18,
        'Il kit del segretario scade tra due mesi e il segretario è cambiato: forse basta una sostituzione, senza costi. Da verificare prima del preventivo.',
      ),
    ],
    timeEntries: [{ minutes: 20, note: 'Controllo del modulo e dei kit attivi' }],
  },
  {
    municipality: '017191', // Treviso Bresciano
    service: 'firma-digitale',
    channel: 'web',
    subject: 'Chiavetta smarrita',
    openedDaysAgo: 5,
    openedAt: '14:35',
    status: 'waiting_for_body',
    operator: 'elena-ghitti',
    messages: [
      request(
        'La vicesindaca ha perso la borsa con dentro la chiavetta della firma. I codici però erano a casa. Dobbiamo fare denuncia??',
      ),
      fromCentre(
        0.5,
        "La prima cosa è sospendere il certificato, così nessuno lo può usare: l'ho appena fatto. Per la revoca definitiva mi serve il modulo allegato, firmato dalla titolare, con la copia della denuncia. Se invece la chiavetta si ritrova, la sospensione si può togliere: mi fate sapere?",
        file('modulo-sospensione-revoca', 'pdf'),
      ),
    ],
    timeEntries: [{ minutes: 15, note: 'Sospensione del certificato' }],
  },
  {
    municipality: '017206', // Piancogno
    service: 'firma-digitale',
    channel: 'desk',
    callerName: 'Renata Fiorini',
    callMinutes: 25,
    subject: 'Rilascio kit al nuovo segretario',
    openedDaysAgo: 14,
    openedAt: '10:00',
    status: 'solved',
    operator: 'elena-ghitti',
    messages: [
      request(
        'Allo sportello la sig.ra Fiorini con il nuovo segretario reggente. Riconoscimento fatto, documento e tessera in copia. Vuole chiavetta, non remota (firma anche in altro comune senza campo).',
      ),
      fromCentre(
        49,
        'La chiavetta è pronta ed è stata consegnata al segretario allo sportello, con la busta dei codici sigillata. La validità è di tre anni; gli avvisi arriveranno novanta e trenta giorni prima.',
      ),
    ],
    timeEntries: [
      { minutes: 25, note: 'Riconoscimento allo sportello' },
      { minutes: 15, note: 'Preparazione e consegna' },
    ],
  },
  {
    municipality: '017039', // Carpenedolo
    service: 'firma-digitale',
    channel: 'web',
    subject: 'Il file firmato risulta "non valido" alla Regione',
    openedDaysAgo: 39,
    openedAt: '15:45',
    status: 'closed',
    operator: 'elena-ghitti',
    messages: [
      request(
        'La Regione ci ha respinto una domanda di contributo: "firma non valida". Da noi però il file si apre e la firma è verde. Scade dopodomani.',
        file('domanda-contributo', 'pdf'),
      ),
      fromCentre(
        17,
        'La firma in sé è buona. Dopo la firma però il PDF è stato aperto e salvato di nuovo, per aggiungere il numero di protocollo: così il contenuto firmato è cambiato. Bisogna prima protocollare e poi firmare, oppure mettere la segnatura in un file a parte.',
      ),
      fromBody(3, 'Rifirmato e accettato! Avviso il protocollo, lo faceva per tutte le domande.'),
    ],
    timeEntries: [{ minutes: 40, note: 'Verifica della firma sul documento' }],
  },
  {
    municipality: '017193', // Vallio Terme
    service: 'firma-digitale',
    channel: 'email',
    callerName: 'Ufficio anagrafe',
    subject: 'FIRMA REMOTA NON FUNZIONA',
    openedDaysAgo: 26,
    openedAt: '09:20',
    status: 'closed',
    operator: 'elena-ghitti',
    messages: [
      request('NON ARRIVA IL CODICE SUL TELEFONO. ABBIAMO CAMBIATO CELLULARE IERI. URGENTE, STATO CIVILE FERMO.'),
      fromCentre(
        1,
        "Il codice arriva sull'applicazione del vecchio telefono, che va abbinata al nuovo. Bastano due passaggi: disattivare il vecchio dispositivo e leggere con il nuovo il riquadro che vedete allegato. Vi chiamo tra dieci minuti per farlo insieme.",
        file('abbinare-nuovo-telefono', 'pdf'),
      ),
      fromBody(1.5, 'Fatto al telefono, funziona. Scusate il maiuscolo, avevamo gli sposi in sala.'),
    ],
    timeEntries: [{ minutes: 20, note: 'Abbinamento guidato al telefono' }],
  },
  {
    municipality: '017105', // Marmentino
    service: 'firma-digitale',
    channel: 'web',
    subject: 'Rinnovo: certificato prossimo alla scadenza',
    openedDaysAgo: 64,
    openedAt: '11:50',
    status: 'closed',
    operator: 'elena-ghitti',
    messages: [
      request("Mi è arrivato l'avviso dei 90 giorni. Devo venire a Brescia per rinnovare?"),
      fromCentre(
        3,
        'No, il rinnovo si fa dal suo computer con la chiavetta inserita, purché il certificato non sia ancora scaduto. Le allego la guida con le figure: ci vogliono circa dieci minuti.',
        file('guida-rinnovo', 'pdf'),
      ),
      fromBody(46, 'Rinnovato al primo colpo.'),
    ],
    timeEntries: [{ minutes: 10, note: 'Invio della guida' }],
  },
  {
    municipality: '017133', // Palazzolo sull'Oglio
    service: 'telemaco',
    channel: 'web',
    subject: "Consultazioni quasi finite, l'anno no",
    openedDaysAgo: 8,
    openedAt: '10:10',
    status: 'waiting_for_body',
    operator: 'davide-pelizzari',
    messages: [
      request(
        "È arrivato l'avviso dell'80%. Di questo passo in un mese siamo a zero, e subito dopo il SUAP ha i controlli a campione. Si possono avere altre consultazioni?",
      ),
      internalNote(
        1,
        'Un solo utente ha fatto il 60% delle visure, quasi tutte storiche. Probabile che basti la visura ordinaria.',
      ),
      fromCentre(
        1.5,
        'Si possono aggiungere, sono un servizio aggiuntivo. Prima però una cosa utile: gran parte delle consultazioni è di visure storiche, che spesso non servono. Ve ne mando il riepilogo per utente. Volete provare per un mese con le visure ordinarie, o preferite subito il preventivo?',
        file('riepilogo-consultazioni', 'csv'),
      ),
    ],
    timeEntries: [{ minutes: 30, note: 'Riepilogo delle consultazioni per utente' }],
  },
  {
    municipality: '017139', // Pertica Alta
    service: 'telemaco',
    channel: 'web',
    subject: "Credenziali Telemaco per l'ufficio tributi",
    openedDaysAgo: 2,
    openedAt: '16:05',
    status: 'new',
    operator: null,
    messages: [
      request(
        'Si chiede abilitazione Telemaco per la sottoscritta (tributi). Modulo firmato dal segretario in allegato. Grazie.',
        file('modulo-abilitazione', 'pdf'),
      ),
    ],
    timeEntries: [],
  },
  {
    municipality: '017165', // Roncadelle
    service: 'telemaco',
    channel: 'web',
    subject: 'Elenco delle imprese con sede nel comune',
    openedDaysAgo: 42,
    openedAt: '09:50',
    status: 'closed',
    operator: 'davide-pelizzari',
    messages: [
      request(
        "Ci serve l'elenco delle imprese attive con sede a Roncadelle, per avvisarle della modifica della viabilità nella zona commerciale. Quanto consuma della dotazione?",
      ),
      fromCentre(
        24,
        "Un elenco si conta come una sola consultazione se si chiedono denominazione, indirizzo e domicilio digitale. L'ho preparato con voi al telefono: eccolo. Ricordate di usarlo solo per questa comunicazione.",
        file('imprese-attive', 'csv'),
      ),
      fromBody(1, 'Comodissimo, grazie.'),
    ],
    timeEntries: [{ minutes: 30, note: 'Estrazione guidata' }],
  },
];
