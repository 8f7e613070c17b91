import type { Allowance, DocumentToProvide, QuestionAndAnswer, Requirements, ServiceChannel } from '#app/contracts';

/** On what terms a service of the demonstration is had; what is missing is as most services of the centre have it. */
export interface SheetTermsData {
  answerTimes: string;
  channels?: ServiceChannel[];
  requirements?: Requirements;
  documents?: DocumentToProvide[];
  questions: QuestionAndAnswer[];
  /** Missing: bodies ask for no activation. */
  subscription?: { approval: 'automatic' | 'manual'; unit?: string; max?: number };
  allowances?: Allowance[];
}

const ADHESION = { anyOf: [{ kind: 'active_adhesion' as const }] };
const PROTOCOL = { anyOf: [{ kind: 'signed_protocol' as const }] };
const APPOINTMENT = { anyOf: [{ kind: 'processor_appointment' as const }] };
const DUES = { anyOf: [{ kind: 'dues_paid' as const }] };
const REQUEST = { name: 'Modulo di richiesta firmato dal responsabile dell’ente', required: true };
const NOMINATION = { name: 'Atto di nomina del referente', required: false };
const ask = (question: string, answer: string): QuestionAndAnswer => ({ question, answer });
const forAll = (code: string, name: string, unit: string, quantity: number): Allowance => ({
  code,
  name,
  unit,
  period: 'subscription',
  bands: [{ upTo: null, quantity }],
});

/**
 * By the code of the service. The allowances of Brescia are those that its centre has published; of Telemaco it names two
 * bands, and the third is ours.
 */
