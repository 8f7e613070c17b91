import type { BodyType, InteractionKind, PopulationBand, ProspectStage } from '#app/contracts';

/** Something that the centre noted of a body. */
export interface DemoContact {
  body: string;
  kind: InteractionKind;
  daysAgo: number;
  with?: string;
  by: string;
  text: string;
}

export const contacts: readonly DemoContact[] = [
  {
    body: '017050',
    kind: 'call',
    daysAgo: 2,
    with: 'il segretario comunale',
    by: 'elena-ghitti',
    text: 'Il consiglio è convocato a fine mese: il rinnovo è il terzo punto all’ordine del giorno. Manca solo lo schema di convenzione.',
  },
  {
    body: '017051',
    kind: 'visit',
    daysAgo: 9,
    by: 'elena-ghitti',
    text: 'Consegnati quattro dispositivi di firma. La rete dell’ufficio anagrafe è lenta: torniamo con un tecnico.',
  },
  {
    body: 'unione-valsaviore',
    kind: 'meeting',
    daysAgo: 16,
    with: 'presidente e responsabile della transizione digitale',
    by: 'laura-bonomelli',
    text: 'L’unione chiede di gestire per i suoi comuni le caselle PEC e la conservazione.\n\nSi attende la delibera della giunta.',
  },
  {
    body: '017065',
    kind: 'call',
    daysAgo: 6,
    by: 'marco-zani',
    text: 'Terza telefonata senza esito: il dirigente è in ferie, ci richiamano lunedì.',
  },
  {
    body: '017179',
    kind: 'meeting',
    daysAgo: 31,
    with: 'assessore al bilancio',
    by: 'laura-bonomelli',
    text: 'Confermano il recesso per ragioni di bilancio. Restano interessati alla formazione.',
  },
  {
    body: '017166',
    kind: 'note',
    daysAgo: 11,
    by: 'davide-pelizzari',
    text: 'Il nuovo segretario arriva il primo del mese.',
  },
  {
    body: '017029',
    kind: 'meeting',
    daysAgo: 44,
    with: 'settore informatica',
    by: 'marco-zani',
    text: 'Presentato il geoportale. Brescia mette a disposizione la propria cartografia ai comuni confinanti.',
  },
  {
    body: '017195',
    kind: 'meeting',
    daysAgo: 12,
    with: 'sindaca e segretario',
    by: 'laura-bonomelli',
    text: 'La sindaca porta l’adesione in consiglio. Chiedono un confronto con i costi di oggi.',
  },
  {
    body: '017199',
    kind: 'call',
    daysAgo: 20,
    with: 'responsabile degli affari generali',
    by: 'elena-ghitti',
    text: 'Interessati alla firma digitale e alla conservazione; la decisione dopo il bilancio.',
  },
  {
    body: '017186',
    kind: 'visit',
    daysAgo: 27,
    by: 'elena-ghitti',
    text: 'Lasciata la documentazione all’ufficio protocollo. Usano un fornitore privato fino a dicembre.',
  },
];

/** How far a body has come that does not adhere: its steps, the oldest first. */
export interface DemoProspect {
  body: string;
  follower: string | null;
  note: string;
  steps: readonly { stage: ProspectStage; daysAgo: number; reason?: string }[];
  /** What is to be done next, in so many days. */
  next?: { title: string; inDays: number };
}

