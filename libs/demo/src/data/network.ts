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

/** Of Lecce, for the group that Brescia leads. */
export const contributed: SharedSpaceData = {
  title: 'Accessibilità: materiali di lavoro',
  description: 'Prove e appunti del centro di Lecce.',
  documents: [
    {
      title: 'Lista di controllo per le pagine dei servizi',
      description: 'Venti prove da fare con la sola tastiera.',
      docType: 'Lista di controllo',
      tags: ['accessibilità'],
      fileName: 'lista-controllo-pagine.pdf',
      lines: [INVENTED, '1. Ogni pagina ha un titolo.', '2. Ogni campo ha la sua etichetta.'],
    },
  ],
};

/** Of the network's own tenant: shown to all centres. */
export const homeSpace: SharedSpaceData = {
  title: 'Documenti della rete',
  description: 'Linee guida, schemi e verbali della rete dei centri.',
  documents: [
    {
      title: 'Linee guida per il piano di riassetto',
      description: 'Che cosa contiene un piano, e in quale ordine.',
      docType: 'Linee guida',
      tags: ['riassetto'],
      fileName: 'linee-guida-piano-riassetto.pdf',
      lines: [INVENTED, '1. Ricognizione delle funzioni', '2. Modello organizzativo', '3. Calendario'],
    },
    {
      title: 'Schema di protocollo tra la rete e un centro',
      description: 'Gli impegni di chi partecipa.',
      docType: 'Schema di protocollo',
      tags: ['protocollo'],
      fileName: 'schema-protocollo-rete.pdf',
      lines: [INVENTED, 'Art. 1. Scopo della rete', 'Art. 2. Documenti condivisi'],
    },
    {
      title: 'Piano di riassetto di una provincia senza centro',
      description: 'Entrato nella banca dati dalla sede della rete.',
      docType: 'Piano di riassetto',
      tags: ['riassetto'],
      fileName: 'piano-provincia-senza-centro.pdf',
      lines: [INVENTED, 'Ufficio comune con due comuni capofila.'],
    },
  ],
};

export interface PlanData {
  province: string;
  bodyName: string;
  title: string;
  year: number;
  model: string;
  stage: string;
  summary: string;
  actNumber: string;
  status: 'accepted' | 'proposed';
  daysAgo: number;
  /** Title of a document that its centre shows the network. */
  document?: string;
}

/** Invented, and each says so. */
export const networkPlans: Record<'home' | 'brescia' | 'lecce', PlanData[]> = {
  home: [
    {
      province: 'PV',
      bodyName: 'Provincia di Pavia',
      title: 'Ufficio comune per gli acquisti e l’innovazione',
      year: 2025,
      model: 'joint_office',
      stage: 'under_way',
      summary: `${INVENTED} Due comuni capofila e la provincia tengono un ufficio comune; gli altri enti aderiscono in convenzione.`,
      actNumber: '31',
      status: 'accepted',
      daysAgo: 48,
      document: 'Piano di riassetto di una provincia senza centro',
    },
    {
      province: 'TV',
      bodyName: 'Provincia di Treviso',
      title: 'Dalla società in house al centro servizi',
      year: 2024,
      model: 'own_company',
      stage: 'completed',
      summary: `${INVENTED} Le attività della società passano al centro servizi entro due anni.`,
      actNumber: '18',
      status: 'accepted',
      daysAgo: 50,
    },
    {
      province: 'AR',
      bodyName: 'Provincia di Arezzo',
      title: 'Tre centri distinti per ambito',
      year: 2026,
      model: 'centres_by_line',
      stage: 'drafted',
      summary: `${INVENTED} Gare, innovazione e politiche europee in tre centri con un solo sportello.`,
      actNumber: '',
      status: 'accepted',
      daysAgo: 22,
    },
  ],
  lecce: [
    {
      province: 'LE',
      bodyName: 'Provincia di Lecce',
      title: 'Piano di riassetto dei servizi associati 2026–2028',
      year: 2026,
      model: 'single_centre',
      stage: 'approved',
      summary: `${INVENTED} Un centro servizi unico, con il calendario del passaggio delle funzioni e del personale.`,
      actNumber: '9',
      status: 'accepted',
      daysAgo: 30,
      document: 'Piano di riassetto dei servizi associati 2026–2028',
    },
  ],
  brescia: [
    {
      province: 'BS',
      bodyName: 'Provincia di Brescia',
      title: 'Il centro servizi dopo la convenzione quadro',
      year: 2026,
      model: 'single_centre',
      stage: 'under_way',
      summary: `${INVENTED} Quattro ambiti in un solo centro; la quota comprende tutto il catalogo.`,
      actNumber: '24',
      status: 'proposed',
      daysAgo: 5,
      document: 'Convenzione quadro 2026–2036: schema e relazione',
    },
  ],
};
