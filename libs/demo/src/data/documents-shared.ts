import type { DemoSpace } from './documents.js';

const ELENA = 'elena-ghitti';
const LAURA = 'laura-bonomelli';
const MARCO = 'marco-zani';
const SILVIA = 'silvia-tonni';
const MARTA = 'marta-sembinelli';
const GIULIA = 'giulia-sartori';

/** Spaces that the bodies of Brescia work in: names of bodies are real, papers are invented. */
export const sharedSpaces: readonly DemoSpace[] = [
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
];
