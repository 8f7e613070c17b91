import { file, fromBody, fromCentre, internalNote, request } from './message-parts.js';
import type { DemoThread } from './types.js';

/** Maps, indicators and territorial data. */
export const territoryThreads: DemoThread[] = [
  {
    municipality: '017135', // Paspardo
    service: 'geoportale-cartografia',
    channel: 'web',
    subject: 'Shapefile dei sentieri: non si sovrappone alla mappa',
    openedDaysAgo: 1,
    openedAt: '10:40',
    status: 'new',
    operator: null,
    messages: [
      request(
        "Il professionista ci ha dato i sentieri in shapefile ma caricandoli finiscono in mezzo al mare, vicino all'Africa. Credo sia il sistema di riferimento ma manca il file .prj. Si può recuperare?",
        file('sentieri-fuori-mappa', 'png'),
      ),
    ],
    timeEntries: [],
  },
  {
    municipality: '017140', // Pertica Bassa
    service: 'geoportale-cartografia',
    channel: 'phone',
    callerName: 'Piera Bacchetti',
    callMinutes: 7,
    subject: "Stampa grande per l'assemblea sulla frana",
    openedDaysAgo: 4,
    openedAt: '09:35',
    status: 'in_progress',
    operator: 'davide-pelizzari',
    messages: [
      request(
        "Bacchetti, Pertica Bassa. Stampa A0 zona frazione Forno d'Ono con catasto e vincolo. Assemblea pubblica martedì sera. Chiede anche versione da proiettare.",
      ),
      fromCentre(
        5,
        'La tavola è pronta in scala 1:2.000: le allego la bozza. Mi dica se i colori del vincolo si leggono bene, poi stampiamo. La può ritirare lunedì, oppure la portiamo a Vestone.',
        file('bozza-tavola', 'pdf'),
      ),
      fromBody(19, 'Si legge bene. Meglio il ritiro a Vestone, grazie!'),
    ],
    timeEntries: [{ minutes: 70, note: 'Preparazione della tavola' }],
  },
  {
    municipality: '017142', // Pian Camuno
    service: 'geoportale-cartografia',
    channel: 'web',
    subject: 'Pubblicazione della variante al PGT',
    openedDaysAgo: 46,
    openedAt: '12:45',
    status: 'closed',
    operator: 'davide-pelizzari',
    messages: [
      request(
        'La variante al PGT è stata approvata. Chiediamo di sostituire gli strati sul geoportale. I file sono nella cartella condivisa, la scheda dei metadati è allegata.',
        file('scheda-metadati', 'pdf'),
      ),
      internalNote(20, 'Tre poligoni si sovrappongono al confine con Rogno. Corretto uno, due da chiedere.'),
      fromCentre(
        1.5,
        'File controllati: due ambiti si sovrappongono di pochi metri lungo il confine comunale. Vi mandiamo la figura: quale dei due contorni è quello approvato?',
        file('sovrapposizioni', 'png'),
      ),
      fromBody(50, "Quello rosso. L'altro era della bozza, errore nostro."),
      fromCentre(
        44,
        "Strati pubblicati con la data di approvazione. La versione precedente resta consultabile nell'archivio del geoportale.",
      ),
    ],
    timeEntries: [
      { minutes: 60, note: 'Controllo topologico' },
      { minutes: 45, note: 'Pubblicazione' },
    ],
  },
  {
    municipality: '017093', // Longhena
    service: 'indicatori-territoriali',
    channel: 'web',
    subject: 'Dati per il DUP: confronto con comuni simili',
    openedDaysAgo: 7,
    openedAt: '16:40',
    status: 'waiting_for_body',
    operator: 'davide-pelizzari',
    messages: [
      request(
        'Per il DUP vorrei una tabella con popolazione per età, imprese e raccolta differenziata, confrontata con i paesi vicini della nostra misura. Siamo piccoli, di solito nei dati non ci siamo.',
      ),
      fromCentre(
        18,
        'Ci siete, eccome. Ho preparato un primo confronto con otto comuni della pianura sotto i mille abitanti. Le va bene questo gruppo o preferisce scegliere lei i comuni? E quanti anni vuole mostrare?',
        file('primo-confronto', 'csv'),
      ),
    ],
    timeEntries: [{ minutes: 50, note: 'Estrazione e tabella' }],
  },
  {
    municipality: '017109', // Moniga del Garda
    service: 'indicatori-territoriali',
    channel: 'web',
    subject: 'Popolazione diversa dalla nostra anagrafe',
    openedDaysAgo: 24,
    openedAt: '09:55',
    status: 'solved',
    operator: 'davide-pelizzari',
    messages: [
      request(
        'Nella scheda del comune la popolazione non coincide con la nostra anagrafe: mancano una sessantina di persone. Qual è il dato giusto?',
      ),
      fromCentre(
        6,
        "Sono giusti tutti e due, ma misurano cose diverse: la scheda usa la popolazione calcolata dall'ISTAT, con la sua data di riferimento; l'anagrafe conta le iscrizioni di oggi. Abbiamo aggiunto una nota sotto la tabella, perché la domanda è venuta anche ad altri.",
      ),
    ],
    timeEntries: [{ minutes: 25, note: 'Confronto delle fonti e nota' }],
  },
  {
    municipality: '017056', // Coccaglio
    service: 'banche-dati-territoriali',
    channel: 'web',
    subject: 'Numeri civici: 140 non combaciano con lo stradario',
    openedDaysAgo: 15,
    openedAt: '10:00',
    status: 'in_progress',
    operator: 'davide-pelizzari',
    messages: [
      request(
        "Dal confronto tra anagrafe e stradario nazionale ci risultano circa 140 numeri civici senza corrispondenza, quasi tutti nella zona nuova. Alleghiamo l'elenco senza nominativi.",
        file('civici-senza-corrispondenza', 'csv'),
      ),
      fromCentre(
        46,
        'Primo esame fatto: 96 sono differenze di scrittura ("Via D. Alighieri" e "Via Dante") e si correggono in blocco. Dei 44 che restano, 31 sono civici nuovi da inserire. Vi mandiamo la tabella con le proposte.',
        file('proposte-di-correzione', 'csv'),
      ),
      fromBody(98, 'Le 96 vanno bene tutte. Per i civici nuovi il geometra verifica sul posto.'),
      internalNote(1, 'Applicate le 96 correzioni in prova. Ricontrollare fra una settimana con il geometra.'),
    ],
    timeEntries: [
      { minutes: 150, note: 'Confronto dei dati' },
      { minutes: 60, note: 'Correzioni in prova' },
    ],
  },
  {
    municipality: '017169', // Sale Marasino
    service: 'banche-dati-territoriali',
    channel: 'web',
    subject: 'Pubblicare gli orari dei battelli come dati aperti',
    openedDaysAgo: 75,
    openedAt: '14:25',
    status: 'closed',
    operator: 'davide-pelizzari',
    messages: [
      request(
        'Vorremmo pubblicare in formato aperto i parcheggi e gli orari dei battelli che teniamo in un foglio di calcolo. Da dove si comincia?',
      ),
      fromCentre(
        26,
        'Dai parcheggi, che sono dati vostri: bastano poche colonne e una licenza aperta. Gli orari dei battelli sono di chi gestisce il servizio: meglio mettere un collegamento ai suoi. Ecco la scheda da compilare.',
        file('scheda-insieme-di-dati', 'pdf'),
      ),
      fromBody(120, 'Scheda compilata e foglio sistemato.', file('parcheggi', 'csv')),
      fromCentre(
        20,
        'Pubblicati i parcheggi con licenza aperta e data di aggiornamento. Vi ricorderemo ogni sei mesi di controllarli.',
      ),
      fromBody(3, 'Bello vederli sulla mappa! Grazie.'),
    ],
    timeEntries: [{ minutes: 80, note: 'Scheda, controllo e pubblicazione' }],
  },
];
