import type { DemoSpace } from './documents.js';

const ELENA = 'elena-ghitti';

/** The spaces of working tables: of the table with the same title, whose people read them. */
export const tableSpaces: readonly DemoSpace[] = [
  {
    kind: 'table',
    title: 'Tavolo strategico del CIT',
    description:
      'I documenti del tavolo: da qui si prendono quelli delle riunioni, qui si archiviano i verbali approvati.',
    visibility: 'centre',
    openedDaysAgo: 165,
    folders: ['Regole del tavolo', 'Programma e costi'],
    documents: [
      {
        title: 'Regolamento del tavolo strategico',
        folder: 'Regole del tavolo',
        docType: 'Regolamento',
        tags: ['regole'],
        author: 'Provincia di Brescia',
        versions: [
          {
            kind: 'pdf',
            file: 'regolamento-tavolo-strategico.pdf',
            lines: [
              'Regolamento del tavolo strategico',
              'Il tavolo si riunisce almeno due volte l’anno.',
              'La riunione è valida con più della metà dei posti con diritto di voto.',
              'Chi non può partecipare manda il supplente.',
            ],
            author: ELENA,
            daysAgo: 160,
          },
        ],
      },
      {
        title: 'Relazione sui costi dei servizi',
        folder: 'Programma e costi',
        docType: 'Relazione',
        tags: ['costi'],
        author: 'Centro innovazione e tecnologie',
        versions: [
          {
            kind: 'docx',
            file: 'relazione-costi-servizi.docx',
            lines: [
              'Relazione sui costi dei servizi',
              'I costi diretti sono rilevati dalle ore del personale e dai contratti.',
              'I costi comuni sono ripartiti in base alle richieste chiuse.',
            ],
            author: ELENA,
            daysAgo: 40,
          },
        ],
      },
      {
        title: 'Proposta di programma dei servizi per il prossimo anno',
        folder: 'Programma e costi',
        docType: 'Proposta',
        tags: ['programma'],
        author: 'Centro innovazione e tecnologie',
        versions: [
          {
            kind: 'pdf',
            file: 'programma-servizi.pdf',
            lines: [
              'Proposta di programma dei servizi',
              'Sportello di assistenza, piattaforme, formazione del personale.',
              'Il tavolo dà il suo parere prima che la Provincia decida.',
            ],
            author: ELENA,
            daysAgo: 9,
          },
        ],
      },
    ],
  },
];
