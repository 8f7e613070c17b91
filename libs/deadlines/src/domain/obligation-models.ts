import type { DateBasis, EvidenceKind, ObligationAudience, ObligationScope } from '#app/contracts';

/** A known obligation, from which a centre makes its own. Of Italian law, and so in Italian. */
export interface ObligationModel {
  code: string;
  title: string;
  /** What is to be done, in plain words of our own. */
  description: string;
  /** The rule that asks for it. */
  norm: string;
  /** Where the rule, or who watches over it, is read. */
  sourceUrl: string;
  scope: ObligationScope;
  /** Month and day, every year. */
  days: readonly string[];
  dateBasis: DateBasis;
  audience: ObligationAudience;
  evidence: readonly EvidenceKind[];
  /** What to know of the day, or of whom it is asked; empty where the rule leaves no doubt. */
  note: string;
}

const URN = 'https://www.normattiva.it/uri-res/N2Ls?urn:nir:stato:';

/**
 * What bodies of the field owe, each with its norm. Days marked `proposed` stand in no rule: the centre decides. Read docs/en/deadlines.md for
 * what was checked and what was left out.
 */
export const OBLIGATION_MODELS: readonly ObligationModel[] = [
  {
    code: 'accessibility-objectives',
    title: 'Obiettivi di accessibilità',
    description:
      'Pubblicare sul sito gli obiettivi di accessibilità dell’anno in corso. Si compila il modulo di AgID e si pubblica il collegamento.',
    norm: 'Decreto-legge 18 ottobre 2012, n. 179, art. 9, comma 7',
    sourceUrl: `${URN}decreto.legge:2012-10-18;179~art9`,
    scope: 'body',
    days: ['03-31'],
    dateBasis: 'law',
    audience: 'adhering',
    evidence: ['link', 'file'],
    note: '',
  },
  {
    code: 'accessibility-statement',
    title: 'Dichiarazione di accessibilità',
    description:
      'Riesaminare la dichiarazione di accessibilità di ogni sito e di ogni app, aggiornarla sul modulo di AgID e pubblicarne il collegamento a piè di pagina, o nello store.',
    norm: 'Legge 9 gennaio 2004, n. 4, art. 3-quater; Linee guida AgID sull’accessibilità degli strumenti informatici',
    sourceUrl: `${URN}legge:2004-01-09;4~art3quater`,
    scope: 'site',
    days: ['09-23'],
    dateBasis: 'guideline',
    audience: 'adhering',
    evidence: ['link'],
    note: 'Il giorno viene dalle Linee guida di AgID, non dalla legge.',
  },
  {
    code: 'integrated-plan',
    title: 'PIAO: accessibilità e semplificazione digitale',
    description:
      'Approvare e pubblicare il Piano integrato di attività e organizzazione, con le azioni per la piena accessibilità, anche digitale.',
    norm: 'Decreto-legge 9 giugno 2021, n. 80, art. 6',
    sourceUrl: `${URN}decreto.legge:2021-06-09;80~art6`,
    scope: 'body',
    days: ['01-31'],
    dateBasis: 'law',
    audience: 'adhering',
    evidence: ['link', 'file'],
    note: 'Se il termine del bilancio di previsione è rinviato, per gli enti locali il giorno si sposta a 30 giorni dopo (decreto ministeriale 30 giugno 2022, n. 132, art. 8): sposta la scadenza di quell’anno. Per chi ha fino a 50 dipendenti il piano è semplificato.',
  },
  {
    code: 'transition-plan',
    title: 'Piano per la transizione digitale dell’ente',
    description:
      'Rivedere con il responsabile per la transizione digitale il piano dell’ente, secondo il Piano triennale per l’informatica in vigore.',
    norm: 'Codice dell’amministrazione digitale (decreto legislativo 7 marzo 2005, n. 82), art. 17, comma 1, e art. 14-bis, comma 2, lettera b)',
    sourceUrl: `${URN}decreto.legislativo:2005-03-07;82~art17`,
    scope: 'body',
    days: ['12-31'],
    dateBasis: 'proposed',
    audience: 'adhering',
    evidence: ['file', 'link', 'declaration'],
    note: 'La norma affida la materia al responsabile per la transizione digitale, ma non fissa un giorno: la fine dell’anno è una proposta.',
  },
  {
    code: 'security-measures',
    title: 'Misure minime di sicurezza ICT',
    description:
      'Rivedere il modulo con cui l’ente dice come attua le misure minime, firmarlo digitalmente e conservarlo.',
    norm: 'Circolare AgID 18 aprile 2017, n. 2/2017',
    sourceUrl: 'https://www.agid.gov.it/it/sicurezza/misure-minime-sicurezza-ict',
    scope: 'body',
    days: ['12-31'],
    dateBasis: 'proposed',
    audience: 'adhering',
    evidence: ['file', 'declaration'],
    note: 'La circolare fissava il primo termine al 31 dicembre 2017 e non dà un giorno per gli anni successivi: il riesame ogni anno è una proposta.',
  },
  {
    code: 'site-security',
    title: 'Sicurezza del sito: connessione cifrata e programmi aggiornati',
    description:
      'Controllare che il sito risponda solo in HTTPS con una configurazione TLS attuale e che il programma che lo gestisce sia aggiornato.',
    norm: 'Determinazione AgID 5 novembre 2020, n. 471 (raccomandazioni sullo standard TLS)',
    sourceUrl: 'https://cert-agid.gov.it/',
    scope: 'site',
    days: ['11-30'],
    dateBasis: 'proposed',
    audience: 'adhering',
    evidence: ['file', 'declaration', 'link'],
    note: 'È una raccomandazione, senza un giorno: la data è una proposta.',
  },
  {
    code: 'public-index',
    title: 'Aggiornamento dei dati su IPA',
    description:
      'Controllare sull’Indice delle pubbliche amministrazioni gli indirizzi PEC, gli uffici e il responsabile per la transizione digitale.',
    norm: 'Codice dell’amministrazione digitale (decreto legislativo 7 marzo 2005, n. 82), art. 6-ter, comma 3',
    sourceUrl: `${URN}decreto.legislativo:2005-03-07;82~art6ter`,
    scope: 'body',
    days: ['06-30', '12-31'],
    dateBasis: 'proposed',
    audience: 'adhering',
    evidence: ['declaration', 'file', 'link'],
    note: 'La norma chiede di aggiornare subito i dati che cambiano e comunque ogni sei mesi, senza dire i giorni: fine giugno e fine dicembre sono una proposta.',
  },
  {
    code: 'nis-registration',
    title: 'NIS: registrazione sulla piattaforma di ACN',
    description:
      'Registrarsi, o confermare la registrazione, sulla piattaforma dell’Agenzia per la cybersicurezza nazionale fra il 1° gennaio e il 28 febbraio.',
    norm: 'Decreto legislativo 4 settembre 2024, n. 138, art. 7, comma 1',
    sourceUrl: `${URN}decreto.legislativo:2024-09-04;138~art7`,
    scope: 'body',
    days: ['02-28'],
    dateBasis: 'law',
    audience: 'chosen',
    evidence: ['file', 'declaration'],
    note: 'Riguarda solo gli enti compresi nel decreto (per i comuni, di regola, oltre 100.000 abitanti e i capoluoghi di regione): scegli quali.',
  },
  {
    code: 'nis-update',
    title: 'NIS: aggiornamento annuale dei dati',
    description:
      'Fornire o aggiornare sulla piattaforma di ACN indirizzi IP, domini, responsabili e sostituto del punto di contatto, fra il 15 aprile e il 31 maggio.',
    norm: 'Decreto legislativo 4 settembre 2024, n. 138, art. 7, comma 4',
    sourceUrl: `${URN}decreto.legislativo:2024-09-04;138~art7`,
    scope: 'body',
    days: ['05-31'],
    dateBasis: 'law',
    audience: 'chosen',
    evidence: ['file', 'declaration'],
    note: 'Riguarda solo gli enti che ACN ha inserito nell’elenco. Nel 2025 il termine è stato prorogato a luglio: controlla il giorno ogni anno.',
  },
];
