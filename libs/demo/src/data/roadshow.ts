/** Who came, or is to come, of a body: name, what they do, whether they were there. */
type DemoGuest = Readonly<{
  body: string;
  people: readonly (readonly [name: string, position: string, was?: 'there'])[];
}>;

/** An event that was held, and one that takes registrations. */
export const roadshow = {
  held: {
    title: 'I servizi digitali della provincia: incontro in Valle Camonica',
    description: 'Che cosa offre il centro, come si aderisce, le domande degli enti.',
    place: 'Sala consiliare, piazza Ghislandi 1, Breno',
    daysAgo: 20,
    guests: [
      {
        body: '017050',
        people: [
          ['Ornella Damioli', 'Segretaria comunale', 'there'],
          ['Fausto Rizzieri', 'Ragioniere'],
        ],
      },
      { body: '017051', people: [['Tullio Moreschi', 'Assessore', 'there']] },
      { body: '017054', people: [['Carla Pedersoli', 'Responsabile affari generali', 'there']] },
      {
        body: '017065',
        people: [
          ['Dario Baiguini', 'Sindaco', 'there'],
          ['Nives Fanetti', 'Anagrafe', 'there'],
        ],
      },
      { body: '017068', people: [['Gualtiero Sacristani', 'Ufficio tecnico']] },
      { body: '017096', people: [] },
      { body: '017135', people: [] },
    ] as readonly DemoGuest[],
  },
  open: {
    title: 'Firma digitale e conservazione: laboratorio per gli uffici',
    description: 'Due ore di esercizi con i documenti degli uffici.\n\nServe un computer portatile.',
    place: 'Palazzo Broletto, Brescia',
    onlineUrl: 'https://incontri.example.org/firma-digitale',
    daysAhead: 24,
    seats: 5,
    guests: [
      {
        body: '017166',
        people: [
          ['Ilaria Tognazzi', 'Protocollo'],
          ['Renzo Bettoni', 'Ragioneria'],
        ],
      },
      {
        body: '017184',
        people: [
          ['Mirella Scalvini', 'Segretaria comunale'],
          ['Ugo Ferremi', 'Messo comunale'],
        ],
      },
      {
        body: '017202',
        people: [
          ['Sandra Cominotti', 'Tributi'],
          ['Elio Gnutti', 'Ufficio tecnico'],
        ],
      },
      { body: '017143', people: [] },
      { body: '017195', people: [] },
    ] as readonly DemoGuest[],
  },
} as const;
