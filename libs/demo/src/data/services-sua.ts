import type { ServiceSheetData } from './types.js';

/** Shared contracting authority. */
export const contractingServices: ServiceSheetData[] = [
  {
    code: 'gare-per-conto-degli-enti',
    serviceLine: 'SUA',
    title: 'Gare per conto degli enti',
    audience:
      'Per gli enti aderenti che non sono qualificati per la gara che devono fare, o che preferiscono affidarla alla stazione unica appaltante.',
    inclusion: 'additional',
    context: `Sopra certe soglie possono bandire gare solo le stazioni appaltanti qualificate. La Provincia lo fa per gli enti che lo chiedono, d'intesa con loro.`,
    object: `La stazione unica appaltante cura:
- la verifica del progetto e degli atti prima del bando;
- la scelta della procedura insieme al RUP;
- bando, disciplinare e pubblicazioni;
- la nomina della commissione, quando serve;
- la gara sulla piattaforma certificata, fino alla proposta di aggiudicazione;
- i controlli sull'aggiudicatario.

Contratto ed esecuzione restano dell'ente.`,
    whoMayAsk: "Il responsabile unico del progetto, con la determina a contrarre dell'ente o la sua bozza.",
    obligations: `L'ente:
- ha firmato la convenzione della stazione unica appaltante;
- inserisce la gara nella programmazione;
- consegna progetto, capitolato e quadro economico completi;
- risponde ai quesiti tecnici entro due giorni lavorativi.`,
    forms: `- Richiesta di avvio della gara
- Elenco di controllo degli atti da consegnare`,
    computerisation: 'online_request',
    costs: `Servizio aggiuntivo. Il contributo è fissato dalla convenzione della stazione unica appaltante ed è comunicato all'ente prima dell'avvio.

Le spese di pubblicazione e della commissione vanno previste nel quadro economico.`,
    contact: "Dall'area riservata, con una richiesta di assistenza sul servizio Gare.",
    hours: 'Dal lunedì al venerdì, dalle 9 alle 13; il pomeriggio su appuntamento.',
    activationTime:
      'Il bando esce di norma entro trenta giorni dalla consegna degli atti completi. Le gare finanziate dal PNRR hanno la precedenza.',
    legalBasis: `- Decreto legislativo 31 marzo 2023, n. 36, artt. 62 e 63
- Legge 7 aprile 2014, n. 56, art. 1, comma 88
- Decreto legislativo 18 agosto 2000, n. 267, art. 30`,
  },
  {
    code: 'assistenza-e-procurement',
    serviceLine: 'SUA',
    title: 'Assistenza agli acquisti telematici',
    audience:
      'Per chi fa acquisti negli enti aderenti con il mercato elettronico e con le altre piattaforme telematiche.',
    inclusion: 'included',
    context: `La maggior parte degli acquisti di un comune è sotto soglia. Sono procedure brevi ma piene di passaggi: CIG, verifiche, pubblicazioni. Un errore può costare il finanziamento.`,
    object: `Il servizio comprende:
- l'aiuto per trattative dirette e richieste di offerta sul mercato elettronico;
- chiarimenti su CIG, soglie, rotazione e affidamento diretto;
- l'esame preventivo di una bozza di determina;
- l'aiuto sulle schede da inviare alla banca dati nazionale dei contratti pubblici.`,
    whoMayAsk: 'RUP e addetti agli acquisti degli enti aderenti.',
    obligations:
      'Chi chiede indica oggetto, importo, fonte del finanziamento e scadenza. Il parere non è vincolante: la scelta resta del RUP.',
    forms: "Nessun modulo. Si allega la bozza dell'atto, se c'è.",
    computerisation: 'fully_online',
    costs: 'Compreso nella quota annua di adesione.',
    contact: "Dall'area riservata, con una richiesta di assistenza. Per le scadenze del giorno, per telefono.",
    hours: 'Dal lunedì al venerdì, dalle 9 alle 13 e dalle 14 alle 16.',
    activationTime: 'Risposta di norma entro due giorni lavorativi.',
    legalBasis: `- Decreto legislativo 31 marzo 2023, n. 36, artt. 48, 49 e 50
- Legge 27 dicembre 2006, n. 296, art. 1, comma 450
- Legge 7 aprile 2014, n. 56, art. 1, comma 85, lettera d)`,
  },
  {
    code: 'programmazione-acquisti',
    serviceLine: 'SUA',
    title: 'Programmazione degli acquisti e gare aggregate',
    audience:
      'Per gli uffici degli enti aderenti che preparano i programmi di lavori e acquisti e vogliono comprare insieme ad altri enti.',
    inclusion: 'included',
    context: `Trenta comuni che comprano la stessa cosa separatamente pagano di più e lavorano trenta volte. La programmazione serve a scoprire in tempo i bisogni comuni.`,
    object: `Ogni anno il centro:
- raccoglie i fabbisogni degli enti con un questionario;
- propone le gare da fare insieme (per esempio energia, mense, assicurazioni);
- aiuta a compilare il programma triennale dei lavori e quello degli acquisti;
- ricorda le scadenze di adozione e pubblicazione.`,
    whoMayAsk: 'Il responsabile della programmazione o il responsabile finanziario.',
    obligations:
      "L'ente risponde al questionario entro la data indicata. L'adesione a una gara aggregata è una scelta libera, ma una volta confermata impegna l'ente sulle quantità.",
    forms: `- Questionario dei fabbisogni
- Conferma di adesione alla gara aggregata`,
    computerisation: 'downloadable_forms',
    costs: `Raccolta dei fabbisogni e aiuto alla programmazione sono compresi nella quota.

Per la gara aggregata vale il contributo previsto dalla convenzione della stazione unica appaltante.`,
    contact: "Dall'area riservata, con una richiesta di assistenza.",
    hours: 'Dal lunedì al venerdì, dalle 9 alle 13.',
    activationTime: 'La raccolta dei fabbisogni parte ogni anno a settembre.',
    legalBasis: `- Decreto legislativo 31 marzo 2023, n. 36, artt. 37 e 62
- Decreto legislativo 18 agosto 2000, n. 267, art. 170 (documento unico di programmazione)`,
  },
];
