import { file, fromBody, fromCentre, internalNote, request } from './message-parts.js';
import type { DemoThread } from './types.js';

/** Certified mail and ordinary mail. */
export const mailThreads: DemoThread[] = [
  {
    municipality: '017202', // Vione
    service: 'caselle-pec',
    channel: 'phone',
    callerName: 'Marta Sembinelli',
    callMinutes: 4,
    subject: 'PEC del protocollo piena',
    openedDaysAgo: 0,
    openedAt: '09:25',
    status: 'new',
    operator: null,
    messages: [
      request(
        'Sembinelli da Vione. Casella PEC protocollo al 100%, un avvocato dice che gli torna mancata consegna. Non sa cosa può cancellare. Richiamare dopo le 10.30, int. 3.',
      ),
    ],
    timeEntries: [],
  },
  {
    municipality: '017089', // Limone sul Garda
    service: 'caselle-pec',
    channel: 'web',
    subject: 'PEC polizia locale: avviso di scadenza tra 5 giorni',
    openedDaysAgo: 1,
    openedAt: '11:20',
    status: 'in_progress',
    operator: 'elena-ghitti',
    messages: [
      request(
        'Sulla casella della polizia locale compare un avviso di scadenza tra cinque giorni. Pensavamo che il rinnovo fosse automatico. Da lì partono i verbali, non possiamo restare scoperti.',
        file('avviso-scadenza', 'png'),
      ),
      fromCentre(
        2,
        'Il rinnovo è automatico per le quattro caselle comprese. Questa è la quinta e il suo rinnovo va confermato: ve lo preparo oggi, la casella non si ferma. Domani vi scrivo la conferma.',
      ),
    ],
    timeEntries: [{ minutes: 15, note: 'Verifica delle caselle attive' }],
  },
  {
    municipality: '017125', // Orzinuovi
    service: 'caselle-pec',
    channel: 'web',
    subject: 'Ricevuta di avvenuta consegna mai arrivata',
    openedDaysAgo: 4,
    openedAt: '15:30',
    status: 'in_progress',
    operator: 'elena-ghitti',
    messages: [
      request(
        "Abbiamo notificato via PEC un'ordinanza. C'è l'accettazione ma non la consegna, e nemmeno la mancata consegna. Sono passate più di 24 ore. La notifica è valida?",
        file('ricevuta-accettazione', 'txt'),
      ),
      fromCentre(
        18,
        "Senza ricevuta di avvenuta consegna la notifica non si può dare per fatta. Di regola entro 24 ore deve arrivare almeno un avviso di mancata consegna: ho chiesto al gestore la traccia del messaggio. Se ci sono termini in scadenza, conviene ripetere l'invio.",
      ),
      fromBody(2, 'Termini per ora no, abbiamo ancora otto giorni. Aspettiamo la traccia.'),
      internalNote(0.5, 'Richiesta al gestore con data, ora e codice del messaggio. In attesa.'),
    ],
    timeEntries: [{ minutes: 35, note: 'Esame delle ricevute e richiesta al gestore' }],
  },
  {
    municipality: '017057', // Collebeato
    service: 'caselle-pec',
    channel: 'web',
    subject: 'Nuova casella per il SUAP',
    openedDaysAgo: 11,
    openedAt: '08:50',
    status: 'waiting_for_body',
    operator: 'elena-ghitti',
    messages: [
      request('Vorremmo una PEC dedicata al SUAP. Oggi arriva tutto al protocollo e ci perdiamo.'),
      fromCentre(
        5,
        'Ne avete ancora una compresa nella quota, quindi nessun costo. Vi mando il modulo. Due domande: chi sarà il responsabile della casella? E volete che il protocollo ne riceva una copia in automatico?',
        file('modulo-attivazione-casella', 'pdf'),
      ),
    ],
    timeEntries: [{ minutes: 10, note: 'Verifica della dotazione' }],
  },
  {
    municipality: '017155', // Prevalle
    service: 'caselle-pec',
    channel: 'email',
    callerName: 'Ufficio protocollo',
    subject: "Indirizzo PEC sbagliato sull'IPA",
    openedDaysAgo: 20,
    openedAt: '10:35',
    status: 'solved',
    operator: 'elena-ghitti',
    messages: [
      request(
        "Spett.le centro servizi, un cittadino ci segnala che nell'indice IPA compare ancora la nostra vecchia casella, chiusa due anni fa. Si chiede di provvedere con cortese sollecitudine. Distinti saluti.",
      ),
      fromCentre(
        4,
        "La modifica nell'indice la può fare solo il vostro referente IPA, che oggi risulta la segretaria precedente. Per prima cosa va cambiato il referente: ho preparato la richiesta, basta che la firmi il sindaco. La guida allegata spiega gli altri due passaggi.",
        file('guida-referente-ipa', 'pdf'),
      ),
      fromBody(44, 'Referente cambiato. Non troviamo però la voce per togliere la vecchia PEC.'),
      fromCentre(
        1,
        "Fatto insieme al telefono: la vecchia casella è stata tolta e quella nuova è indicata come domicilio digitale. Sul sito dell'indice si vedrà da domani mattina.",
      ),
    ],
    timeEntries: [
      { minutes: 25, note: 'Guida e richiesta del cambio di referente' },
      { minutes: 20, note: 'Modifica fatta al telefono' },
    ],
  },
  {
    municipality: '017200', // Villachiara
    service: 'caselle-pec',
    channel: 'web',
    subject: 'Messaggi PEC cancellati per sbaglio',
    openedDaysAgo: 52,
    openedAt: '16:30',
    status: 'closed',
    operator: 'elena-ghitti',
    messages: [
      request(
        'Facendo spazio nella PEC ho cancellato anche quelli del mese scorso, che non erano tutti protocollati. Si possono recuperare? Non ditelo al segretario...',
      ),
      internalNote(16, 'Nel cestino del gestore fino a 15 giorni: cancellati da tre, recuperabili.'),
      fromCentre(
        0.5,
        'Niente paura: i messaggi erano ancora nel cestino. Li ho rimessi nella cartella "Recuperati": sono 214. Da ora l\'archivio automatico è acceso, così lo spazio si libera senza cancellare nulla.',
      ),
      fromBody(1.2, 'GRAZIE!!! Vi devo un caffè.'),
    ],
    timeEntries: [{ minutes: 30, note: 'Recupero dei messaggi e archivio automatico' }],
  },
  {
    municipality: '017161', // Rezzato
    service: 'caselle-pec',
    channel: 'web',
    subject: 'Doppia protocollazione dei messaggi in arrivo',
    openedDaysAgo: 15,
    openedAt: '12:05',
    status: 'reopened',
    operator: 'elena-ghitti',
    messages: [
      request(
        'Da lunedì ogni PEC entra due volte nel protocollo, con due numeri diversi. Dobbiamo annullarne uno a mano ogni volta.',
      ),
      fromCentre(
        23,
        'La casella era collegata due volte al protocollo, con il vecchio e con il nuovo collegamento. Ho tolto il vecchio: da adesso ogni messaggio entra una volta sola.',
      ),
      fromBody(47, 'Per i messaggi va bene. Le ricevute di consegna invece entrano ancora doppie, stamattina nove.'),
    ],
    timeEntries: [{ minutes: 45, note: 'Configurazione del collegamento con il fornitore' }],
    reopenReason: 'Le ricevute di consegna sono ancora registrate due volte.',
  },
  {
    municipality: '017110', // Monno
    service: 'posta-elettronica',
    channel: 'web',
    subject: 'Stampante che manda le scansioni: non arrivano più',
    openedDaysAgo: 3,
    openedAt: '14:15',
    status: 'new',
    operator: null,
    messages: [
      request(
        'La multifunzione prima mandava le scansioni alla casella dell\'ufficio, da venerdì dice "errore server". Non ho toccato nulla. Non e urgentissimo, per ora uso la chiavetta.',
        file('display-multifunzione', 'png'),
      ),
    ],
    timeEntries: [],
  },
  {
    municipality: '017170', // Salò
    service: 'posta-elettronica',
    channel: 'web',
    subject: 'Migrazione di 43 caselle: date e istruzioni',
    openedDaysAgo: 10,
    openedAt: '09:10',
    status: 'in_progress',
    operator: 'marco-zani',
    messages: [
      request(
        "Come concordato vi inviamo l'elenco delle 43 caselle da trasferire, con le dimensioni. Le due più grandi (tecnico e segreteria) superano i 20 GB messe insieme. Preferiremmo un venerdì pomeriggio.",
        file('elenco-caselle', 'csv'),
      ),
      fromCentre(
        6,
        'Elenco ricevuto. Proponiamo di copiare la posta vecchia nei giorni prima, senza fermare nulla, e di fare il passaggio venerdì dalle 15. Lunedì mattina un tecnico sarà da voi per i telefoni.',
      ),
      fromBody(21, 'Va bene venerdì 15. Avvisiamo gli uffici e la giunta.'),
      internalNote(3, "Tecnico e segreteria: proporre archivio separato, altrimenti si supera la dotazione dell'ente."),
      fromCentre(
        24,
        "La copia della posta vecchia è partita ieri sera: siamo a 19 caselle su 43. Vi allego l'istruzione di una pagina da girare ai colleghi.",
        file('istruzioni-per-gli-uffici', 'pdf'),
      ),
    ],
    timeEntries: [
      { minutes: 90, note: 'Preparazione della migrazione' },
      { minutes: 120, note: 'Avvio della copia e controlli' },
    ],
  },
  {
    municipality: '017194', // Valvestino
    service: 'posta-elettronica',
    channel: 'desk',
    callerName: 'Ornella Bertella',
    callMinutes: 15,
    subject: 'Posta sul telefono della vicesindaca',
    openedDaysAgo: 23,
    openedAt: '11:40',
    status: 'closed',
    operator: 'elena-ghitti',
    messages: [
      request(
        'Allo sportello sig.ra Bertella con telefono della vicesindaca. Chiede casella del comune sul telefono. Non sa secondo fattore.',
      ),
      fromCentre(
        0.4,
        'Casella configurata allo sportello e secondo fattore attivato. Consegnato un foglio con i codici di riserva, da tenere in municipio.',
      ),
    ],
    timeEntries: [{ minutes: 20, note: 'Configurazione allo sportello' }],
  },
  {
    municipality: '017077', // Gavardo
    service: 'posta-elettronica',
    channel: 'web',
    subject: 'Le nostre mail finiscono nella posta indesiderata',
    openedDaysAgo: 36,
    openedAt: '10:55',
    status: 'closed',
    operator: 'marco-zani',
    messages: [
      request(
        "Molti cittadini ci dicono di non ricevere le risposte dell'ufficio scuola, poi le trovano nello spam. Succede con tutti i gestori più diffusi.",
      ),
      internalNote(4, 'Manca la firma dei messaggi per il sottodominio usato dal programma mensa.'),
      fromCentre(
        20,
        "Il programma della mensa spedisce a nome vostro senza essere tra i mittenti autorizzati del dominio. L'ho aggiunto insieme al fornitore. L'effetto si vede in un paio di giorni: ci dite come va?",
      ),
      fromBody(72, 'Da due giorni nessuna lamentela. Direi risolto.'),
      fromCentre(1, 'Bene, allora chiudiamo. Per ogni nuovo programma che spedisce posta, avvisateci prima.'),
    ],
    timeEntries: [
      { minutes: 40, note: 'Analisi dei messaggi respinti' },
      { minutes: 25, note: 'Configurazione con il fornitore' },
    ],
  },
];
