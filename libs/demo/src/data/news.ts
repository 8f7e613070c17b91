export interface NewsData {
  code: string;
  title: string;
  summary: string;
  text: string;
  /** Days before now; a day to come is negative, a draft has none. */
  daysAgo: number | null;
}

/** Invented news of the centre of Brescia: what has appeared, what is to appear, what is still written. */
export const newsBrescia: NewsData[] = [
  {
    code: 'rinnovo-della-convenzione',
    title: 'Rinnovo della convenzione: come mandare la deliberazione',
    summary: 'I comuni mandano la deliberazione di adesione dall’area riservata, senza PEC e senza carta.',
    text: `La convenzione quadro si rinnova. Ogni ente trova nella propria area la richiesta di adesione, già compilata con i suoi dati.

Che cosa serve:
- la deliberazione del consiglio, in PDF;
- numero e data dell'atto;
- chi risponde per l'ente.

Chi ha dubbi apre una richiesta di assistenza o telefona al centro.`,
    daysAgo: 6,
  },
  {
    code: 'portali-web-manutenzione',
    title: 'Portali web: manutenzione nella notte di sabato',
    summary:
      'Dalle 23 di sabato alle 5 di domenica i siti ospitati dal centro possono non rispondere per qualche minuto.',
    text: `Aggiorniamo i server che ospitano i siti degli enti. Le pagine restano visibili quasi sempre; la redazione delle pagine è sospesa per tutta la notte.

Non serve fare nulla. Se lunedì qualcosa non funziona, apri una richiesta dal servizio «Portali web degli enti».`,
    daysAgo: 21,
  },
  {
    code: 'formazione-di-primavera',
    title: 'Formazione: aperte le iscrizioni ai corsi',
    summary:
      'Dodici incontri a distanza su documenti informatici, acquisti e sicurezza, per il personale degli enti aderenti.',
    text: `Gli incontri durano due ore e si seguono dal proprio posto di lavoro. Le registrazioni restano a disposizione.

Ci si iscrive dall'area riservata, dal servizio «Formazione del personale».`,
    daysAgo: 48,
  },
  {
    code: 'chiusura-per-il-patrono',
    title: 'Il centro è chiuso per il santo patrono',
    summary: 'Le richieste arrivate quel giorno sono prese in carico il giorno lavorativo che segue.',
    text: 'Restano attivi i servizi in linea e la segnalazione dei guasti che bloccano il lavoro.',
    daysAgo: -9,
  },
  {
    code: 'nuova-scheda-conservazione',
    title: 'Conservazione digitale: cambia la scheda del servizio',
    summary: 'In preparazione.',
    text: '',
    daysAgo: null,
  },
];
