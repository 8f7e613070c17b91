import type { DocumentMetadataField, SpaceBodyRole, SpaceKind, SpaceRole, Visibility } from '#app/contracts';

export interface DemoVersion {
  kind: 'pdf' | 'docx' | 'txt' | 'csv';
  file: string;
  /** The first is the title of the paper. */
  lines: readonly string[];
  note?: string;
  author: string;
  daysAgo: number;
}

export interface DemoDocument {
  title: string;
  folder?: string;
  description?: string;
  docType?: string;
  tags?: readonly string[];
  author?: string;
  protocol?: readonly [number: string, daysAgo: number];
  metadata?: Readonly<Record<string, string>>;
  retentionYears?: number;
  confidential?: boolean;
  status?: 'in_review' | 'approved';
  /** Bodies are asked to say that they read it, in so many days. */
  receiptIn?: number;
  trashedDaysAgo?: number;
  versions: readonly DemoVersion[];
  comments?: readonly (readonly [author: string, daysAgo: number, text: string])[];
}

export interface DemoSpace {
  kind: SpaceKind;
  title: string;
  description: string;
  visibility: Visibility;
  /** The key of the convention, the code of the service, the code of the body. */
  about?: string;
  needsApproval?: boolean;
  requiredMetadata?: readonly DocumentMetadataField[];
  defaults?: Readonly<Record<string, string | number | boolean>>;
  openedDaysAgo: number;
  archivedDaysAgo?: number;
  bodies?: readonly (readonly [code: string, role: SpaceBodyRole])[];
  members?: readonly (readonly [key: string, role: SpaceRole, daysLeft: number | null])[];
  recusals?: readonly (readonly [key: string, reason: string])[];
  folders?: readonly string[];
  news?: readonly (readonly [author: string, daysAgo: number, text: string])[];
  documents: readonly DemoDocument[];
}

const ELENA = 'elena-ghitti';
const LAURA = 'laura-bonomelli';
const MARCO = 'marco-zani';
const SILVIA = 'silvia-tonni';
const MARTA = 'marta-sembinelli';
const GIULIA = 'giulia-sartori';

