import { file, fromBody, fromCentre, internalNote, request } from './message-parts.js';
import type { DemoThread } from './types.js';

/** European policies: calls, partnerships, reporting. */
export const europeanThreads: DemoThread[] = [
  {
    municipality: '017128', // Ossimo
    service: 'bandi-europei',
    channel: 'web',
    subject: 'Idea: ex scuola elementare come spazio per lavorare a distanza',
    openedDaysAgo: 3,
    openedAt: '17:05',
    status: 'new',
    operator: null,
    messages: [
      request(
        "L'assessore chiede se esiste un bando per trasformare la ex scuola elementare in uno spazio per chi lavora a distanza (8-10 postazioni, una sala). Costo stimato 280.000 euro. La mezza pagina di idea è allegata, scritta un po' di fretta.",
        file('idea-ex-scuola', 'pdf'),
      ),
    ],
    timeEntries: [],
  },
  {
    municipality: '017028', // Breno
    service: 'bandi-europei',
    channel: 'web',
    subject: 'Bollettino bandi: aggiungere indirizzi',
    openedDaysAgo: 60,
    openedAt: '09:40',
    status: 'closed',
    operator: 'davide-pelizzari',
    messages: [
      request(
        "Potete mandare il bollettino mensile anche all'ufficio cultura e al museo? Oggi lo riceve solo la segreteria, che poi si dimentica di girarlo (confesso).",
      ),
      fromCentre(2, 'Aggiunti tutti e due, da questo mese. Nessun problema per la confessione.'),
    ],
    timeEntries: [{ minutes: 5, note: 'Aggiornamento degli indirizzi' }],
  },
  {
    municipality: '017143', // Pisogne
    service: 'partenariati-europei',
    channel: 'web',
    subject: 'Partner austriaco o sloveno per il turismo lento',
    openedDaysAgo: 8,
    openedAt: '11:35',
    status: 'in_progress',
    operator: 'davide-pelizzari',
    messages: [
      request(
        "Per il bando sullo spazio alpino ci manca un partner di un altro paese. L'idea è collegare la ferrovia del lago con i sentieri e le stazioni minori. Avete contatti in Austria o in Slovenia?",
        file('sintesi-del-progetto', 'pdf'),
      ),
      fromCentre(
        24,
        "Idea interessante e coerente con la priorità sulla mobilità dolce. Abbiamo scritto a due agenzie regionali, una in Carinzia e una nella valle dell'Isonzo. Nel frattempo preparate una pagina in inglese? Il modello è allegato.",
        file('one-page-summary-template', 'pdf'),
      ),
      fromBody(70, 'Ecco la pagina in inglese, siate clementi.', file('project-summary', 'pdf')),
      internalNote(2, 'Carinzia ha risposto: interessati, chiedono una chiamata. Sloveni in silenzio.'),
    ],
    timeEntries: [
      { minutes: 60, note: 'Ricerca dei partner' },
      { minutes: 40, note: 'Revisione della pagina in inglese' },
    ],
  },
  {
    municipality: '017082', // Idro
    service: 'partenariati-europei',
    channel: 'web',
    subject: 'Lettera di interesse da firmare entro venerdì',
    openedDaysAgo: 22,
    openedAt: '15:00',
    status: 'solved',
    operator: 'davide-pelizzari',
    messages: [
      request(
        'Il capofila trentino ci chiede una lettera di interesse firmata entro venerdì, in inglese. Basta la firma del sindaco o serve prima la giunta?',
      ),
      fromCentre(
        19,
        'La lettera di interesse non impegna risorse, quindi basta la firma del sindaco; la giunta delibererà se il progetto passa. Vi mandiamo il testo in inglese con la traduzione a fronte.',
        file('lettera-di-interesse', 'pdf'),
      ),
      fromBody(5, 'Firmata e spedita. Il capofila chiede solo di aggiungere il codice del programma.'),
      fromCentre(
        1,
        "Aggiunto il codice nell'oggetto: trovate la versione finale allegata, da firmare di nuovo perché il testo è cambiato.",
        file('lettera-di-interesse-finale', 'pdf'),
      ),
    ],
    timeEntries: [{ minutes: 55, note: 'Testo bilingue e correzione' }],
  },
  {
    municipality: '017051', // Cevo
    service: 'rendicontazione-progetti',
    channel: 'web',
    subject: 'Fogli ore: la collega ha lavorato su due progetti nello stesso giorno',
    openedDaysAgo: 13,
    openedAt: '10:30',
    status: 'waiting_for_body',
    operator: 'davide-pelizzari',
    messages: [
      request(
        'La collega ha 4 ore sul progetto sentieri e 4 sul progetto biblioteche, più 2 di lavoro ordinario. Totale 10 ore ma il cartellino ne segna 9. Come lo sistemo nel foglio ore?',
        file('foglio-ore', 'csv'),
      ),
      internalNote(24, 'Probabile errore nelle ore ordinarie: il cartellino fa fede.'),
      fromCentre(
        0.5,
        'Le ore di tutti i fogli non possono superare quelle del cartellino. Prima di correggere bisogna capire quale delle tre cifre è sbagliata: può chiederlo alla collega e mandarci il cartellino di quel giorno? La correzione va firmata e datata, senza cancellare la versione precedente.',
      ),
    ],
    timeEntries: [{ minutes: 35, note: 'Controllo dei fogli ore del mese' }],
  },
  {
    municipality: '017024', // Bovegno
    service: 'rendicontazione-progetti',
    channel: 'desk',
    callerName: 'Nadia Zubani',
    callMinutes: 40,
    subject: 'Fattura senza CUP',
    openedDaysAgo: 41,
    openedAt: '10:15',
    status: 'closed',
    operator: 'davide-pelizzari',
    messages: [
      request(
        'Allo sportello sig.ra Zubani con fascicolo progetto malghe. Fattura da 6.200 senza CUP, già pagata. Teme taglio del contributo. Rendiconto tra 20 gg.',
      ),
      fromCentre(
        24,
        'La soluzione più semplice è una nota di credito e una nuova fattura con il CUP. Se il fornitore non può, il programma ammette una dichiarazione che collega la fattura al CUP, firmata dal responsabile: le abbiamo preparato il testo.',
        file('dichiarazione-cup', 'pdf'),
      ),
      fromBody(76, 'Il fornitore ha rifatto la fattura con il CUP. Tutto a posto.'),
    ],
    timeEntries: [
      { minutes: 40, note: 'Esame del fascicolo allo sportello' },
      { minutes: 20, note: 'Testo della dichiarazione' },
    ],
  },
];
