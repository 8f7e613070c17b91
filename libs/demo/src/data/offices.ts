import type { OfficeKind } from '#app/contracts';

/** A person who holds an office of a body; days as in the acts. All invented. */
export interface DemoOffice {
  body: string;
  kind: OfficeKind;
  person: string;
  acting?: boolean;
  startsOn: string;
  endsOn?: string;
  act?: string;
}

/** Offices with something to tell; those of the other bodies are composed from the lists below. */
export const toldOffices: DemoOffice[] = [
  // Cevo: the mayor left, the deputy acts until the elections.
  {
    body: '017051',
    kind: 'mayor',
    person: 'Ottavio Bresadola',
    startsOn: '2024-06-10',
    endsOn: '2026-03-15',
    act: 'Verbale di proclamazione del 10.06.2024',
  },
  {
    body: '017051',
    kind: 'mayor',
    person: 'Milva Gozzi',
    acting: true,
    startsOn: '2026-03-16',
    act: 'Dimissioni del sindaco del 23.02.2026: vicesindaca facente funzione',
  },
  // Flero: the council was dissolved, a commissioner governs.
  {
    body: '017072',
    kind: 'mayor',
    person: 'Dario Venturini',
    startsOn: '2022-06-13',
    endsOn: '2026-04-20',
    act: 'Verbale di proclamazione del 13.06.2022',
  },
  {
    body: '017072',
    kind: 'commissioner',
    person: 'Assunta Marchetti',
    startsOn: '2026-04-21',
    act: 'Decreto prefettizio del 20.04.2026',
  },
  // Edolo: two mayors, so that old acts keep the old name.
  {
    body: '017068',
    kind: 'mayor',
    person: 'Aurelio Moreschi',
    startsOn: '2019-05-27',
    endsOn: '2024-06-09',
    act: 'Verbale di proclamazione del 27.05.2019',
  },
];

/** A municipality's mayor stands here where nothing else is told; the days are those of real elections. */
export const elections = ['2024-06-10', '2024-06-10', '2022-06-13', '2025-05-26', '2023-05-15'];

export const firstNames = [
  ...[
    'Bruna',
    'Ettore',
    'Clelia',
    'Gianpietro',
    'Ines',
    'Severino',
    'Loredana',
    'Battista',
    'Armida',
    'Ruggero',
    'Flavia',
  ],
  ...[
    'Amedeo',
    'Nives',
    'Celestino',
    'Rita',
    'Ulisse',
    'Donata',
    'Primo',
    'Vilma',
    'Osvaldo',
    'Carmen',
    'Ezio',
    'Lidia',
  ],
];

export const surnames = [
  ...[
    'Arrighini',
    'Bettoni',
    'Cavagnini',
    'Dolcini',
    'Facchini',
    'Gatelli',
    'Inselvini',
    'Lussignoli',
    'Mondini',
    'Novaglio',
  ],
  ...[
    'Ongaro',
    'Pasinetti',
    'Quaresmini',
    'Reboldi',
    'Sbardolini',
    'Taglietti',
    'Uberti',
    'Vezzola',
    'Zappa',
    'Belleri',
  ],
  ...[
    'Comini',
    'Donneschi',
    'Ferremi',
    'Gerardini',
    'Loda',
    'Migliorini',
    'Orizio',
    'Piantoni',
    'Rivadossi',
    'Salvetti',
  ],
];