/** Spaces of documents at Brescia: names of bodies are real, papers are invented. */
export const documentSpaces: readonly DemoSpace[] = [
  {
    kind: 'convention',
    title: 'Convenzione 2026–2036: atti e modelli',
    description: 'Lo schema approvato, le note per i consigli comunali e i modelli di delibera.',
    visibility: 'adhering',
    about: 'brescia-2026',
    openedDaysAgo: 210,
    folders: ['Modelli per i consigli', 'Schema approvato'],
    news: [
      [LAURA, 34, 'Abbiamo aggiunto il modello di delibera aggiornato: chi ha già deliberato non deve fare nulla.'],
    ],
    documents: [
      {
        title: 'Schema di convenzione 2026–2036',
        folder: 'Schema approvato',
        description: 'Il testo approvato dal Consiglio provinciale, con gli allegati A e B.',
        docType: 'Convenzione',
        tags: ['convenzione', '2026'],
        author: 'Provincia di Brescia',
        protocol: ['2025/0187432', 205],
        metadata: { formation: 'created', flow: 'outgoing', classification: '1.6', dossier: 'Convenzione 2026–2036' },
        retentionYears: 20,
        receiptIn: 20,
        versions: [
          {
            kind: 'pdf',
            file: 'schema-convenzione-2026-2036.pdf',
            lines: [
              'Schema di convenzione 2026–2036',
              'Art. 1 – Oggetto',
              'Gli enti aderenti affidano alla Provincia di Brescia i servizi del catalogo.',
              'Art. 2 – Durata',
              'La convenzione vale fino al 31 dicembre 2036.',
              'Art. 3 – Quota annua',
              'La quota è deliberata ogni anno con le tariffe, entro il 31 ottobre.',
            ],
            author: LAURA,
            daysAgo: 205,
          },
        ],
      },
      {
        title: 'Modello di delibera di adesione',
        folder: 'Modelli per i consigli',
        description: 'Da adattare: le parti tra parentesi quadre vanno compilate.',
        docType: 'Modulo',
        tags: ['delibera', 'modelli'],
        author: 'Ufficio enti',
        metadata: { formation: 'created', flow: 'outgoing' },
        versions: [
          {
            kind: 'docx',
            file: 'modello-delibera-adesione.docx',
            lines: [
              'Modello di delibera di adesione',
              'Il Consiglio comunale di [nome del comune]',
              'visto l’articolo 30 del decreto legislativo 18 agosto 2000, n. 267,',
              'delibera di aderire alla convenzione con il centro servizi della Provincia di Brescia.',
            ],
            author: ELENA,
            daysAgo: 190,
          },
          {
            kind: 'docx',
            file: 'modello-delibera-adesione-v2.docx',
            lines: [
              'Modello di delibera di adesione',
              'Il Consiglio comunale di [nome del comune]',
              'visti gli articoli 30 e 42 del decreto legislativo 18 agosto 2000, n. 267,',
              'delibera di aderire alla convenzione 2026–2036 e di nominare un referente.',
            ],
            note: 'Aggiunto il referente, come chiesto da alcuni segretari',
            author: ELENA,
            daysAgo: 34,
          },
        ],
        comments: [
          [MARTA, 33, 'Il nostro segretario chiede se il referente può essere lo stesso per quattro comuni.'],
          [ELENA, 32, 'Sì: ogni consiglio nomina la stessa persona, con la propria delibera.'],
        ],
      },
    ],
  },
  {
    kind: 'protocol',
    title: 'Protocollo d’intesa dell’alta valle',
    description: 'I comuni dell’alta Valle Camonica che vogliono un solo ufficio per la transizione digitale.',
    visibility: 'chosen',
    openedDaysAgo: 75,
    bodies: [
      ['017184', 'contributor'],
      ['017202', 'reader'],
      ['017148', 'contributor'],
      ['017068', 'reader'],
    ],
    folders: ['Incontri'],
    documents: [
      {
        title: 'Bozza di protocollo d’intesa',
        docType: 'Protocollo d’intesa',
        tags: ['bozza', 'transizione digitale'],
        author: 'Centro innovazione e tecnologie',
        versions: [
          {
            kind: 'docx',
            file: 'bozza-protocollo.docx',
            lines: [
              'Protocollo d’intesa per un ufficio comune della transizione digitale',
              'Le parti condividono un solo responsabile per la transizione digitale.',
              'I costi si dividono per abitanti.',
            ],
            author: MARCO,
            daysAgo: 70,
          },
          {
            kind: 'docx',
            file: 'bozza-protocollo-osservazioni.docx',
            lines: [
              'Protocollo d’intesa per un ufficio comune della transizione digitale',
              'Le parti condividono un solo responsabile per la transizione digitale.',
              'I costi si dividono per metà in parti uguali e per metà per abitanti.',
            ],
            note: 'Con le osservazioni di Temù e Ponte di Legno',
            author: MARTA,
            daysAgo: 41,
          },
        ],
        comments: [[MARCO, 40, 'Grazie: porto la divisione dei costi alla prossima riunione.']],
      },
      {
        title: 'Verbale del primo incontro',
        folder: 'Incontri',
        docType: 'Verbale',
        tags: ['incontri'],
        versions: [
          {
            kind: 'pdf',
            file: 'verbale-primo-incontro.pdf',
            lines: [
              'Verbale del primo incontro',
              'Presenti: Temù, Vione, Ponte di Legno, Edolo.',
              'Si decide di chiedere al centro una bozza di protocollo.',
            ],
            author: MARCO,
            daysAgo: 72,
          },
        ],
      },
    ],
  },
  {
    kind: 'project',
    title: 'Ferrovia del lago e sentieri: candidatura europea',
    description: 'La candidatura allo Spazio alpino, scritta insieme ai comuni e a una fondazione.',
    visibility: 'chosen',
    openedDaysAgo: 48,
    bodies: [
      ['017143', 'contributor'],
      ['017028', 'reader'],
    ],
    members: [[GIULIA, 'contributor', 90]],
    documents: [
      {
        title: 'Idea progettuale',
        docType: 'Relazione',
        tags: ['spazio alpino'],
        author: 'Ufficio politiche europee',
        versions: [
          {
            kind: 'pdf',
            file: 'idea-progettuale.pdf',
            lines: [
              'Ferrovia del lago e sentieri',
              'Le stazioni minori diventano porte dei sentieri.',
              'Partner cercati in Austria e in Slovenia.',
            ],
            author: SILVIA,
            daysAgo: 45,
          },
        ],
      },
      {
        title: 'Bilancio per partner',
        docType: 'Preventivo',
        tags: ['bilancio', 'spazio alpino'],
        author: 'Fondazione delle valli',
        versions: [
          {
            kind: 'csv',
            file: 'bilancio-partner.csv',
            lines: ['partner;personale;viaggi', 'Provincia di Brescia;84000;6000', 'Fondazione delle valli;38000;4000'],
            author: GIULIA,
            daysAgo: 12,
          },
        ],
        comments: [[SILVIA, 11, 'Le spese di viaggio stanno nei massimali del bando.']],
      },
    ],
  },
  {
    kind: 'tender',
    title: 'Gara per la conservazione digitale',
    description: 'Gli atti della gara: si mostrano dopo l’approvazione di chi non li ha scritti.',
    visibility: 'centre',
    needsApproval: true,
    requiredMetadata: ['docType', 'author', 'classification', 'retentionYears'],
    defaults: { retentionYears: 10, formation: 'created', flow: 'internal', dossier: 'Gara conservazione digitale' },
    openedDaysAgo: 30,
    recusals: [['davide-pelizzari', 'Un parente lavora per uno degli operatori invitati.']],
    documents: [
      {
        title: 'Capitolato tecnico',
        docType: 'Capitolato',
        tags: ['gara'],
        author: 'Stazione unica appaltante',
        metadata: {
          formation: 'created',
          flow: 'internal',
          classification: '4.3',
          dossier: 'Gara conservazione digitale',
        },
        retentionYears: 10,
        status: 'in_review',
        versions: [
          {
            kind: 'docx',
            file: 'capitolato-tecnico.docx',
            lines: [
              'Capitolato tecnico',
              'Il servizio conserva i documenti informatici degli enti aderenti.',
              'Il conservatore è iscritto all’elenco tenuto da AgID.',
            ],
            author: ELENA,
            daysAgo: 6,
          },
        ],
      },
      {
        title: 'Stima dei volumi per ente',
        docType: 'Relazione',
        tags: ['gara', 'stime'],
        author: 'Ufficio enti',
        metadata: { formation: 'generated', flow: 'internal', classification: '4.3' },
        retentionYears: 10,
        status: 'approved',
        versions: [
          {
            kind: 'csv',
            file: 'stima-volumi.csv',
            lines: ['classe di abitanti;documenti l’anno', 'fino a 3000;12000', 'fino a 15000;45000', 'oltre;160000'],
            author: ELENA,
            daysAgo: 18,
          },
        ],
      },
      {
        title: 'Quesiti degli operatori',
        docType: 'Nota',
        tags: ['gara'],
        confidential: true,
        versions: [
          {
            kind: 'txt',
            file: 'quesiti.txt',
            lines: ['Quesiti ricevuti', '1. È ammesso il subappalto?', '2. Come si misura il tempo di recupero?'],
            author: MARCO,
            daysAgo: 3,
          },
        ],
      },
      {
        title: 'Bozza superata del disciplinare',
        docType: 'Nota',
        trashedDaysAgo: 2,
        versions: [
          {
            kind: 'txt',
            file: 'disciplinare-vecchio.txt',
            lines: ['Bozza superata: vale il capitolato.'],
            author: ELENA,
            daysAgo: 24,
          },
        ],
      },
    ],
  },
  {
    kind: 'service',
    title: 'Guide alla posta certificata',
    description: 'Le guide per gli uffici, che chiunque può leggere.',
    visibility: 'public',
    about: 'caselle-pec',
    openedDaysAgo: 120,
    documents: [
      {
        title: 'Come leggere la PEC dell’ufficio',
        docType: 'Circolare',
        tags: ['guide', 'pec'],
        author: 'Centro innovazione e tecnologie',
        versions: [
          {
            kind: 'pdf',
            file: 'guida-pec.pdf',
            lines: [
              'Come leggere la PEC dell’ufficio',
              'Apri la casella ogni giorno: un messaggio vale da quando è consegnato.',
              'Protocolla prima di rispondere.',
            ],
            author: ELENA,
            daysAgo: 118,
          },
        ],
      },
    ],
  },
  {
    kind: 'body',
    title: 'Comune di Temù: scambio di documenti',
    description: 'I documenti che il comune e il centro si scambiano fuori dalle richieste.',
    visibility: 'chosen',
    about: '017184',
    openedDaysAgo: 90,
    documents: [
      {
        title: 'Elenco delle postazioni',
        docType: 'Nota',
        tags: ['postazioni'],
        author: 'Comune di Temù',
        versions: [
          {
            kind: 'csv',
            file: 'postazioni-temu.csv',
            lines: ['ufficio;postazioni', 'anagrafe;2', 'tributi;1', 'polizia locale;1'],
            author: MARTA,
            daysAgo: 60,
          },
        ],
      },
    ],
  },
  {
    kind: 'project',
    title: 'Wi-Fi nelle piazze (2024–2025)',
    description: 'Progetto concluso e rendicontato.',
    visibility: 'adhering',
    openedDaysAgo: 300,
    archivedDaysAgo: 100,
    documents: [
      {
        title: 'Relazione finale',
        docType: 'Relazione',
        tags: ['rendiconto'],
        author: 'Centro innovazione e tecnologie',
        versions: [
          {
            kind: 'pdf',
            file: 'relazione-finale-wifi.pdf',
            lines: ['Wi-Fi nelle piazze: relazione finale', 'Punti accesi: 64. Comuni: 41.'],
            author: SILVIA,
            daysAgo: 104,
          },
        ],
      },
    ],
  },
];
