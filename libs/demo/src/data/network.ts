/** What two centres of the demonstration show each other; the texts are invented, and say so. */
export interface SharedDocumentData {
  title: string;
  description: string;
  docType: string;
  tags: string[];
  fileName: string;
  lines: string[];
}

export interface SharedSpaceData {
  title: string;
  description: string;
  documents: SharedDocumentData[];
}

const INVENTED = 'Testo dimostrativo, inventato.';

export const networkSpaces: Record<'brescia' | 'lecce', SharedSpaceData> = {
  brescia: {
    title: 'Modelli per gli altri centri',
    description: 'Atti e regolamenti che il centro mette a disposizione della rete.',
    documents: [
      {
        title: 'Convenzione quadro 2026–2036: schema e relazione',
        description: 'Lo schema approvato, con la relazione che ne spiega le scelte.',
        docType: 'Schema di convenzione',
        tags: ['convenzione', 'riuso'],
        fileName: 'schema-convenzione-quadro.pdf',
        lines: [INVENTED, 'Art. 1. Oggetto', 'Art. 2. Servizi compresi nella quota', 'Art. 3. Recesso'],
      },
      {
        title: 'Capitolato per il servizio di help desk',
        description: 'Con i tempi di risposta e le penali.',
        docType: 'Capitolato',
        tags: ['assistenza', 'gara'],
        fileName: 'capitolato-help-desk.pdf',
        lines: [INVENTED, 'Oggetto: assistenza di terzo livello agli enti aderenti.'],
      },
    ],
  },
  lecce: {
    title: 'Regolamenti e buone pratiche',
    description: 'Ciò che il centro ha già messo in uso e può servire ad altri.',
    documents: [
      {
        title: 'Regolamento del tavolo degli RTD',
        description: 'Come si convoca il tavolo, chi vota, come si verbalizza.',
        docType: 'Regolamento',
        tags: ['rtd', 'tavolo'],
        fileName: 'regolamento-tavolo-rtd.pdf',
        lines: [INVENTED, 'Il tavolo si riunisce ogni tre mesi.'],
      },
      {
        title: 'Piano di riassetto dei servizi associati 2026–2028',
        description: 'Funzioni, personale e sedi, con il calendario del passaggio.',
        docType: 'Piano di riassetto',
        tags: ['riassetto', 'servizi associati'],
        fileName: 'piano-riassetto.pdf',
        lines: [INVENTED, 'Fase 1: ricognizione. Fase 2: convenzioni. Fase 3: passaggio.'],
      },
    ],
  },
};

/** Of Brescia: a group that it leads, in a space of its own. */
export const workingGroup = {
  title: 'Accessibilità dei siti comunali',
  purpose: 'Un solo modello di dichiarazione e un calendario comune delle verifiche.',
  space: {
    title: 'Gruppo di lavoro: accessibilità dei siti comunali',
    description: 'Documenti del gruppo di lavoro tra i centri di Brescia e di Lecce.',
    documents: [
      {
        title: 'Verbale del primo incontro',
        description: 'Chi fa che cosa, entro quando.',
        docType: 'Verbale',
        tags: ['accessibilità'],
        fileName: 'verbale-primo-incontro.pdf',
        lines: [INVENTED, 'Presenti: i centri di Brescia e di Lecce.'],
      },
    ],
  } satisfies SharedSpaceData,
};

/** Of Brescia, for a project with somebody from outside, who adds documents to it. */
export const partnerSpace: SharedSpaceData = {
  title: 'Progetto Valli digitali',
  description: 'Documenti del progetto con la Fondazione delle valli.',
  documents: [
    {
      title: 'Accordo di partenariato',
      description: 'Compiti e tempi di ciascun partner.',
      docType: 'Accordo',
      tags: ['progetto'],
      fileName: 'accordo-partenariato.pdf',
      lines: [INVENTED, 'Partner: Provincia di Brescia, Fondazione delle valli.'],
    },
  ],
};
