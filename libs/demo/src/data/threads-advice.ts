import { file, fromBody, fromCentre, internalNote, request } from './message-parts.js';
import type { DemoThread } from './types.js';

/** Training, tables of the RTDs, analysis and design. */
export const adviceThreads: DemoThread[] = [
  {
    municipality: '017052', // Chiari
    service: 'formazione',
    channel: 'web',
    subject: 'Iscrizione di sei colleghi al corso sul documento informatico',
    openedDaysAgo: 2,
    openedAt: '10:25',
    status: 'new',
    operator: null,
    messages: [
      request(
        "Chiediamo l'iscrizione di sei dipendenti al corso sul documento informatico di martedì. L'elenco è allegato. Due di loro possono seguire solo a distanza: è possibile?",
        file('iscritti-corso', 'csv'),
      ),
    ],
    timeEntries: [],
  },
  {
    municipality: '017190', // Trenzano
    service: 'formazione',
    channel: 'web',
    subject: 'Attestato del corso anticorruzione mai ricevuto',
    openedDaysAgo: 21,
    openedAt: '15:10',
    status: 'solved',
    operator: 'marco-zani',
    messages: [
      request(
        "Ho seguito tutto il corso di primavera e fatto la prova finale, ma l'attestato non è arrivato. Mi serve per la scheda di valutazione.",
      ),
      internalNote(17.5, "Presenze complete, prova superata. L'attestato era partito verso la vecchia casella."),
      fromCentre(
        0.5,
        'Ha ragione: lo avevamo spedito alla casella che usava prima. Lo trova allegato, con la data della prova.',
        file('attestato', 'pdf'),
      ),
    ],
    timeEntries: [{ minutes: 15, note: 'Controllo delle presenze e nuovo invio' }],
  },
  {
    municipality: '017095', // Lozio
    service: 'formazione',
    channel: 'email',
    callerName: 'Fausto Bontempi',
    subject: 'Corsi in valle e non solo a Brescia',
    openedDaysAgo: 47,
    openedAt: '09:05',
    status: 'closed',
    operator: 'marco-zani',
    messages: [
      request(
        "Buongiorno, da Lozio a Brescia sono quasi due ore di strada: per una lezione di tre ore devo chiudere l'ufficio tutto il giorno. Si può fare qualche corso a Breno o a Darfo?",
      ),
      fromCentre(
        25,
        'Richiesta più che giusta. Dal prossimo ciclo due lezioni su quattro si terranno a Breno e le altre saranno anche a distanza, con la registrazione. Il calendario esce entro fine mese.',
      ),
      fromBody(4, 'Perfetto, giro la voce anche ai colleghi di Ossimo.'),
    ],
    timeEntries: [{ minutes: 30, note: 'Verifica della sala e del calendario' }],
  },
  {
    municipality: '017047', // Cedegolo
    service: 'tavoli-tecnici-rtd',
    channel: 'web',
    subject: 'Nomina RTD in forma associata: quale atto?',
    openedDaysAgo: 4,
    openedAt: '11:30',
    status: 'in_progress',
    operator: 'marco-zani',
    messages: [
      request(
        "Tra i nostri comuni l'incarico di RTD lo farà una persona sola. Serve una convenzione tra tutti oppure ciascuna giunta può nominarla per conto suo? Il segretario preferirebbe la seconda.",
      ),
      fromCentre(
        22.5,
        "Per l'esercizio associato il Codice richiama la convenzione: vi mando il modello che hanno usato altri comuni. Sto verificando se, dove c'è già l'unione, basta un atto dell'unione. Rispondo entro la settimana.",
        file('modello-convenzione-rtd', 'pdf'),
      ),
      internalNote(1, "Chiesto il testo della convenzione dell'unione: vedere le funzioni conferite."),
    ],
    timeEntries: [{ minutes: 50, note: 'Esame della norma e dei modelli' }],
  },
  {
    municipality: '017068', // Edolo
    service: 'tavoli-tecnici-rtd',
    channel: 'web',
    subject: 'Scadenza del 31 marzo: obiettivi di accessibilità',
    openedDaysAgo: 71,
    openedAt: '08:55',
    status: 'closed',
    operator: 'marco-zani',
    messages: [
      request(
        "Gli obiettivi annuali di accessibilità li devo pubblicare anche se quelli dell'anno scorso non sono ancora tutti raggiunti?",
      ),
      fromCentre(
        5,
        "Sì: si pubblicano ogni anno entro il 31 marzo. Gli obiettivi non raggiunti si riportano con la nuova data. Nel modello allegato c'è una colonna apposta.",
        file('modello-obiettivi-accessibilita', 'pdf'),
      ),
    ],
    timeEntries: [{ minutes: 15, note: 'Risposta e modello' }],
  },
  {
    municipality: '017029', // Brescia
    service: 'analisi-e-progettazione',
    channel: 'web',
    subject: 'Confronto tra soluzioni in riuso per la gestione delle sale',
    openedDaysAgo: 12,
    openedAt: '12:30',
    status: 'waiting_for_body',
    operator: 'marco-zani',
    messages: [
      request(
        "Il settore cultura chiede un programma per prenotare sale e spazi. Prima di acquistare vorremmo la valutazione comparativa prevista dall'art. 68 del CAD. Potete affiancarci nella ricerca delle soluzioni già in riuso?",
      ),
      fromCentre(
        21,
        'Volentieri. Per preparare la stima delle ore ci servono tre informazioni: quante sale, se il pagamento deve essere in linea e con quale gestionale di contabilità deve parlare. Potete anche indicare un referente tecnico?',
      ),
    ],
    timeEntries: [{ minutes: 45, note: 'Prima ricerca nel catalogo del riuso' }],
  },
  {
    municipality: '017096', // Lumezzane
    service: 'analisi-e-progettazione',
    channel: 'web',
    subject: 'Migrazione al cloud: il fornitore chiede dati che non abbiamo',
    openedDaysAgo: 29,
    openedAt: '16:20',
    status: 'closed',
    operator: 'marco-zani',
    messages: [
      request(
        "Per completare il questionario della migrazione il fornitore ci chiede la classificazione dei servizi (ordinari, critici, strategici). Noi l'avevamo fatta, ma non troviamo più il documento.",
      ),
      internalNote(17, "Ne abbiamo copia nel fascicolo dell'analisi fatta con loro due anni fa."),
      fromCentre(
        0.5,
        "L'elenco dei vostri servizi con la classificazione era nel fascicolo dell'analisi: eccolo. Sono tutti ordinari. Prima di inviarlo controllate che non ci siano servizi nuovi.",
        file('elenco-servizi-classificati', 'csv'),
      ),
      fromBody(2.5, 'Controllato, ne mancava uno solo. Inviato, grazie.'),
    ],
    timeEntries: [{ minutes: 35, note: 'Ricerca nel fascicolo' }],
  },
];
