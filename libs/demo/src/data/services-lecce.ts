import type { ServiceSheetData } from './types.js';

/** Lecce is a new centre: it starts with three services. */
export const servicesLecce: ServiceSheetData[] = [
  {
    code: 'sportello-digitale',
    serviceLine: 'CIT',
    title: 'Sportello digitale per i comuni',
    audience:
      'Per il personale dei comuni del Salento che aderiscono al centro; i cittadini si rivolgono al proprio comune.',
    inclusion: 'included',
    context: `Il centro servizi nasce riusando l'esperienza di un'altra provincia. Il primo passo è uno sportello a cui i comuni possono chiedere aiuto.`,
    object: `Lo sportello:
- risponde alle domande su documenti informatici, PEC e firma;
- raccoglie i bisogni dei comuni per i prossimi servizi;
- indirizza all'ufficio giusto quando il tema non è suo.`,
    whoMayAsk: 'Amministratori e dipendenti dei comuni aderenti.',
    obligations: 'Ogni comune indica un referente e comunica chi può accedere.',
    forms: 'Nessun modulo.',
    computerisation: 'fully_online',
    costs: 'Nel primo anno non è chiesto alcun contributo oltre alla quota di adesione.',
    contact: "Dall'area riservata, con una richiesta di assistenza.",
    hours: 'Lunedì, mercoledì e venerdì dalle 9 alle 13; giovedì anche dalle 15 alle 17.',
    activationTime: "Attivo dal giorno dell'adesione.",
    legalBasis: `- Legge 7 aprile 2014, n. 56, art. 1, comma 85, lettera d)
- Decreto legislativo 18 agosto 2000, n. 267, art. 30`,
  },
  {
    code: 'rtd-associato',
    serviceLine: 'CIT',
    title: 'Supporto al responsabile della transizione digitale',
    audience:
      'Per i comuni aderenti che hanno nominato, o devono nominare, il responsabile della transizione digitale.',
    inclusion: 'included',
    context: `Nei comuni del territorio il responsabile della transizione digitale svolge quasi sempre anche altri compiti. La convenzione permette di esercitare l'incarico in forma associata.`,
    object: `Il centro mette a disposizione:
- il modello di convenzione e di atto di nomina;
- il calendario delle scadenze;
- un incontro ogni tre mesi tra i responsabili.`,
    whoMayAsk: 'Il segretario comunale o il responsabile della transizione digitale.',
    obligations: "L'ente comunica la nomina e aggiorna i dati nell'indice IPA.",
    forms: 'Modello di convenzione e modello di nomina.',
    computerisation: 'downloadable_forms',
    costs: 'Compreso nella quota annua di adesione.',
    contact: "Dall'area riservata, con una richiesta di assistenza.",
    hours: 'Su appuntamento, dal lunedì al venerdì dalle 9 alle 13.',
    activationTime: 'Primo incontro entro venti giorni lavorativi dalla richiesta.',
    legalBasis: `- Decreto legislativo 7 marzo 2005, n. 82, art. 17
- Decreto legislativo 18 agosto 2000, n. 267, art. 30`,
  },
  {
    code: 'formazione-digitale',
    serviceLine: 'CIT',
    title: 'Formazione di base sul digitale',
    audience: 'Per i dipendenti dei comuni aderenti, anche senza esperienza.',
    inclusion: 'included',
    context: `Prima degli strumenti vengono le competenze. Il programma del primo anno parte dalle domande raccolte tra i comuni.`,
    object: `Il programma prevede:
- sei lezioni a distanza su documento informatico, PEC, firma e protocollo;
- due giornate in presenza, una a Lecce e una nel Capo di Leuca;
- il materiale delle lezioni.`,
    whoMayAsk: 'Ogni dipendente, con il consenso del suo responsabile.',
    obligations: 'Chi si iscrive partecipa o avvisa in tempo.',
    forms: 'Modulo di iscrizione.',
    computerisation: 'online_request',
    costs: 'Compreso nella quota annua di adesione.',
    contact: "Dall'area riservata, con una richiesta di assistenza.",
    hours: 'Lezioni il giovedì dalle 15 alle 17.',
    activationTime: 'Conferma entro sette giorni lavorativi.',
    legalBasis: `- Decreto legislativo 7 marzo 2005, n. 82, art. 13
- Decreto legislativo 30 marzo 2001, n. 165, art. 7, comma 4`,
  },
];
