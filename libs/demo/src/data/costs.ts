/** What the demonstration's centre spends: nobody published these figures, and each says so where it is shown. */
export const DEMO_SOURCE = 'Dato dimostrativo';

export const activities = [
  ['sportello', 'Sportello degli enti', 'Telefono, e-mail e primo intervento, per tutti i servizi.'],
  ['sala-macchine', 'Sala macchine e rete', 'Server, memoria e collegamenti su cui girano i servizi.'],
  ['coordinamento', 'Coordinamento e amministrazione', 'Direzione del centro, atti, contabilità, acquisti.'],
] as const;

/** Services with what their unit cost is of. */
export const outputs = [
  ['assistenza-informatica', '5860', 'richieste'],
  ['firma-digitale', '615', 'kit'],
  ['caselle-pec', '640', 'caselle'],
  ['telemaco', '21300', 'interrogazioni'],
  ['posta-elettronica', '3100', 'caselle'],
  ['portali-web', '92', 'siti'],
  ['conservazione-digitale', '9400', 'gigabyte'],
  ['strumenti-ufficio-gare', '410', 'procedure'],
  ['formazione', '1240', 'partecipanti'],
  ['tavoli-tecnici-rtd', '12', 'incontri'],
  ['analisi-e-progettazione', '38', 'progetti'],
  ['geoportale-cartografia', '205', 'comuni'],
] as const;

type Shares = Readonly<Record<string, string>>;

export const drivers: readonly {
  key: string;
  kind: 'requests' | 'gigabytes' | 'hours' | 'equal';
  name: string;
  quantities: Shares;
}[] = [
  {
    key: 'richieste',
    kind: 'requests',
    name: 'Richieste di assistenza chiuse',
    quantities: {
      'assistenza-informatica': '2310',
      'firma-digitale': '640',
      'caselle-pec': '515',
      telemaco: '140',
      'posta-elettronica': '890',
      'portali-web': '720',
      'conservazione-digitale': '95',
      'strumenti-ufficio-gare': '185',
      formazione: '70',
      'geoportale-cartografia': '115',
      'sala-macchine': '120',
      coordinamento: '60',
    },
  },
  {
    key: 'spazio',
    kind: 'gigabytes',
    name: 'Spazio occupato',
    quantities: {
      'posta-elettronica': '5200',
      'portali-web': '1850',
      'conservazione-digitale': '9400',
      'strumenti-ufficio-gare': '420',
      'geoportale-cartografia': '2600',
      sportello: '350',
      coordinamento: '180',
    },
  },
  {
    key: 'ore',
    kind: 'hours',
    name: 'Ore di lavoro',
    quantities: {
      'assistenza-informatica': '620',
      'firma-digitale': '340',
      'caselle-pec': '310',
      telemaco: '180',
      'posta-elettronica': '270',
      'portali-web': '780',
      'conservazione-digitale': '430',
      'strumenti-ufficio-gare': '420',
      formazione: '600',
      'tavoli-tecnici-rtd': '260',
      'analisi-e-progettazione': '600',
      'geoportale-cartografia': '175',
      sportello: '1980',
      'sala-macchine': '1460',
    },
  },
  { key: 'uguali', kind: 'equal', name: 'In parti uguali tra i servizi', quantities: {} },
];

/** By which each activity passes its costs on. */
export const passedOnBy: Shares = { sportello: 'richieste', 'sala-macchine': 'spazio', coordinamento: 'ore' };

export const staff: readonly { label: string; person?: string; gross: string; parts: Shares; hours?: true }[] = [
  {
    label: 'Responsabile del centro',
    person: 'laura-bonomelli',
    gross: '62400.00',
    parts: { coordinamento: '70', 'tavoli-tecnici-rtd': '15', 'analisi-e-progettazione': '15' },
  },
  {
    label: 'Istruttrice direttiva',
    person: 'elena-ghitti',
    gross: '41800.00',
    parts: { sportello: '50', 'assistenza-informatica': '20', 'caselle-pec': '15', 'firma-digitale': '15' },
  },
  {
    label: 'Istruttore informatico',
    person: 'marco-zani',
    gross: '40900.00',
    parts: {
      'portali-web': '45',
      'sala-macchine': '25',
      'analisi-e-progettazione': '20',
      'strumenti-ufficio-gare': '10',
    },
  },
  {
    label: 'Istruttrice informatica',
    person: 'silvia-tonni',
    gross: '36500.00',
    parts: { sportello: '45', formazione: '30', telemaco: '10', 'conservazione-digitale': '15' },
  },
  {
    label: 'Sistemista',
    person: 'davide-pelizzari',
    gross: '43200.00',
    parts: {
      'sala-macchine': '60',
      'posta-elettronica': '15',
      'conservazione-digitale': '15',
      'geoportale-cartografia': '10',
    },
  },
  {
    label: 'Istruttore amministrativo, a tempo parziale',
    gross: '34600.00',
    parts: { coordinamento: '430', 'strumenti-ufficio-gare': '250' },
    hours: true,
  },
];

/** To an object, or to a driver (`criterio:…`); durable goods with their years and how many years ago they were bought. */
export const purchases: readonly {
  label: string;
  net: string;
  vat?: string;
  to: string;
  durable?: { years: number; ago: number };
}[] = [
  { label: 'Canone della posta elettronica', net: '21500.00', to: 'posta-elettronica' },
  { label: 'Caselle PEC', net: '3900.00', to: 'caselle-pec' },
  { label: 'Kit di firma digitale', net: '14760.00', to: 'firma-digitale' },
  { label: 'Convenzione Telemaco', net: '25000.00', vat: '0', to: 'telemaco' },
  { label: 'Canone della conservazione digitale', net: '32000.00', to: 'conservazione-digitale' },
  { label: 'Manutenzione dei portali web', net: '47500.00', to: 'portali-web' },
  { label: 'Piattaforma per l’ufficio gare', net: '28000.00', to: 'strumenti-ufficio-gare' },
  { label: 'Docenze', net: '16200.00', vat: '0', to: 'formazione' },
  { label: 'Licenze di cartografia', net: '12800.00', to: 'geoportale-cartografia' },
  { label: 'Programma delle richieste di assistenza', net: '9600.00', to: 'sportello' },
  { label: 'Telefoni dello sportello', net: '2400.00', to: 'sportello' },
  { label: 'Collegamenti e apparati di rete', net: '18400.00', to: 'sala-macchine' },
  { label: 'Server e memoria', net: '96000.00', to: 'sala-macchine', durable: { years: 5, ago: 2 } },
  { label: 'Sito e comunicazione del centro', net: '4800.00', to: 'criterio:uguali' },
];

export const incomes = [
  { label: 'Contributo regionale per la formazione', amount: '10000.00', reduces: true, to: 'formazione' },
  { label: 'Quote degli enti aderenti', amount: '182350.00', reduces: false, to: null },
] as const;
