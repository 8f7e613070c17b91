import type { ServiceSheetData } from './types.js';

/** Innovation and technology: web portals, preservation, tender office. */
export const platformServices: ServiceSheetData[] = [
  {
    code: 'portali-web',
    serviceLine: 'CIT',
    title: 'Portali web degli enti',
    audience:
      'Per gli enti aderenti che vogliono un sito conforme alle regole; i cittadini che trovano un errore su un sito lo segnalano al comune che lo pubblica.',
    inclusion: 'additional',
    context: `Il sito è il primo sportello del comune. Deve essere accessibile, sicuro, facile da aggiornare e pubblicare ciò che la legge chiede.

Il centro offre un portale costruito sui modelli nazionali per i comuni, uguale nella struttura e diverso nei contenuti.`,
    object: `Il servizio comprende:
- il portale con le pagine e i servizi del modello nazionale;
- l'albo pretorio e la sezione Amministrazione trasparente;
- il trasferimento dei contenuti dal sito precedente;
- l'aggiornamento tecnico e la sicurezza;
- il supporto per la dichiarazione di accessibilità e per gli obiettivi annuali;
- la formazione dei redattori.`,
    whoMayAsk: "Il responsabile dell'ente chiede l'attivazione. I redattori nominati possono chiedere assistenza.",
    obligations: `L'ente:
- nomina almeno due redattori;
- cura i contenuti e i tempi di pubblicazione;
- compila ogni anno la dichiarazione di accessibilità entro il 23 settembre;
- non pubblica dati personali che la legge non consente di diffondere.`,
    forms: 'Richiesta di attivazione ed elenco dei redattori.',
    computerisation: 'online_request',
    costs: `Attivazione e canone annuo sono un servizio aggiuntivo: l'importo è comunicato prima dell'attivazione.

L'aiuto ai redattori è compreso.`,
    contact: "Dall'area riservata, con una richiesta di assistenza sul servizio Portali.",
    hours: 'Dal lunedì al venerdì, dalle 9 alle 13 e dalle 14 alle 17.',
    activationTime: 'Un portale nuovo è pronto di norma entro sessanta giorni dalla richiesta completa.',
    legalBasis: `- Decreto legislativo 7 marzo 2005, n. 82, artt. 53 e 54
- Legge 9 gennaio 2004, n. 4
- Decreto legislativo 14 marzo 2013, n. 33
- Linee guida AgID sull'accessibilità degli strumenti informatici`,
  },
  {
    code: 'conservazione-digitale',
    serviceLine: 'CIT',
    title: 'Conservazione digitale dei documenti',
    audience: 'Per gli enti aderenti che devono conservare a norma documenti, fascicoli e registri informatici.',
    inclusion: 'included',
    context: `Un documento informatico senza conservazione perde valore: firme e formati invecchiano. La legge chiede di conservarlo in un sistema che ne garantisca autenticità, integrità e leggibilità nel tempo.`,
    object: `Il centro, attraverso un conservatore specializzato, si occupa di:
- versare i documenti con i loro metadati (pacchetti di versamento);
- controllare gli esiti e spiegare i rifiuti;
- esibire i documenti richiesti (pacchetti di distribuzione);
- conservare registro di protocollo, fatture, contratti, delibere, determine, PEC;
- fornire un modello del manuale di conservazione dell'ente.`,
    whoMayAsk: "Il responsabile della conservazione o della gestione documentale dell'ente.",
    obligations: `L'ente nomina il responsabile della conservazione, adotta il manuale e sottoscrive l'accordo di versamento.

Il registro giornaliero di protocollo va versato entro la giornata lavorativa successiva.`,
    forms: `- Accordo di versamento
- Atto di nomina del responsabile della conservazione
- Modello di manuale di conservazione`,
    computerisation: 'downloadable_forms',
    costs: `Compreso nella quota annua di adesione fino alla dotazione di spazio dell'ente: 0,5, 1, 1,5 o 2 GB all'anno secondo la popolazione.

Lo spazio oltre la dotazione è un servizio aggiuntivo.`,
    contact: "Dall'area riservata, con una richiesta di assistenza sul servizio Conservazione.",
    hours: 'Dal lunedì al venerdì, dalle 9 alle 13 e dalle 14 alle 17.',
    activationTime: "Entro trenta giorni dalla firma dell'accordo, dopo una prova di versamento riuscita.",
    legalBasis: `- Decreto legislativo 7 marzo 2005, n. 82, artt. 43 e 44
- Linee guida AgID sulla formazione, gestione e conservazione dei documenti informatici
- Decreto legislativo 22 gennaio 2004, n. 42 (beni archivistici degli enti pubblici)`,
  },
  {
    code: 'strumenti-ufficio-gare',
    serviceLine: 'CIT',
    title: "Strumenti per l'ufficio gare",
    audience: 'Per chi, negli enti aderenti, prepara affidamenti e gare e usa le piattaforme telematiche.',
    inclusion: 'included',
    context: `Dal 1° gennaio 2024 tutto il ciclo di un contratto pubblico è digitale. Gli uffici usano più sistemi: piattaforma certificata, banca dati dei contratti, fascicolo dell'operatore economico.

Il centro aiuta a usarli. Non sostituisce la piattaforma certificata scelta dall'ente.`,
    object: `Il servizio comprende:
- modelli aggiornati di determina, lettera di invito e verbale;
- un elenco di controllo per ogni tipo di procedura;
- l'aiuto tecnico su accessi, firme e caricamento degli atti;
- il collegamento con Amministrazione trasparente.

Le domande giuridiche sulla singola gara sono curate dall'ambito della stazione unica appaltante.`,
    whoMayAsk: 'Responsabili unici del progetto (RUP), punti istruttori e addetti agli acquisti degli enti aderenti.',
    obligations:
      "Chi usa i modelli li adatta al proprio caso. Le scelte di gara e i controlli sui partecipanti restano del RUP dell'ente.",
    forms: "Raccolta di modelli, scaricabile dall'area riservata.",
    computerisation: 'downloadable_forms',
    costs: 'Compreso nella quota annua di adesione.',
    contact: "Dall'area riservata, con una richiesta di assistenza sul servizio Ufficio gare.",
    hours:
      'Dal lunedì al venerdì, dalle 9 alle 13 e dalle 14 alle 17. Nei giorni di scadenza di una gara conviene telefonare.',
    activationTime: "Attivo dal giorno dell'adesione.",
    legalBasis: `- Decreto legislativo 31 marzo 2023, n. 36, artt. da 19 a 28 (digitalizzazione dei contratti)
- Decreto legislativo 14 marzo 2013, n. 33, art. 37`,
  },
];
