import type { DemoSpace } from './documents.js';

const ELENA = 'elena-ghitti';
const MARCO = 'marco-zani';
const SILVIA = 'silvia-tonni';
const MARTA = 'marta-sembinelli';

/** A tender, guides for everybody, the exchange with one body, and a project that is over. */
export const otherSpaces: readonly DemoSpace[] = [
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
