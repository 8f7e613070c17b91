import { file, fromBody, fromCentre, internalNote, request } from './message-parts.js';
import type { DemoThread } from './types.js';

/** More requests of municipalities that ask often: four served by one clerk, and some large ones. */
export const frequentThreads: DemoThread[] = [
  {
    municipality: '017184', // Temù
    service: 'gare-per-conto-degli-enti',
    channel: 'web',
    subject: 'Parcheggio impianti: quale procedura per la gestione?',
    openedDaysAgo: 12,
    openedAt: '11:10',
    status: 'waiting_for_body',
    operator: 'silvia-tonni',
    messages: [
      request(
        'La gestione del parcheggio vicino agli impianti scade a fine stagione. È un appalto o una concessione? Il segretario è qui solo il mercoledì e vorrei arrivare preparata.',
      ),
      fromCentre(
        26,
        'Se il gestore incassa dalla sosta e si assume il rischio, è una concessione; se lo pagate voi, è un appalto. Per dirvelo con certezza ci mandate il contratto in corso e gli incassi degli ultimi tre anni?',
      ),
    ],
    timeEntries: [{ minutes: 30, note: 'Primo esame' }],
  },
  {
    municipality: '017184', // Temù
    service: 'portali-web',
    channel: 'web',
    subject: 'Foto della pagina iniziale troppo pesante',
    openedDaysAgo: 53,
    openedAt: '09:25',
    status: 'closed',
    operator: 'marco-zani',
    messages: [
      request(
        "Ho cambiato la foto della prima pagina con una bella panoramica della neve ma adesso il sito ci mette un'eternità ad aprirsi.",
      ),
      fromCentre(
        2,
        "La foto pesava 18 MB. L'ho ridotta a 240 kB e la differenza non si vede. Per le prossime, la guida allegata spiega come fare con il programma che avete già.",
        file('ridurre-le-foto', 'pdf'),
      ),
      fromBody(22, 'Adesso vola. Grazie!'),
    ],
    timeEntries: [{ minutes: 15, note: 'Riduzione della foto' }],
  },
  {
    municipality: '017202', // Vione
    service: 'conservazione-digitale',
    channel: 'web',
    subject: 'Ricevute PEC delle notifiche: vanno conservate?',
    openedDaysAgo: 28,
    openedAt: '15:35',
    status: 'solved',
    operator: 'marco-zani',
    messages: [
      request(
        'Le ricevute di accettazione e consegna delle notifiche le tengo in una cartella del computer. Mi è venuto il dubbio che non basti.',
      ),
      fromCentre(
        18,
        "Il dubbio è giusto: la ricevuta è la prova della notifica e va unita al documento nel protocollo, poi conservata con lui. Ho acceso l'aggancio automatico per le prossime. Per quelle già nella cartella basta caricarle con il numero di protocollo dell'invio.",
      ),
    ],
    timeEntries: [{ minutes: 30, note: 'Configurazione del protocollo' }],
  },
  {
    municipality: '017110', // Monno
    service: 'bandi-europei',
    channel: 'web',
    subject: 'Contributi per il rifugio comunale',
    openedDaysAgo: 38,
    openedAt: '10:50',
    status: 'closed',
    operator: 'davide-pelizzari',
    messages: [
      request(
        'Il sindaco chiede se ci sono fondi per rifare il tetto del rifugio comunale e mettere i pannelli. Non abbiamo ancora un progetto, solo il preventivo di un artigiano.',
        file('preventivo-tetto', 'pdf'),
      ),
      fromCentre(
        72,
        'Abbiamo trovato due possibilità: una regionale per i rifugi e una per il risparmio energetico dei piccoli comuni. Le schede sono allegate. Per tutte e due serve almeno un progetto di fattibilità: il preventivo non basta.',
        file('schede-bandi-rifugi', 'pdf'),
      ),
      fromBody(24, "Ricevuto. Diamo l'incarico al tecnico e poi ci rifacciamo vivi."),
    ],
    timeEntries: [{ minutes: 75, note: 'Ricerca e schede' }],
  },
  {
    municipality: '017083', // Incudine
    service: 'geoportale-cartografia',
    channel: 'web',
    subject: 'Mappa dei vincoli per il piano neve',
    openedDaysAgo: 16,
    openedAt: '13:05',
    status: 'in_progress',
    operator: 'davide-pelizzari',
    messages: [
      request(
        'Per il piano neve ci serve una mappa con strade comunali, zone a rischio valanga e punti di accumulo. Le zone a rischio le avete voi o la Regione?',
      ),
      fromCentre(
        21.5,
        'Le zone a rischio sono della Regione e le prendiamo noi. Le strade comunali le abbiamo. Per i punti di accumulo ci indicate dove sono, anche a penna su una mappa?',
      ),
      fromBody(76, "Ecco la mappa segnata a penna dall'operaio.", file('punti-di-accumulo', 'png')),
      internalNote(3, "Disegnati 9 punti su 11, due non si leggono. Chiamare l'operaio domattina."),
    ],
    timeEntries: [{ minutes: 55, note: 'Raccolta degli strati e disegno' }],
  },
  {
    municipality: '017083', // Incudine
    service: 'telemaco',
    channel: 'phone',
    callerName: 'Marta Sembinelli',
    callMinutes: 5,
    subject: 'Visura di una ditta con due partite IVA',
    openedDaysAgo: 62,
    openedAt: '12:00',
    status: 'closed',
    operator: 'davide-pelizzari',
    messages: [
      request(
        'Sembinelli per Incudine. Ditta taglio boschi risulta con due p.iva, una cessata. Non sa quale usare per il contratto.',
      ),
      fromCentre(
        0.3,
        'Quella cessata è della vecchia ditta individuale, poi conferita nella società. Per il contratto vale la società: verificato insieme al telefono con la visura ordinaria.',
      ),
    ],
    timeEntries: [{ minutes: 10, note: 'Verifica al telefono' }],
  },
  {
    municipality: '017113', // Montichiari
    service: 'banche-dati-territoriali',
    channel: 'web',
    subject: 'Nomina a responsabile del trattamento: testo da firmare',
    openedDaysAgo: 9,
    openedAt: '09:45',
    status: 'waiting_for_body',
    operator: 'davide-pelizzari',
    messages: [
      request(
        "Prima di mandarvi gli elenchi delle utenze per il confronto con gli immobili, il nostro responsabile della protezione dei dati vuole vedere l'atto di nomina.",
      ),
      fromCentre(
        25,
        "Giustissimo: senza nomina non riceviamo nulla. Il testo è allegato, con l'elenco dei dati e i tempi di cancellazione. Ci rimandate le eventuali osservazioni e il nome di chi firma?",
        file('atto-di-nomina', 'pdf'),
      ),
    ],
    timeEntries: [{ minutes: 40, note: "Preparazione dell'atto" }],
  },
  {
    municipality: '017113', // Montichiari
    service: 'firma-digitale',
    channel: 'web',
    subject: 'Revoca per cessazione dal servizio',
    openedDaysAgo: 31,
    openedAt: '14:40',
    status: 'closed',
    operator: 'elena-ghitti',
    messages: [
      request(
        "Il responsabile dei lavori pubblici è passato a un altro ente. Si chiede la revoca del certificato, modulo allegato. La chiavetta l'abbiamo ritirata noi.",
        file('modulo-revoca', 'pdf'),
      ),
      fromCentre(
        2,
        'Certificato revocato oggi. I documenti firmati prima restano validi. La chiavetta si può distruggere; il kit torna disponibile per un nuovo titolare.',
      ),
    ],
    timeEntries: [{ minutes: 15, note: 'Revoca' }],
  },
  {
    municipality: '017113', // Montichiari
    service: 'rendicontazione-progetti',
    channel: 'web',
    subject: 'Controllo di primo livello: documenti richiesti',
    openedDaysAgo: 5,
    openedAt: '16:00',
    status: 'in_progress',
    operator: 'davide-pelizzari',
    messages: [
      request(
        'È arrivata la comunicazione del controllo di primo livello sul progetto dei percorsi ciclabili: chiedono tutto in quindici giorni. Ci aiutate a verificare che il fascicolo sia completo?',
        file('comunicazione-controllo', 'pdf'),
      ),
      fromCentre(
        17.5,
        "Certo. Dal primo confronto con l'elenco mancano i verbali della gara e due quietanze. Se ci caricate questi, venerdì mattina rivediamo insieme il resto.",
      ),
      internalNote(0.5, 'Attenzione alla quarta fattura: data successiva alla fine del periodo.'),
    ],
    timeEntries: [{ minutes: 70, note: 'Confronto tra fascicolo ed elenco' }],
  },
  {
    municipality: '017067', // Desenzano del Garda
    service: 'tavoli-tecnici-rtd',
    channel: 'email',
    callerName: 'Ufficio transizione digitale',
    subject: 'Proposta per il prossimo tavolo: siti tematici',
    openedDaysAgo: 18,
    openedAt: '11:20',
    status: 'solved',
    operator: 'marco-zani',
    messages: [
      request(
        'Propongo per il prossimo incontro il tema dei siti tematici (turismo, musei, eventi): quasi tutti i comuni del lago ne hanno e nessuno sa se devono avere una dichiarazione di accessibilità propria.',
      ),
      fromCentre(
        24,
        'Ottimo tema, inserito come secondo punto. Intanto la risposta breve: sì, ogni sito ha la sua dichiarazione. Ti va di portare il vostro caso, dieci minuti?',
      ),
      fromBody(3, 'Volentieri, preparo tre pagine.'),
      fromCentre(1, "Perfetto: la convocazione con l'ordine del giorno è partita oggi."),
    ],
    timeEntries: [{ minutes: 20, note: 'Ordine del giorno' }],
  },
  {
    municipality: '017067', // Desenzano del Garda
    service: 'posta-elettronica',
    channel: 'web',
    subject: 'Recupero di una mail cancellata dal collega in pensione',
    openedDaysAgo: 80,
    openedAt: '09:35',
    status: 'closed',
    operator: 'elena-ghitti',
    messages: [
      request(
        "Il collega andato in pensione ha svuotato la casella l'ultimo giorno. C'era l'accordo con la società dei parcheggi, che ci serve. La casella è ancora attiva.",
      ),
      internalNote(2, 'Richiesta del responsabile presente in allegato alla mail di ieri: procedere.'),
      fromCentre(
        3,
        "Recuperati i messaggi cancellati negli ultimi trenta giorni. Per riservatezza li consegniamo solo alla responsabile dell'ufficio, che cercherà l'accordo insieme al collega.",
      ),
      fromBody(45, 'Trovato. Metteremo una regola scritta per chi lascia il servizio.'),
    ],
    timeEntries: [{ minutes: 40, note: 'Recupero dalla copia di sicurezza' }],
  },
  {
    municipality: '017096', // Lumezzane
    service: 'assistenza-e-procurement',
    channel: 'web',
    subject: 'Bozza di determina per il rinnovo delle licenze',
    openedDaysAgo: 2,
    openedAt: '11:55',
    status: 'new',
    operator: null,
    messages: [
      request(
        'Spett.le ufficio, si trasmette la bozza di determina per il rinnovo triennale delle licenze del gestionale (36.400 euro oltre IVA) chiedendo un cortese esame prima della firma, in particolare sulla motivazione della deroga alla rotazione.',
        file('bozza-determina-licenze', 'pdf'),
      ),
    ],
    timeEntries: [],
  },
];
