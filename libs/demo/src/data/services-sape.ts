import type { ServiceSheetData } from './types.js';

/** Associated service for European policies. */
export const europeanServices: ServiceSheetData[] = [
  {
    code: 'bandi-europei',
    serviceLine: 'SAPE',
    title: 'Informazione sui bandi europei',
    audience:
      'Per amministratori e uffici degli enti aderenti che cercano finanziamenti europei, nazionali e regionali per un progetto.',
    inclusion: 'included',
    context: `I bandi sono molti, scritti in modo difficile e con tempi stretti. Un comune piccolo li scopre spesso quando è tardi.`,
    object: `Il servizio comprende:
- un bollettino mensile con i bandi adatti agli enti locali;
- una scheda in italiano per ogni bando: che cosa finanzia, chi può partecipare, quanto, entro quando;
- la ricerca su misura per un'idea dell'ente;
- due incontri all'anno sui programmi in partenza.`,
    whoMayAsk: 'Ogni amministratore o dipendente di un ente aderente.',
    obligations:
      "Per la ricerca su misura l'ente descrive l'idea in mezza pagina: problema, destinatari, costo indicativo, tempi.",
    forms: "Scheda dell'idea progettuale (mezza pagina).",
    computerisation: 'online_request',
    costs: 'Compreso nella quota annua di adesione.',
    contact: "Dall'area riservata, con una richiesta di assistenza sul servizio Bandi europei.",
    hours: 'Dal lunedì al venerdì, dalle 9 alle 13.',
    activationTime: 'Ricerca su misura entro dieci giorni lavorativi.',
    legalBasis: `- Legge 7 aprile 2014, n. 56, art. 1, comma 85, lettera d)
- Regolamento (UE) 2021/1060 (disposizioni comuni sui fondi europei)
- Convenzione del servizio associato politiche europee`,
  },
  {
    code: 'partenariati-europei',
    serviceLine: 'SAPE',
    title: 'Costruzione di partenariati e candidature',
    audience: 'Per gli enti aderenti che hanno scelto un bando e devono trovare partner e scrivere la candidatura.',
    inclusion: 'included',
    context: `Molti programmi chiedono partner di più paesi e un bilancio diviso tra loro. Insieme si raggiungono dimensioni che un ente da solo non ha.`,
    object: `Il centro:
- cerca partner in Italia e in Europa attraverso le reti di cui fa parte;
- prepara la lettera di interesse e l'accordo di partenariato;
- costruisce il bilancio con i costi di ogni partner;
- rilegge la candidatura e controlla gli allegati prima dell'invio.

La Provincia può fare da capofila quando gli enti lo chiedono.`,
    whoMayAsk: 'Il responsabile del progetto, con un indirizzo della giunta o una lettera del legale rappresentante.',
    obligations: `L'ente:
- indica un responsabile del progetto e il responsabile finanziario;
- fornisce i costi del personale che dedicherà ore al progetto;
- rispetta il calendario concordato: i documenti chiusi almeno tre giorni prima della scadenza.`,
    forms: `- Lettera di interesse
- Scheda partner
- Tabella dei costi`,
    computerisation: 'downloadable_forms',
    costs:
      'Compreso nella quota annua di adesione. Se il progetto è finanziato, le ore del centro possono entrare nel suo bilancio.',
    contact: "Dall'area riservata, con una richiesta di assistenza sul servizio Partenariati.",
    hours: 'Dal lunedì al venerdì, dalle 9 alle 13; il pomeriggio su appuntamento.',
    activationTime:
      'Primo incontro entro cinque giorni lavorativi. La richiesta deve arrivare almeno trenta giorni prima della scadenza del bando.',
    legalBasis: `- Regolamento (UE) 2021/1060
- Regolamento (UE) 2021/1059 (cooperazione territoriale europea)
- Decreto legislativo 18 agosto 2000, n. 267, art. 30`,
  },
  {
    code: 'rendicontazione-progetti',
    serviceLine: 'SAPE',
    title: 'Rendicontazione dei progetti finanziati',
    audience: 'Per gli enti aderenti che hanno ottenuto un finanziamento e devono dimostrare spese, ore e risultati.',
    inclusion: 'additional',
    context: `Il contributo arriva solo se le spese sono dimostrate bene. Un foglio ore incompleto o una fattura senza CUP possono far perdere una parte del finanziamento.`,
    object: `Il servizio comprende:
- l'impostazione del fascicolo di progetto;
- i modelli per fogli ore, incarichi e missioni;
- il controllo di ogni documento prima del caricamento;
- la preparazione delle relazioni periodiche e finali;
- l'assistenza durante i controlli.`,
    whoMayAsk: "Il responsabile del progetto o il responsabile finanziario dell'ente.",
    obligations: `L'ente:
- fa riportare CUP e codice del progetto su ogni documento di spesa;
- raccoglie ogni mese i fogli ore firmati;
- conserva gli originali per il periodo indicato dal programma.`,
    forms: `- Foglio ore mensile
- Elenco delle spese del periodo
- Modello di relazione`,
    computerisation: 'downloadable_forms',
    costs: `Servizio aggiuntivo, con un preventivo di ore accettato dall'ente. Quando il programma lo consente, il costo è ammissibile al finanziamento.`,
    contact: "Dall'area riservata, con una richiesta di assistenza sul servizio Rendicontazione.",
    hours: 'Dal lunedì al venerdì, dalle 9 alle 13 e dalle 14 alle 16.',
    activationTime: 'Incontro di avvio entro dieci giorni lavorativi.',
    legalBasis: `- Regolamento (UE) 2021/1060, in particolare gli artt. 63 e seguenti (ammissibilità delle spese) e l'art. 82 (conservazione dei documenti)
- Legge 16 gennaio 2003, n. 3, art. 11 (codice unico di progetto)`,
  },
];
