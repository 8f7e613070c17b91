/** Public: the demonstration's people all have it, and nobody else does. */
export const DEMO_PASSWORD = 'casa-dei-comuni';

const BRESCIA = '/provincia-di-brescia/area';
const LECCE = '/provincia-di-lecce/area';
const PLATFORM = '/rete/area';

/** Who can be tried, in the order of the walk, and what each has to see; words in `demo.roles`. */
export const DEMO_ROLES = [
  {
    key: 'clerk',
    name: 'Marta Sembinelli',
    email: 'marta.sembinelli@comune-temu.example.org',
    home: BRESCIA,
    steps: {
      home: BRESCIA,
      tickets: `${BRESCIA}/richieste`,
      adhesions: `${BRESCIA}/adesioni?turno=body`,
      documents: `${BRESCIA}/documenti`,
      new: `${BRESCIA}/richieste/nuova`,
    },
  },
  {
    key: 'operator',
    name: 'Elena Ghitti',
    email: 'elena.ghitti@provincia-brescia.example.org',
    home: BRESCIA,
    steps: {
      call: `${BRESCIA}/richieste/telefonata`,
      outage: `${BRESCIA}/richieste?q=PEC`,
      documents: `${BRESCIA}/documenti`,
      find: `${BRESCIA}/documenti/ricerca?q=conservazione`,
      inbox: `${BRESCIA}/notifiche`,
    },
  },
  {
    key: 'head',
    name: 'Laura Bonomelli',
    email: 'laura.bonomelli@provincia-brescia.example.org',
    home: BRESCIA,
    steps: {
      campaign: `${BRESCIA}/convenzioni`,
      countersign: `${BRESCIA}/adesioni?stato=signed`,
      people: `${BRESCIA}/persone`,
      network: `${BRESCIA}/rete`,
      tables: `${BRESCIA}/tavoli`,
      settings: `${BRESCIA}/impostazioni`,
    },
  },
  {
    key: 'representative',
    name: 'Lorena Mazzucchelli',
    email: 'lorena.mazzucchelli@comune-edolo.example.org',
    home: BRESCIA,
    steps: { sign: BRESCIA, kit: `${BRESCIA}/richieste?stato=waiting_for_body` },
  },
  {
    key: 'union',
    name: 'Ivana Boldini',
    email: 'ivana.boldini@unione-valsaviore.example.org',
    home: BRESCIA,
    steps: { tickets: `${BRESCIA}/richieste`, adhesions: `${BRESCIA}/adesioni` },
  },
  {
    key: 'partner',
    name: 'Giulia Sartori',
    email: 'giulia.sartori@fondazione-valli.example.org',
    home: BRESCIA,
    steps: { home: BRESCIA, documents: `${BRESCIA}/documenti` },
  },
  {
    key: 'auditor',
    name: 'Teresa Lanfranchi',
    email: 'teresa.lanfranchi@provincia-brescia.example.org',
    home: BRESCIA,
    steps: { audit: `${BRESCIA}/registro` },
  },
  {
    key: 'platform',
    name: 'Sara Colonnelli',
    email: 'sara.colonnelli@casa-dei-comuni.example.org',
    home: PLATFORM,
    steps: { failed: `${PLATFORM}/consegne`, queues: `${PLATFORM}/code` },
  },
  {
    key: 'coordinator',
    name: 'Alberto Desiati',
    email: 'alberto.desiati@rete-province.example.org',
    home: PLATFORM,
    steps: { home: PLATFORM },
  },
  {
    key: 'newCentre',
    name: 'Antonio Spedicato',
    email: 'antonio.spedicato@provincia-lecce.example.org',
    home: LECCE,
    steps: { home: LECCE, settings: `${LECCE}/impostazioni` },
  },
] as const;
export type DemoRole = (typeof DEMO_ROLES)[number];
