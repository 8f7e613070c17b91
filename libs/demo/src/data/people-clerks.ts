import type { DemoPerson } from './types.js';

type ClerkRow = [displayName: string, domain: string, role: 'body_admin' | 'body_clerk', bodies: string[]];

/** Referenti and clerks; the domain is the one of the municipality where they are employed. */
const brescia: ClerkRow[] = [
  // One clerk, four municipalities of the upper valley: Temù, Vione, Monno, Incudine.
  ['Marta Sembinelli', 'comune-temu', 'body_clerk', ['017184', '017202', '017110', '017083']],
  // Magasa and Valvestino; Irma, Marmentino, Bovegno; Lavenone, Pertica Bassa, Treviso Bresciano.
  ['Ornella Bertella', 'comune-magasa', 'body_clerk', ['017098', '017194']],
  ['Nadia Zubani', 'comune-bovegno', 'body_clerk', ['017024', '017084', '017105']],
  ['Piera Bacchetti', 'comune-lavenone', 'body_clerk', ['017087', '017140', '017191']],
  ['Tullio Rocchini', 'comune-cimbergo', 'body_clerk', ['017054', '017135']],
  ['Gemma Bazzana', 'comune-cevo', 'body_clerk', ['017051', '017131', '017047']],
  // One clerk of a union, for the union and for three of its members: Berzo Demo, Saviore dell'Adamello, Sellero.
  ['Ivana Boldini', 'unione-valsaviore', 'body_clerk', ['unione-valsaviore', '017016', '017175', '017176']],
  // Of another union, which acts for its members by their delegation alone: Ceto, Cimbergo, Paspardo.
  ['Bruna Guarinoni', 'unione-ceto', 'body_clerk', ['unione-ceto']],
  ['Fausto Bontempi', 'comune-lozio', 'body_admin', ['017095']],
  ['Rosella Franzoni', 'comune-ossimo', 'body_clerk', ['017128']],
  ['Daria Righetti', 'comune-capovalle', 'body_clerk', ['017036']],
  ['Cinzia Dusi', 'comune-pertica-alta', 'body_clerk', ['017139']],
  ['Ermes Zampatti', 'comune-ponte-di-legno', 'body_clerk', ['017148']],
  ['Lorena Mazzucchelli', 'comune-edolo', 'body_admin', ['017068']],
  ['Pietro Gelmini', 'comune-breno', 'body_clerk', ['017028']],
  ['Renata Fiorini', 'comune-piancogno', 'body_clerk', ['017206']],
  ['Stefania Pezzotti', 'comune-darfo-boario-terme', 'body_admin', ['017065']],
  ['Gino Abondio', 'comune-pian-camuno', 'body_clerk', ['017142']],
  ['Milena Faustini', 'comune-pisogne', 'body_admin', ['017143']],
  ['Adele Turla', 'comune-monte-isola', 'body_clerk', ['017111']],
  ['Lucia Almici', 'comune-zone', 'body_clerk', ['017205', '017169']],
  ['Paolo Archetti', 'comune-iseo', 'body_clerk', ['017085']],
  ['Viviana Lancini', 'comune-rovato', 'body_admin', ['017166']],
  ['Claudio Buffoli', 'comune-coccaglio', 'body_clerk', ['017056']],
  ['Anna Rubagotti', 'comune-chiari', 'body_admin', ['017052']],
  ['Emanuele Festa', 'comune-palazzolo', 'body_clerk', ['017133']],
  ['Katia Begni', 'comune-urago-d-oglio', 'body_clerk', ['017192']],
  ['Sandra Zanotti', 'comune-orzinuovi', 'body_clerk', ['017125']],
  ['Ilaria Manenti', 'comune-villachiara', 'body_clerk', ['017200']],
  ['Oscar Tomasoni', 'comune-quinzano', 'body_clerk', ['017159']],
  ['Ivan Scaroni', 'comune-travagliato', 'body_clerk', ['017188']],
  ['Marina Facchetti', 'comune-trenzano', 'body_clerk', ['017190']],
  ['Graziella Brognoli', 'comune-longhena', 'body_clerk', ['017093']],
  ['Loris Tengattini', 'comune-ospitaletto', 'body_clerk', ['017127']],
  ['Barbara Ungaro', 'comune-gussago', 'body_admin', ['017081']],
  ['Michele Piardi', 'comune-sarezzo', 'body_clerk', ['017174']],
  ['Franca Saleri', 'comune-lumezzane', 'body_admin', ['017096']],
  ['Enrico Bugatti', 'comune-lumezzane', 'body_clerk', ['017096']],
  ['Tiziana Rambaldini', 'comune-concesio', 'body_clerk', ['017061', '017057']],
  ['Roberta Lazzari', 'comune-collio', 'body_clerk', ['017058']],
  ['Moreno Liberini', 'comune-nave', 'body_clerk', ['017117']],
  ['Patrizia Quecchia', 'comune-botticino', 'body_clerk', ['017023']],
  ['Simone Ragnoli', 'comune-rezzato', 'body_admin', ['017161']],
  ['Elisa Bertoletti', 'comune-prevalle', 'body_clerk', ['017155']],
  ['Danilo Goffi', 'comune-gavardo', 'body_clerk', ['017077', '017193']],
  ['Norma Flocchini', 'comune-vobarno', 'body_clerk', ['017204']],
  ['Susanna Melzani', 'comune-bagolino', 'body_clerk', ['017010']],
  ['Giacomo Rizzardi', 'comune-idro', 'body_clerk', ['017082']],
  ['Valeria Comincioli', 'comune-salo', 'body_admin', ['017170']],
  ['Andrea Civieri', 'comune-toscolano-maderno', 'body_clerk', ['017187']],
  ['Monica Girardi', 'comune-limone', 'body_clerk', ['017089']],
  ['Francesca Zuin', 'comune-desenzano', 'body_admin', ['017067']],
  ['Luca Visconti', 'comune-desenzano', 'body_clerk', ['017067']],
  ['Nicoletta Bommartini', 'comune-sirmione', 'body_clerk', ['017179']],
  ['Alessio Papa', 'comune-lonato', 'body_clerk', ['017092']],
  ['Irene Avanzi', 'comune-padenghe', 'body_clerk', ['017129', '017109']],
  ['Maurizio Treccani', 'comune-montichiari', 'body_admin', ['017113']],
  ['Giulia Chiarini', 'comune-montichiari', 'body_clerk', ['017113']],
  ['Debora Bicelli', 'comune-carpenedolo', 'body_clerk', ['017039']],
  ['Carla Bertocchi', 'comune-ghedi', 'body_clerk', ['017078']],
  ['Matteo Gorini', 'comune-leno', 'body_clerk', ['017088']],
  ['Luisa Cavallini', 'comune-manerbio', 'body_admin', ['017103']],
  ['Sonia Peroni', 'comune-roncadelle', 'body_clerk', ['017165']],
  ['Federico Onofri', 'comune-brescia', 'body_clerk', ['017029']],
];

/** Nardò has its own clerk; Patù and Giurdignano share one. */
const lecce: ClerkRow[] = [
  ['Daniela Mighali', 'comune-nardo', 'body_clerk', ['075052']],
  ['Cosimo Panico', 'comune-patu', 'body_clerk', ['075060', '075033']],
];

function fromClerkRows(centre: 'brescia' | 'lecce', rows: ClerkRow[]): DemoPerson[] {
  return rows.map(([displayName, domain, role, bodies]) => {
    const name = displayName.toLowerCase();
    return {
      key: name.replaceAll(' ', '-'),
      displayName,
      email: `${name.replaceAll(' ', '.')}@${domain}.example.org`,
      role,
      centre,
      bodies,
    };
  });
}

export const clerks: DemoPerson[] = [...fromClerkRows('brescia', brescia), ...fromClerkRows('lecce', lecce)];
