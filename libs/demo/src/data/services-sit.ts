import type { ServiceSheetData } from './types.js';

/** Territorial innovation and data. */
export const territoryServices: ServiceSheetData[] = [
  {
    code: 'geoportale-cartografia',
    serviceLine: 'SIT',
    title: 'Geoportale e cartografia',
    audience:
      'Per gli uffici tecnici degli enti aderenti che usano o pubblicano mappe; i cittadini consultano liberamente il geoportale.',
    inclusion: 'included',
    context: `Piano di governo del territorio, catasto, vincoli e strade si leggono bene solo su una mappa aggiornata e uguale per tutti gli uffici.`,
    object: `Il servizio comprende:
- la consultazione e lo scarico della cartografia provinciale;
- la pubblicazione sul geoportale degli strati prodotti dal comune;
- la conversione tra formati e sistemi di riferimento;
- stampe in scala per riunioni e sopralluoghi;
- l'aiuto per usare i programmi cartografici liberi.`,
    whoMayAsk: "Tecnici degli enti aderenti e professionisti incaricati, con una lettera dell'ente.",
    obligations:
      'Chi pubblica uno strato ne indica fonte, data e autore e risponde della sua correttezza. I dati ricevuti si usano citando la fonte.',
    forms: 'Richiesta di dati cartografici e scheda dei metadati.',
    computerisation: 'online_request',
    costs: 'Compreso nella quota annua di adesione. Le stampe di grande formato oltre dieci fogli si concordano.',
    contact: "Dall'area riservata, con una richiesta di assistenza sul servizio Geoportale.",
    hours: 'Dal lunedì al venerdì, dalle 9 alle 13. Allo sportello cartografico su appuntamento.',
    activationTime:
      'Dati già disponibili entro tre giorni lavorativi; pubblicazione di un nuovo strato entro quindici.',
    legalBasis: `- Decreto legislativo 27 gennaio 2010, n. 32 (INSPIRE)
- Decreto legislativo 7 marzo 2005, n. 82, art. 59
- Legge regionale della Lombardia 11 marzo 2005, n. 12, art. 3`,
  },
  {
    code: 'indicatori-territoriali',
    serviceLine: 'SIT',
    title: 'Indicatori sul territorio e sul digitale',
    audience:
      'Per amministratori e uffici degli enti aderenti che vogliono conoscere i dati del proprio comune e confrontarli con gli altri.',
    inclusion: 'included',
    context: `Decidere con i dati richiede numeri affidabili, con fonte e data. Lo stesso insieme di indicatori, misurato per tutti i comuni, permette di confrontarsi e di vedere i cambiamenti.`,
    object: `Il centro prepara:
- una scheda annuale per ogni comune (popolazione, imprese, servizi, digitale);
- il confronto con i comuni di dimensione simile;
- tabelle e grafici per il documento unico di programmazione;
- estrazioni su richiesta.`,
    whoMayAsk: 'Ogni amministratore o dipendente di un ente aderente.',
    obligations:
      "L'ente risponde ai questionari annuali nei tempi indicati e cita fonte e anno quando pubblica i dati.",
    forms: 'Richiesta di estrazione dei dati.',
    computerisation: 'online_request',
    costs: 'Compreso nella quota annua di adesione.',
    contact: "Dall'area riservata, con una richiesta di assistenza sul servizio Indicatori.",
    hours: 'Dal lunedì al venerdì, dalle 9 alle 13.',
    activationTime: 'Estrazioni semplici entro cinque giorni lavorativi.',
    legalBasis: `- Legge 7 aprile 2014, n. 56, art. 1, comma 85, lettera d) (raccolta ed elaborazione di dati)
- Decreto legislativo 6 settembre 1989, n. 322 (sistema statistico nazionale)`,
  },
  {
    code: 'banche-dati-territoriali',
    serviceLine: 'SIT',
    title: 'Banche dati territoriali e dati aperti',
    audience: 'Per gli enti aderenti che vogliono ordinare, collegare o pubblicare i dati dei propri uffici.',
    inclusion: 'included',
    context: `Numeri civici, strade, immobili, pratiche: lo stesso dato vive in archivi diversi e non combacia. Riordinarlo una volta serve a tutti gli uffici e permette di pubblicarlo in formato aperto.`,
    object: `Il servizio comprende:
- il confronto tra stradario, numeri civici e anagrafe degli immobili;
- l'aggiornamento del database topografico;
- la pubblicazione di insiemi di dati aperti con licenza e metadati;
- il collegamento dei dati tra gli uffici, nel rispetto della riservatezza.`,
    whoMayAsk:
      "Il responsabile dell'ufficio che gestisce i dati, d'intesa con il responsabile della transizione digitale.",
    obligations:
      "L'ente indica chi tiene aggiornati i dati. I dati personali sono trattati solo dopo la nomina del centro a responsabile del trattamento.",
    forms: `- Scheda dell'insieme di dati
- Atto di nomina a responsabile del trattamento`,
    computerisation: 'downloadable_forms',
    costs: 'Compreso nella quota annua di adesione. I rilievi sul terreno sono esclusi.',
    contact: "Dall'area riservata, con una richiesta di assistenza sul servizio Banche dati.",
    hours: 'Dal lunedì al venerdì, dalle 9 alle 13 e dalle 14 alle 16.',
    activationTime: 'Esame dei dati entro quindici giorni lavorativi; il resto si programma insieme.',
    legalBasis: `- Decreto legislativo 7 marzo 2005, n. 82, artt. 50, 52 e 59
- Decreto legislativo 24 gennaio 2006, n. 36 (riutilizzo dei dati pubblici)
- Regolamento (UE) 2016/679, art. 28`,
  },
];
