import { file, fromBody, fromCentre, internalNote, request } from './message-parts.js';
import type { DemoThread } from './types.js';

/** The help desk. */
export const supportThreads: DemoThread[] = [
  {
    municipality: '017184', // Temù
    service: 'assistenza-informatica',
    channel: 'web',
    subject: 'Il computer del protocollo non vede più lo scanner',
    openedDaysAgo: 0,
    openedAt: '08:42',
    status: 'new',
    operator: null,
    messages: [
      request(
        "Buongiorno, da stamattina il PC del protocollo non trova più lo scanner di rete. Ieri sera funzionava. Ho provato a spegnere e riaccendere tutti e due. Sono a Temù fino alle 12, nel pomeriggio sono a Vione ma lì il telefono dell'ufficio prende.",
        file('errore-scanner', 'png'),
      ),
    ],
    timeEntries: [],
  },
  {
    municipality: '017098', // Magasa
    service: 'assistenza-informatica',
    channel: 'phone',
    callerName: 'Ornella Bertella',
    callMinutes: 6,
    subject: 'Internet assente in municipio',
    openedDaysAgo: 0,
    openedAt: '09:15',
    status: 'in_progress',
    operator: 'elena-ghitti',
    messages: [
      request(
        'Chiama Bertella, Magasa. Niente internet da ieri pomeriggio, dopo temporale. Spia del router rossa. Anche Valvestino ha linea lenta ma va. Oggi giorno di carte identità, hanno due appuntamenti alle 11.',
      ),
      internalNote(
        0.3,
        'Aperta segnalazione al gestore della linea: guasto in zona noto, ripristino previsto in giornata.',
      ),
      fromCentre(
        0.2,
        "Signora Bertella, il guasto riguarda la linea di tutta la valle ed è già stato segnalato al gestore. Per gli appuntamenti delle 11 può usare il collegamento del telefono d'ufficio: le ho mandato i passaggi qui allegati. La richiamo appena so l'orario del ripristino.",
        file('usare-il-telefono-come-modem', 'pdf'),
      ),
    ],
    timeEntries: [{ minutes: 15, note: 'Telefonata e segnalazione al gestore' }],
  },
  {
    municipality: '017192', // Urago d'Oglio
    service: 'assistenza-informatica',
    channel: 'web',
    subject: 'Messaggio strano: "il tuo spazio sta per essere bloccato"',
    openedDaysAgo: 1,
    openedAt: '16:48',
    status: 'in_progress',
    operator: 'elena-ghitti',
    messages: [
      request(
        "Ho ricevuto una mail che dice che la casella sarà bloccata se non confermo la password. Il logo sembrava il vostro e ho cliccato. Poi mi sono fermata e non ho scritto niente, almeno credo. Ho fatto un danno? Sono un po' in ansia perché da quella casella passano le pratiche sociali.",
        file('mail-sospetta', 'png'),
      ),
      fromCentre(
        16,
        'Ha fatto bene a scriverci subito. Il messaggio non è nostro: noi non chiediamo mai la password. Per prudenza cambi adesso la password della casella e non apra più quel collegamento. Intanto controlliamo gli accessi degli ultimi due giorni.',
      ),
      internalNote(
        0.5,
        "Nessun accesso anomalo fino a stamattina. Lo stesso messaggio è arrivato ad almeno altri sei enti: preparare l'avviso a tutti.",
      ),
    ],
    timeEntries: [{ minutes: 25, note: 'Controllo degli accessi alla casella' }],
  },
  {
    municipality: '017036', // Capovalle
    service: 'assistenza-informatica',
    channel: 'web',
    subject: 'Nuova collega: serve accesso ai servizi',
    openedDaysAgo: 6,
    openedAt: '11:05',
    status: 'waiting_for_body',
    operator: 'elena-ghitti',
    messages: [
      request(
        'Dal primo del mese abbiamo una collega in comando, due giorni alla settimana, per anagrafe e tributi. Come facciamo a darle gli accessi?',
      ),
      fromCentre(
        3,
        "Buongiorno, per l'accesso servono nome e cognome, casella di lavoro e data di fine del comando. La conferma deve arrivare dal referente dell'ente, anche con una risposta a questa richiesta. La collega deve usare anche Telemaco?",
      ),
    ],
    timeEntries: [{ minutes: 10, note: 'Verifica delle abilitazioni esistenti' }],
  },
  {
    municipality: '017148', // Ponte di Legno
    service: 'assistenza-informatica',
    channel: 'email',
    callerName: 'Ufficio segreteria',
    subject: 'Stampa unione delle convocazioni del consiglio',
    openedDaysAgo: 17,
    openedAt: '12:10',
    status: 'solved',
    operator: 'elena-ghitti',
    messages: [
      request(
        "Nelle convocazioni la stampa unione mette l'indirizzo di un consigliere su due righe e salta quello dopo. Alleghiamo l'elenco. Le convocazioni devono partire giovedì.",
        file('elenco-consiglieri', 'csv'),
      ),
      fromCentre(
        23,
        "Nel file c'è un a capo nascosto dentro la cella dell'indirizzo, alla riga 7. L'ho tolto e vi rimando l'elenco: ho provato la stampa unione e gli indirizzi ora sono tutti al loro posto.",
        file('elenco-consiglieri-corretto', 'csv'),
      ),
    ],
    timeEntries: [{ minutes: 20, note: "Correzione dell'elenco e prova" }],
  },
  {
    municipality: '017084', // Irma
    service: 'assistenza-informatica',
    channel: 'phone',
    callerName: 'Nadia Zubani',
    callMinutes: 12,
    subject: 'Password di accesso al gestionale dimenticata',
    openedDaysAgo: 33,
    openedAt: '09:30',
    status: 'closed',
    operator: 'elena-ghitti',
    messages: [
      request(
        'Zubani per Irma. Rientro da ferie, non ricorda pw gestionale anagrafe. Bloccata dopo 5 tentativi. Elettore in attesa allo sportello.',
      ),
      internalNote(
        0.2,
        'Il gestionale è di un altro fornitore: noi non possiamo sbloccare. Chiamato il loro numero di assistenza insieme alla signora, in conferenza.',
      ),
      fromCentre(
        0.3,
        "Utente sbloccato dal fornitore alle 9.50. Il gestionale non è tra i servizi del centro, ma il numero dell'assistenza ora è nella vostra scheda: la prossima volta si fa prima.",
      ),
      fromBody(1, 'Grazie della pazienza, in tre comuni ho undici password diverse...'),
    ],
    timeEntries: [{ minutes: 20, note: 'Telefonata a tre con il fornitore del gestionale' }],
  },
  {
    municipality: '017111', // Monte Isola
    service: 'assistenza-informatica',
    channel: 'web',
    subject: 'Carte identità: il lettore di impronte si disconnette',
    openedDaysAgo: 58,
    openedAt: '10:40',
    status: 'closed',
    operator: 'elena-ghitti',
    messages: [
      request(`Descrivo con ordine perché succede sempre allo stesso modo.

- Accendo la postazione CIE alle 8.30 e il lettore è verde.
- Faccio la prima carta: tutto bene, impronte comprese.
- Alla seconda carta, quando arrivo alle impronte, il lettore si spegne.
- Se stacco e riattacco il cavo riparte, ma il programma perde i dati già inseriti e devo rifare la foto.
- Alla terza carta funziona. Alla quarta si spegne di nuovo.

Con il traghetto che parte alle 11.15 i cittadini non possono aspettare mezz'ora per una carta. Ho già cambiato la presa USB (da davanti a dietro) e non cambia niente.`),
      fromCentre(
        4,
        'La descrizione è chiarissima, grazie. Sembra il risparmio energetico delle porte USB, che spegne il lettore quando resta fermo. Domani alle 9 mi collego a distanza e lo disattivo: bastano dieci minuti.',
      ),
      fromCentre(
        19,
        'Disattivato il risparmio energetico sulle porte e aggiornato il programma del lettore. Abbiamo fatto insieme tre prove di fila senza disconnessioni.',
      ),
      fromBody(27, 'Ieri sei carte senza neanche uno spegnimento. Si può chiudere, grazie mille!'),
    ],
    timeEntries: [
      { minutes: 15, note: 'Analisi della segnalazione' },
      { minutes: 40, note: 'Collegamento a distanza e prove' },
    ],
  },
  {
    municipality: '017078', // Ghedi
    service: 'assistenza-informatica',
    channel: 'web',
    subject: 'Cartella condivisa dei tributi: file scomparsi',
    openedDaysAgo: 9,
    openedAt: '14:20',
    status: 'reopened',
    operator: 'elena-ghitti',
    messages: [
      request(
        'Dalla cartella condivisa TRIBUTI mancano le sottocartelle 2023 e 2024. Ci lavoriamo in tre e nessuno le ha cancellate.',
      ),
      fromCentre(
        2,
        'Le due cartelle erano state trascinate per errore dentro "Modulistica". Le ho rimesse al loro posto: potete controllare?',
      ),
      fromBody(
        43,
        'Le cartelle ci sono, ma nel 2024 mancano tutti i file da ottobre a dicembre. Sono gli accertamenti, ci servono entro venerdì.',
      ),
    ],
    timeEntries: [{ minutes: 30, note: 'Ricerca delle cartelle e ripristino' }],
    reopenReason: 'Mancano ancora i file da ottobre a dicembre 2024.',
  },
];