export const SHEET_TERMS: Readonly<Record<string, SheetTermsData>> = {
  'firma-digitale': {
    answerTimes: 'Entro un giorno lavorativo; per un PIN bloccato, in giornata.',
    channels: ['portal', 'email', 'phone', 'desk'],
    requirements: [ADHESION],
    documents: [REQUEST, { name: 'Documento di identità e tessera sanitaria del titolare', required: true }],
    questions: [
      ask('Il titolare deve venire di persona?', 'Sì, una volta sola: la legge chiede di riconoscere chi firma.'),
      ask('Che cosa succede se il titolare cambia ente?', 'L’ente lo comunica e il certificato viene revocato.'),
    ],
    subscription: { approval: 'manual', unit: 'kit', max: 40 },
    allowances: [forAll('kit-di-firma', 'Kit di firma', 'kit', 3)],
  },
  'caselle-pec': {
    answerTimes: 'Entro un giorno lavorativo.',
    channels: ['portal', 'email', 'pec', 'phone'],
    requirements: [ADHESION],
    documents: [REQUEST],
    questions: [
      ask('Quante caselle sono comprese?', 'Quattro per ogni ente. Le altre sono un servizio aggiuntivo.'),
      ask('Si può tenere l’indirizzo che l’ente ha già?', 'Sì: il centro cura il passaggio dal vecchio gestore.'),
    ],
    subscription: { approval: 'automatic', unit: 'caselle', max: 30 },
    allowances: [forAll('caselle', 'Caselle PEC', 'caselle', 4)],
  },
  telemaco: {
    answerTimes: 'Entro due giorni lavorativi.',
    requirements: [ADHESION, DUES],
    documents: [REQUEST, { name: 'Elenco delle persone da abilitare', required: true }],
    questions: [
      ask('Che cosa succede finite le visure comprese?', 'Quelle in più si pagano a consumo, al costo della Camera.'),
      ask('Le visure non usate passano all’anno dopo?', 'No: il conto riparte ogni primo gennaio.'),
    ],
    subscription: { approval: 'manual', unit: 'utenti', max: 10 },
    allowances: [
      {
        code: 'visure',
        name: 'Visure Telemaco',
        unit: 'visure',
        period: 'year',
        bands: [
          { upTo: 3000, quantity: 170 },
          { upTo: 5000, quantity: 270 },
          { upTo: null, quantity: 400 },
        ],
      },
    ],
  },
  'posta-elettronica': {
    answerTimes: 'Entro un giorno lavorativo.',
    requirements: [ADHESION],
    documents: [REQUEST],
    questions: [
      ask('Quanto spazio ha l’ente?', 'Da 0,5 a 2 GB, secondo gli abitanti. Altro spazio si può aggiungere.'),
      ask('Si può usare dal telefono?', 'Sì, con il programma di posta o dal sito.'),
    ],
    subscription: { approval: 'automatic', unit: 'caselle', max: 200 },
    allowances: [
      {
        code: 'spazio',
        name: 'Spazio di posta',
        unit: 'GB',
        period: 'subscription',
        bands: [
          { upTo: 3000, quantity: 0.5 },
          { upTo: 5000, quantity: 1 },
          { upTo: 10_000, quantity: 1.5 },
          { upTo: null, quantity: 2 },
        ],
      },
    ],
  },
  'portali-web': {
    answerTimes: 'Entro due giorni lavorativi; per un sito fermo, entro due ore.',
    requirements: [
      ADHESION,
      {
        anyOf: [
          { kind: 'body_type', bodyTypes: ['municipality', 'union', 'mountain_community'] },
          { kind: 'signed_protocol' },
        ],
      },
    ],
    documents: [REQUEST, NOMINATION, { name: 'Logo e stemma in buona qualità', required: false }],
    questions: [
      ask('Chi scrive le pagine?', 'Gli uffici dell’ente. Il centro insegna come si fa e tiene il sito sicuro.'),
      ask('Il sito segue il modello nazionale?', 'Sì, quello dei comuni italiani.'),
    ],
    subscription: { approval: 'manual', unit: 'siti', max: 2 },
  },
  'conservazione-digitale': {
    answerTimes: 'Entro due giorni lavorativi.',
    requirements: [ADHESION, PROTOCOL, APPOINTMENT],
    documents: [
      REQUEST,
      { name: 'Manuale di conservazione dell’ente', required: false },
      { name: 'Nomina del responsabile della conservazione', required: true },
    ],
    questions: [
      ask('Quali documenti si conservano?', 'Il registro di protocollo, le fatture, i contratti e le delibere.'),
      ask('Come si riprende un documento?', 'Con una richiesta dall’area riservata: arriva entro due giorni.'),
    ],
    subscription: { approval: 'manual' },
  },
  'strumenti-ufficio-gare': {
    answerTimes: 'Entro un giorno lavorativo.',
    requirements: [ADHESION, { anyOf: [{ kind: 'dues_paid' }, { kind: 'population', from: null, to: 3000 }] }],
    documents: [REQUEST],
    questions: [ask('Serve un programma sul computer?', 'No: si usa dal sito, con un nome utente per ogni persona.')],
    subscription: { approval: 'automatic', unit: 'utenti', max: 20 },
  },
  'assistenza-informatica': {
    answerTimes: 'Presa in carico entro quattro ore lavorative.',
    channels: ['portal', 'email', 'phone', 'desk'],
    requirements: [ADHESION],
    questions: [
      ask('Chi può chiamare?', 'Chiunque lavori per un ente aderente.'),
      ask('Come si vede a che punto è una richiesta?', 'Nell’area riservata, e con una mail a ogni passo.'),
    ],
  },
  formazione: {
    answerTimes: 'Conferma dell’iscrizione entro cinque giorni lavorativi.',
    requirements: [ADHESION],
    documents: [{ name: 'Modulo di iscrizione', required: true }],
    questions: [ask('Viene dato un attestato?', 'Sì, a chi segue almeno tre quarti delle ore.')],
    subscription: { approval: 'automatic', unit: 'iscritti', max: 50 },
  },
  'tavoli-tecnici-rtd': {
    answerTimes: 'Entro tre giorni lavorativi.',
    requirements: [ADHESION],
    documents: [{ name: 'Nomina del responsabile della transizione digitale', required: true }],
    questions: [ask('Può venire un sostituto?', 'Sì, se il responsabile lo comunica prima dell’incontro.')],
    subscription: { approval: 'automatic' },
  },
  'analisi-e-progettazione': {
    answerTimes: 'Primo contatto entro cinque giorni lavorativi.',
    requirements: [ADHESION, DUES],
    documents: [REQUEST, { name: 'Breve descrizione del progetto', required: true }],
    questions: [ask('Quanto costa un progetto?', 'Il centro fa un preventivo di ore: si parte solo con il vostro sì.')],
    subscription: { approval: 'manual', unit: 'giornate', max: 60 },
  },
  'bandi-europei': {
    answerTimes: 'Entro tre giorni lavorativi.',
    channels: ['portal', 'email'],
    requirements: [ADHESION],
    questions: [ask('Si possono scegliere i temi?', 'Sì: ogni ente indica quelli di cui vuole avere notizia.')],
    subscription: { approval: 'automatic' },
  },
  'partenariati-europei': {
    answerTimes: 'Entro cinque giorni lavorativi.',
    requirements: [ADHESION, PROTOCOL],
    documents: [REQUEST, { name: 'Delibera di indirizzo della giunta', required: true }],
    questions: [ask('Chi firma la candidatura?', 'Il legale rappresentante dell’ente capofila.')],
    subscription: { approval: 'manual' },
  },
  'rendicontazione-progetti': {
    answerTimes: 'Entro tre giorni lavorativi.',
    requirements: [ADHESION, PROTOCOL],
    documents: [REQUEST, { name: 'Decreto di finanziamento', required: true }],
    questions: [
      ask('Chi conserva i giustificativi?', 'L’ente che ha sostenuto la spesa, per tutta la durata chiesta.'),
    ],
    subscription: { approval: 'manual', unit: 'progetti', max: 10 },
  },
  'geoportale-cartografia': {
    answerTimes: 'Entro due giorni lavorativi.',
    requirements: [ADHESION],
    questions: [ask('Le mappe si possono scaricare?', 'Sì, quelle pubbliche, anche senza accedere.')],
    subscription: { approval: 'automatic', unit: 'utenti', max: 15 },
    allowances: [
      {
        code: 'ore-di-affiancamento',
        name: 'Ore di affiancamento',
        unit: 'ore',
        period: 'year',
        countedBy: 'hours',
        bands: [{ upTo: null, quantity: 8 }],
      },
    ],
  },
  'indicatori-territoriali': {
    answerTimes: 'Entro cinque giorni lavorativi.',
    channels: ['portal', 'email'],
    requirements: [ADHESION],
    questions: [ask('Ogni quanto si aggiornano?', 'Una volta l’anno, a giugno.')],
  },
  'banche-dati-territoriali': {
    answerTimes: 'Entro cinque giorni lavorativi.',
    requirements: [
      ADHESION,
      {
        anyOf: [
          { kind: 'population', from: 5001, to: null },
          { kind: 'body_type', bodyTypes: ['union'] },
        ],
      },
    ],
    documents: [REQUEST],
    questions: [ask('Con quale licenza escono i dati?', 'Con la CC BY 4.0: si riusano citando la fonte.')],
    subscription: { approval: 'manual' },
  },
  'gare-per-conto-degli-enti': {
    answerTimes: 'Entro due giorni lavorativi.',
    channels: ['portal', 'pec'],
    requirements: [ADHESION, PROTOCOL],
    documents: [
      REQUEST,
      { name: 'Determina a contrarre', required: true },
      { name: 'Progetto e capitolato', required: true },
    ],
    questions: [
      ask('Chi firma il contratto?', 'L’ente: il centro cura la gara fino alla proposta di aggiudicazione.'),
      ask('Quanto dura una gara?', 'Da trenta a centoventi giorni, secondo l’importo.'),
    ],
    subscription: { approval: 'manual', unit: 'gare', max: 12 },
  },
  'assistenza-e-procurement': {
    answerTimes: 'Entro un giorno lavorativo.',
    requirements: [ADHESION],
    questions: [ask('Aiutate anche per gli acquisti piccoli?', 'Sì, anche sotto i 5.000 euro.')],
    subscription: { approval: 'automatic' },
  },
  'programmazione-acquisti': {
    answerTimes: 'Entro tre giorni lavorativi.',
    requirements: [ADHESION],
    documents: [{ name: 'Elenco degli acquisti previsti', required: true }],
    questions: [ask('Quando si raccolgono i bisogni?', 'Tra settembre e ottobre di ogni anno.')],
    subscription: { approval: 'automatic' },
  },
  'sportello-digitale': {
    answerTimes: 'Entro due giorni lavorativi.',
    channels: ['portal', 'email', 'phone'],
    requirements: [ADHESION],
    questions: [ask('Può scrivere anche un amministratore?', 'Sì, chiunque il comune abbia indicato.')],
  },
  'rtd-associato': {
    answerTimes: 'Entro cinque giorni lavorativi.',
    requirements: [ADHESION, { anyOf: [{ kind: 'body_type', bodyTypes: ['municipality', 'union'] }] }],
    documents: [NOMINATION],
    questions: [ask('Serve una convenzione tra i comuni?', 'Sì: il centro dà il modello e aiuta a compilarlo.')],
    subscription: { approval: 'manual' },
  },
  'formazione-digitale': {
    answerTimes: 'Entro sette giorni lavorativi.',
    requirements: [ADHESION],
    documents: [{ name: 'Modulo di iscrizione', required: true }],
    questions: [ask('Le lezioni si possono rivedere?', 'Sì, per tre mesi dopo la fine del corso.')],
    subscription: { approval: 'automatic', unit: 'iscritti', max: 20 },
  },
};
