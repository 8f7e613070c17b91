import { file, fromBody, fromCentre, internalNote, request } from './message-parts.js';
import type { DemoThread } from './types.js';

/** Digital preservation and tools for the tender office. */
export const preservationThreads: DemoThread[] = [
  {
    municipality: '017103', // Manerbio
    service: 'conservazione-digitale',
    channel: 'web',
    subject: 'Pacchetto di versamento rifiutato: "impronta non corrispondente"',
    openedDaysAgo: 2,
    openedAt: '09:30',
    status: 'in_progress',
    operator: 'marco-zani',
    messages: [
      request(
        'Il PdV delle determine del mese scorso è stato rifiutato. Il rapporto dice "impronta non corrispondente" su 3 documenti su 112. Allego il rapporto. Devo rifare tutto il pacchetto?',
        file('rapporto-di-rifiuto', 'txt'),
      ),
      fromCentre(
        5.5,
        "Non serve rifare tutto. I tre documenti risultano modificati dopo il calcolo dell'impronta: sono gli unici con un allegato aggiunto il giorno dopo. Ho chiesto al fornitore del gestionale di rigenerare solo quelli.",
      ),
      internalNote(18.5, 'Stesso errore a Leno in primavera: è un difetto del gestionale, chiedere la correzione.'),
    ],
    timeEntries: [{ minutes: 50, note: 'Analisi del rapporto e contatto con il fornitore' }],
  },
  {
    municipality: '017205', // Zone
    service: 'conservazione-digitale',
    channel: 'web',
    subject: 'Chi nominiamo responsabile della conservazione?',
    openedDaysAgo: 9,
    openedAt: '10:45',
    status: 'waiting_for_body',
    operator: 'marco-zani',
    messages: [
      request(
        'Siamo in quattro dipendenti in tutto. Il responsabile della conservazione può essere il segretario? E può essere lo stesso del protocollo?',
      ),
      fromCentre(
        22,
        "Deve essere un dirigente o un funzionario interno con competenze adeguate, e può coincidere con il responsabile della gestione documentale. Se volete affidarlo al segretario, l'atto lo deve motivare: il modello è allegato. Mi confermate chi avete scelto? Mi serve il nome per l'accordo di versamento.",
        file('modello-nomina-responsabile', 'pdf'),
      ),
    ],
    timeEntries: [{ minutes: 25, note: 'Risposta e modello di nomina' }],
  },
  {
    municipality: '017061', // Concesio
    service: 'conservazione-digitale',
    channel: 'web',
    subject: 'Esibizione di un contratto del 2016',
    openedDaysAgo: 16,
    openedAt: '14:50',
    status: 'solved',
    operator: 'marco-zani',
    messages: [
      request(
        'Il tribunale chiede copia conforme di un contratto di appalto del 2016 firmato in digitale. Da noi si apre, ma le firme risultano scadute.',
      ),
      fromCentre(
        19,
        'Le firme sono scadute oggi, ma erano valide quando il documento è entrato in conservazione: è proprio la prova che serve. Vi allego il pacchetto di distribuzione con il rapporto di versamento e una nota di accompagnamento.',
        file('contratto-e-rapporto', 'pdf'),
      ),
    ],
    timeEntries: [{ minutes: 45, note: 'Ricerca ed esibizione' }],
  },
  {
    municipality: '017058', // Collio
    service: 'conservazione-digitale',
    channel: 'web',
    subject: 'Registro giornaliero di protocollo non versato per due settimane',
    openedDaysAgo: 37,
    openedAt: '09:15',
    status: 'closed',
    operator: 'marco-zani',
    messages: [
      request(
        'Mi sono accorta che dal cambio del server il registro giornaliero non parte più in automatico: mancano undici giorni. Sono preoccupata, cosa rischiamo?',
      ),
      fromCentre(
        4,
        'Si rimedia. I registri esistono nel protocollo e non sono stati modificati: si versano ora, con una nota che spiega il ritardo. Domattina lo facciamo insieme a distanza e riaccendiamo il versamento automatico.',
      ),
      fromCentre(
        21.5,
        'Versati tutti e undici, esito positivo. La nota da tenere agli atti è allegata. Abbiamo attivato un avviso: se un giorno manca, lo sappiamo noi e lo sapete voi.',
        file('nota-ritardo-versamento', 'pdf'),
      ),
      fromBody(1, 'Che sollievo. Grazie davvero.'),
    ],
    timeEntries: [{ minutes: 75, note: 'Versamento degli arretrati e avviso automatico' }],
  },
  {
    municipality: '017159', // Quinzano d'Oglio
    service: 'conservazione-digitale',
    channel: 'web',
    subject: 'Spazio di conservazione quasi esaurito',
    openedDaysAgo: 19,
    openedAt: '11:00',
    status: 'reopened',
    operator: 'marco-zani',
    messages: [
      request(
        "Ci risulta usato il 93% dello spazio. L'anno scorso a questo punto eravamo al 50%. È possibile che qualcosa sia versato due volte?",
      ),
      internalNote(3, 'Fatture passive versate sia dal gestionale sia dal sistema di interscambio.'),
      fromCentre(
        2.5,
        'Sì: le fatture passive arrivavano da due strade. Abbiamo spento una delle due e segnato i doppioni per lo scarto. Da oggi la crescita torna normale.',
      ),
      fromBody(117, 'Il contatore oggi segna 96%, quindi cresce ancora come prima. Potete ricontrollare?'),
    ],
    timeEntries: [{ minutes: 60, note: 'Ricerca dei doppi versamenti' }],
    reopenReason: 'Lo spazio usato continua a crescere: 96% invece di fermarsi.',
  },
  {
    municipality: '017113', // Montichiari
    service: 'strumenti-ufficio-gare',
    channel: 'web',
    subject: 'Determina tipo per affidamento sotto i 5.000 euro',
    openedDaysAgo: 1,
    openedAt: '14:05',
    status: 'new',
    operator: null,
    messages: [
      request(
        'Il modello di determina che abbiamo scaricato cita ancora la vecchia modalità per il CIG dei piccoli importi. Esiste una versione aggiornata?',
        file('determina-tipo', 'pdf'),
      ),
    ],
    timeEntries: [],
  },
  {
    municipality: '017127', // Ospitaletto
    service: 'strumenti-ufficio-gare',
    channel: 'phone',
    callerName: 'Loris Tengattini',
    callMinutes: 11,
    subject: "Caricamento dell'allegato tecnico bloccato a un'ora dalla scadenza",
    openedDaysAgo: 18,
    openedAt: '11:05',
    status: 'solved',
    operator: 'silvia-tonni',
    messages: [
      request(
        'Tengattini, Ospitaletto. Piattaforma rifiuta capitolato, "file troppo grande" (61 MB, tavole a colori). Pubblicazione entro le 12. Int. 24.',
      ),
      fromCentre(
        0.4,
        "Ho ridotto le tavole senza perdere leggibilità: ora il file pesa 14 MB e l'impronta è nel foglio allegato. Il caricamento è riuscito alle 11.28, ho verificato con il RUP al telefono.",
        file('impronta-del-file', 'txt'),
      ),
    ],
    timeEntries: [{ minutes: 25, note: 'Riduzione del file e caricamento' }],
  },
  {
    municipality: '017085', // Iseo
    service: 'strumenti-ufficio-gare',
    channel: 'web',
    subject: 'Elenco di controllo per un servizio sopra i 140.000 euro',
    openedDaysAgo: 49,
    openedAt: '12:15',
    status: 'closed',
    operator: 'silvia-tonni',
    messages: [
      request(
        'Il servizio di refezione supererà la soglia. Quale elenco di controllo usiamo, quello delle forniture o quello dei servizi? E la parte sui criteri ambientali minimi è compresa?',
      ),
      fromCentre(
        4.5,
        'Quello dei servizi, sezione "sopra soglia di affidamento diretto". I criteri ambientali della ristorazione collettiva sono nella parte finale, già spuntabili. Per un importo così verificate anche la vostra qualificazione: se non c\'è, la gara la può fare la stazione unica appaltante.',
        file('elenco-di-controllo-servizi', 'pdf'),
      ),
      fromBody(23, "Non siamo qualificati per quel livello. Apriamo una richiesta all'ambito gare."),
    ],
    timeEntries: [{ minutes: 20, note: "Risposta e invio dell'elenco" }],
  },
];