export const prospects: readonly DemoProspect[] = [
  {
    body: '017195',
    follower: 'laura-bonomelli',
    note: 'Consiglio comunale a fine mese.',
    steps: [
      { stage: 'contacted', daysAgo: 95 },
      { stage: 'interested', daysAgo: 48 },
      { stage: 'resolution_scheduled', daysAgo: 12 },
    ],
    next: { title: 'Mandare lo schema di convenzione e il confronto dei costi', inDays: 2 },
  },
  {
    body: '017181',
    follower: 'elena-ghitti',
    note: '',
    steps: [
      { stage: 'contacted', daysAgo: 120 },
      { stage: 'resolution_scheduled', daysAgo: 18 },
    ],
  },
  {
    body: '017199',
    follower: 'elena-ghitti',
    note: 'Risentirli dopo l’approvazione del bilancio.',
    steps: [
      { stage: 'contacted', daysAgo: 70 },
      { stage: 'interested', daysAgo: 20 },
    ],
    next: { title: 'Richiamare gli affari generali', inDays: 9 },
  },
  {
    body: '017197',
    follower: 'marco-zani',
    note: '',
    steps: [
      { stage: 'contacted', daysAgo: 64 },
      { stage: 'interested', daysAgo: 33 },
    ],
  },
  { body: '017198', follower: 'elena-ghitti', note: '', steps: [{ stage: 'interested', daysAgo: 25 }] },
  {
    body: '017186',
    follower: 'elena-ghitti',
    note: 'Contratto con un fornitore privato fino a dicembre.',
    steps: [{ stage: 'contacted', daysAgo: 27 }],
  },
  { body: '017201', follower: 'marco-zani', note: '', steps: [{ stage: 'contacted', daysAgo: 40 }] },
  { body: '017183', follower: null, note: '', steps: [{ stage: 'contacted', daysAgo: 52 }] },
  {
    body: '017189',
    follower: 'laura-bonomelli',
    note: '',
    steps: [
      { stage: 'contacted', daysAgo: 210 },
      { stage: 'lost', daysAgo: 80, reason: 'Ha scelto il centro servizi di un’altra provincia.' },
    ],
  },
  {
    body: '017196',
    follower: 'laura-bonomelli',
    note: '',
    steps: [{ stage: 'lost', daysAgo: 230, reason: 'Ha lasciato la convenzione: gestisce i servizi da sé.' }],
  },
];

/** Labels and the bodies that have them. */
export const labels: Readonly<Record<string, readonly string[]>> = {
  'PNRR in corso': ['017050', '017065', '017166', '017199', '017029'],
  'Referente da individuare': ['017181', '017183', '017201'],
  'Area interna': ['017050', '017051', '017054', '017135', '017068', '017198'],
};

interface ListFilters {
  type?: BodyType;
  adhesion?: 'active' | 'none';
  band?: PopulationBand;
}

export const savedLists: readonly { name: string; filters: ListFilters; label?: string }[] = [
  { name: 'Comuni che non aderiscono', filters: { type: 'municipality', adhesion: 'none' } },
  { name: 'Piccoli comuni aderenti', filters: { type: 'municipality', adhesion: 'active', band: '1000' } },
  { name: 'PNRR in corso', filters: {}, label: 'PNRR in corso' },
];

/** A mailing that has left, and one that is being written. */
export const mailings = {
  sent: {
    subject: 'Formazione di primavera per {{ente}}',
    text: 'Gentile {{destinatario}},\n\nda marzo riprendono gli incontri di formazione sulla firma digitale, sulla conservazione e sugli acquisti. Le iscrizioni si aprono nel portale.\n\nCordiali saluti\n{{centro}}',
    by: 'laura-bonomelli',
    daysAgo: 7,
    bodies: [
      '017050',
      '017051',
      '017054',
      '017065',
      '017068',
      '017096',
      '017135',
      '017143',
      '017166',
      '017184',
      '017202',
    ],
    /** Whose server refused it, and what it said. */
    failed: { '017143': '550 5.1.1 mailbox unavailable' } as Readonly<Record<string, string>>,
  },
  draft: {
    subject: 'Invito al tavolo tecnico di {{provincia}}',
    text: 'Gentile {{rappresentante}},\n\nil tavolo tecnico dei responsabili per la transizione digitale si riunisce il mese prossimo. Il programma segue.',
    by: 'elena-ghitti',
    bodies: ['017195', '017199', '017197', '017198'],
  },
};

/** A union that acts for three members, each by its own act. */
export const delegations = [
  {
    body: '017050',
    delegate: 'unione-ceto',
    powers: ['requests', 'signs'],
    readsTickets: true,
    act: { organ: 'Giunta comunale', number: '12', daysAgo: 160 },
  },
  {
    body: '017054',
    delegate: 'unione-ceto',
    powers: ['requests'],
    readsTickets: false,
    act: { organ: 'Giunta comunale', number: '9', daysAgo: 150 },
  },
  {
    body: '017135',
    delegate: 'unione-ceto',
    powers: ['requests', 'signs', 'pays'],
    readsTickets: false,
    act: { organ: 'Consiglio comunale', number: '4', daysAgo: 140 },
  },
] as const;
