import type { ServiceSheetData } from './types.js';

/** Innovation and technology: help, training and advice. */
export const supportServices: ServiceSheetData[] = [
  {
    code: 'assistenza-informatica',
    serviceLine: 'CIT',
    title: 'Assistenza informatica agli enti',
    audience:
      'Per il personale degli enti aderenti che ha un problema con i servizi del centro; i cittadini si rivolgono al proprio comune.',
    inclusion: 'included',
    context: `Molti comuni, soprattutto i più piccoli, non hanno un ufficio informatico. Un dubbio su una casella di posta o su una firma può fermare una pratica per giorni.

Il centro servizi risponde con un gruppo di tecnici che conosce gli enti e gli strumenti che usano.`,
    object: `Il servizio comprende:
- la risposta alle domande sull'uso dei servizi del centro;
- la soluzione dei malfunzionamenti, anche con collegamento a distanza;
- il rapporto con i fornitori, quando il problema dipende da loro;
- consigli di primo livello su programmi e attrezzature dell'ente.

Non comprende la riparazione dei computer dell'ente e l'assistenza sui gestionali acquistati da altri fornitori.`,
    whoMayAsk:
      "Tutto il personale degli enti aderenti che ha un accesso all'area riservata. Chi non ha l'accesso può telefonare o venire allo sportello: la richiesta è registrata a nome dell'ente.",
    obligations: `Chi chiede assistenza:
- descrive il problema e, se può, allega una schermata;
- indica l'ufficio e gli orari in cui può essere richiamato;
- non comunica mai password, PIN o PUK.

L'ente tiene aggiornato l'elenco delle persone che possono accedere.`,
    forms: "Nessun modulo. La richiesta si apre dall'area riservata.",
    computerisation: 'fully_online',
    costs: 'Compreso nella quota annua di adesione, senza limite di richieste.',
    contact:
      "Dall'area riservata, con una nuova richiesta di assistenza. In alternativa per telefono, per posta elettronica o allo sportello: i recapiti sono nella pagina del centro servizi.",
    hours: 'Dal lunedì al venerdì, dalle 9 alle 13 e dalle 14 alle 17, esclusi i giorni festivi.',
    activationTime:
      "Il servizio è attivo dal giorno dell'adesione. La richiesta è presa in carico di norma entro un giorno lavorativo.",
    legalBasis: `- Legge 7 aprile 2014, n. 56, art. 1, comma 85, lettera d) (assistenza tecnico-amministrativa agli enti locali)
- Decreto legislativo 18 agosto 2000, n. 267, artt. 19 e 30
- Convenzione tra la Provincia e gli enti aderenti`,
  },
  {
    code: 'formazione',
    serviceLine: 'CIT',
    title: 'Formazione del personale',
    audience:
      'Per dipendenti, amministratori e segretari degli enti aderenti che vogliono usare meglio gli strumenti digitali.',
    inclusion: 'included',
    context: `Le regole e gli strumenti dell'amministrazione digitale cambiano ogni anno. Un corso fatto insieme costa meno e permette agli uffici di confrontarsi.`,
    object: `Il centro organizza:
- corsi in aula, nella sede della Provincia e nelle valli;
- lezioni a distanza, con registrazione disponibile per gli iscritti;
- giornate sulle novità di legge;
- guide brevi sui servizi del centro.

I temi più richiesti sono documento informatico, protocollo, accessibilità, sicurezza e contratti pubblici.`,
    whoMayAsk:
      "Ogni dipendente o amministratore di un ente aderente. L'iscrizione è confermata dal referente dell'ente.",
    obligations: `Chi si iscrive partecipa o avvisa almeno due giorni lavorativi prima, così il posto va a un collega.

L'attestato è rilasciato a chi segue almeno tre quarti delle ore e supera la prova finale, quando è prevista.`,
    forms: 'Modulo di iscrizione, uno per ogni corso. Per proporre un tema basta una richiesta di assistenza.',
    computerisation: 'online_request',
    costs: `I corsi del programma annuale sono compresi nella quota annua di adesione.

I corsi chiesti da un solo ente, su un tema particolare, si concordano a parte.`,
    contact: "Dall'area riservata, con una richiesta di assistenza sul servizio Formazione.",
    hours:
      'La segreteria dei corsi risponde dal lunedì al venerdì, dalle 9 alle 13. Le lezioni si tengono di norma il martedì e il giovedì mattina.',
    activationTime: "L'iscrizione è confermata entro cinque giorni lavorativi.",
    legalBasis: `- Decreto legislativo 7 marzo 2005, n. 82 (Codice dell'amministrazione digitale), art. 13
- Decreto legislativo 30 marzo 2001, n. 165, art. 7, comma 4
- Convenzione tra la Provincia e gli enti aderenti`,
  },
  {
    code: 'tavoli-tecnici-rtd',
    serviceLine: 'CIT',
    title: 'Tavoli tecnici per i responsabili della transizione digitale',
    audience: 'Per i responsabili della transizione digitale degli enti aderenti e per chi lavora nel loro ufficio.',
    inclusion: 'included',
    context: `Ogni amministrazione affida a un ufficio la transizione alla modalità digitale e ne nomina il responsabile (RTD). Nei comuni piccoli lo stesso incarico è spesso condiviso tra più enti, o si aggiunge a molti altri.

I tavoli tecnici servono a non affrontare da soli scadenze che sono uguali per tutti.`,
    object: `Il servizio comprende:
- quattro incontri all'anno, in presenza e a distanza;
- un calendario ragionato delle scadenze (accessibilità, piano triennale, rilevazioni);
- modelli di atti pronti da adattare;
- un parere scritto sulle domande di interesse comune.`,
    whoMayAsk:
      "Il responsabile della transizione digitale dell'ente, anche se nominato in forma associata, o un suo delegato.",
    obligations: `L'ente comunica il nome del responsabile e ogni cambiamento.

Chi usa i modelli ne verifica l'adattamento al proprio ordinamento: la responsabilità dell'atto resta dell'ente.`,
    forms: 'Scheda di adesione al tavolo e modello di nomina del responsabile.',
    computerisation: 'downloadable_forms',
    costs: 'Compreso nella quota annua di adesione.',
    contact: "Dall'area riservata, con una richiesta di assistenza sul servizio Tavoli tecnici.",
    hours: 'Segreteria dal lunedì al venerdì, dalle 9 alle 13 e dalle 14 alle 17.',
    activationTime:
      'Il responsabile riceve la convocazione del primo incontro utile dopo la comunicazione della nomina.',
    legalBasis: `- Decreto legislativo 7 marzo 2005, n. 82, art. 17
- Piano triennale per l'informatica nella pubblica amministrazione
- Legge 9 gennaio 2004, n. 4 (accessibilità degli strumenti informatici)`,
  },
  {
    code: 'analisi-e-progettazione',
    serviceLine: 'CIT',
    title: 'Analisi e progettazione: cloud, sicurezza, siti',
    audience:
      'Per gli enti aderenti che devono scegliere o cambiare una soluzione informatica e cercano un parere indipendente.',
    inclusion: 'additional',
    context: `Portare un gestionale in cloud, mettere in sicurezza una rete, rifare un sito: sono scelte che durano anni. Un'analisi fatta prima evita spese inutili e contratti da cui è difficile uscire.`,
    object: `Il centro può curare:
- la fotografia della situazione esistente (programmi, contratti, dati, rete);
- il confronto tra le soluzioni possibili, comprese quelle in riuso;
- il progetto tecnico con i costi stimati;
- la verifica delle misure minime di sicurezza;
- il controllo dei lavori del fornitore.

L'acquisto resta in capo all'ente.`,
    whoMayAsk:
      "Il responsabile dell'ufficio interessato, d'intesa con il responsabile della transizione digitale dell'ente.",
    obligations: `L'ente indica un referente tecnico e mette a disposizione contratti, inventari e accessi necessari.

Prima di iniziare, ente e centro sottoscrivono una scheda con obiettivi, ore previste e consegne.`,
    forms: 'Richiesta di intervento e scheda di progetto.',
    computerisation: 'downloadable_forms',
    costs: `Il primo incontro e la stima delle ore sono compresi nella quota.

Le ore successive sono un servizio aggiuntivo: l'importo è indicato nella scheda di progetto e si paga solo dopo l'accettazione dell'ente.`,
    contact: "Dall'area riservata, con una richiesta di assistenza che descrive l'esigenza.",
    hours: 'Dal lunedì al venerdì, dalle 9 alle 13 e dalle 14 alle 17, su appuntamento.',
    activationTime: 'Primo incontro entro quindici giorni lavorativi. I tempi del progetto sono scritti nella scheda.',
    legalBasis: `- Decreto legislativo 7 marzo 2005, n. 82, artt. 68 e 69 (analisi comparativa e riuso)
- Decreto-legge 18 ottobre 2012, n. 179, art. 33-septies (consolidamento e cloud)
- Regolamento (UE) 2016/679, artt. 25 e 32
- Legge 9 gennaio 2004, n. 4`,
  },
];
