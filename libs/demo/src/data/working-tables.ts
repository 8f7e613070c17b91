/** Who sits at a table for a body: by the key of a member of the demonstration, or by name. */
interface DemoSeat {
  body: string | null;
  role: 'chair' | 'member' | 'secretary' | 'observer';
  member?: string;
  name?: string;
  /** The key of a member. */
  alternate?: string;
}

interface DemoItem {
  title: string;
  text?: string;
  /** How many vote against and abstain; the others are in favour. Absent: the table does not vote. */
  vote?: readonly [against: number, abstained: number];
  decision?: string;
  paper?: string;
  /** It approves the minutes of the meeting before. */
  approvesMinutes?: true;
  /** The place among the seats of who must not take part, and why. */
  recused?: readonly [seat: number, reason: string];
}

interface DemoMeeting {
  title: string;
  /** Negative: to come. */
  daysAgo: number;
  time: string;
  place: string;
  onlineUrl?: string;
  status: 'draft' | 'called' | 'closed';
  notes?: string;
  /** The places among the seats of who was excused, and of who sent their alternate. */
  excused?: readonly number[];
  delegates?: readonly number[];
  /** What those who were called said: the place among the seats, the answer, a word for the secretary. */
  answers?: readonly (readonly [seat: number, answer: 'present' | 'delegate' | 'absent', note?: string])[];
  items: readonly DemoItem[];
  minutes?: { status: 'approved' | 'submitted'; text: string };
  actions?: readonly (readonly [text: string, responsible: string, daysAhead: number, task?: 'task'])[];
}

interface DemoTable {
  kind: 'strategic' | 'technical';
  title: string;
  purpose: string;
  secretary: string;
  seats: readonly DemoSeat[];
  meetings: readonly DemoMeeting[];
}

export const workingTables: readonly DemoTable[] = [
  {
    kind: 'strategic',
    title: 'Tavolo strategico del CIT',
    purpose:
      'Rappresenta gli enti aderenti: esamina il programma dei servizi, i costi e le tariffe, e dà il suo parere prima che la Provincia decida.',
    secretary: 'elena-ghitti',
    seats: [
      { body: null, role: 'chair', member: 'laura-bonomelli' },
      { body: null, role: 'secretary', member: 'elena-ghitti' },
      { body: '017184', role: 'member', name: 'Corrado Menici', alternate: 'marta-sembinelli' },
      { body: '017068', role: 'member', member: 'lorena-mazzucchelli' },
      { body: '017065', role: 'member', member: 'stefania-pezzotti' },
      { body: '017143', role: 'member', member: 'milena-faustini' },
      { body: '017166', role: 'member', member: 'viviana-lancini' },
      { body: '017052', role: 'member', member: 'anna-rubagotti' },
      { body: '017081', role: 'member', member: 'barbara-ungaro' },
      { body: '017096', role: 'member', member: 'franca-saleri', alternate: 'enrico-bugatti' },
      { body: '017095', role: 'observer', member: 'fausto-bontempi' },
    ],
    meetings: [
      {
        title: 'Insediamento e programma dei servizi',
        daysAgo: 154,
        time: '15:00',
        place: 'Palazzo Broletto, sala del Consiglio provinciale, Brescia',
        status: 'closed',
        excused: [6],
        items: [
          {
            title: 'Regole del tavolo',
            text: 'Numero legale, voto palese, verbali approvati nella riunione seguente.',
            vote: [0, 0],
            decision: 'Il tavolo adotta le proprie regole come proposte dalla segreteria.',
          },
          {
            title: 'Programma dei servizi della nuova convenzione',
            text: 'Servizi compresi nella quota e servizi aggiuntivi.',
            vote: [0, 2],
            decision: 'Parere favorevole, con la richiesta di una verifica dopo il primo anno.',
            paper: 'programma-servizi.pdf',
          },
        ],
        minutes: {
          status: 'approved',
          text: 'La presidente apre la riunione e presenta i componenti.\n\nSi discute del programma dei servizi: alcuni enti chiedono che la conservazione digitale resti compresa nella quota.',
        },
      },
      {
        title: 'Costi dei servizi e ipotesi di tariffa',
        daysAgo: 41,
        time: '10:00',
        place: 'Palazzo Broletto, sala del Consiglio provinciale, Brescia',
        onlineUrl: 'https://incontri.example.org/tavolo-strategico',
        status: 'closed',
        excused: [5],
        delegates: [2],
        items: [
          { title: 'Approvazione del verbale della riunione precedente', vote: [0, 1], approvesMinutes: true },
          {
            title: 'Costi effettivi dei servizi',
            text: 'Relazione dell’ufficio sui costi e sul loro riparto.',
            decision: 'Il tavolo prende atto della relazione.',
            paper: 'relazione-costi.pdf',
          },
          {
            title: 'Quota annua unica dal prossimo anno',
            text: 'Confronto tra la quota unica e la tariffa per abitante e per impresa.',
            vote: [1, 1],
            decision: 'Parere favorevole alla quota annua unica, con una soglia per gli enti più piccoli.',
            paper: 'confronto-tariffe.pdf',
          },
        ],
        minutes: {
          status: 'submitted',
          text: 'L’ufficio illustra i costi dei servizi e il criterio con cui si ripartiscono.\n\nIl rappresentante di Edolo chiede una soglia per gli enti con meno di mille abitanti; la presidente propone di inserirla nel parere.',
        },
        actions: [
          ['Preparare la soglia per gli enti più piccoli', 'Ufficio tariffe', 20, 'task'],
          ['Raccogliere le osservazioni dei comuni della valle', 'Comune di Edolo', 10],
        ],
      },
      {
        title: 'Tariffe del prossimo anno',
        daysAgo: -13,
        time: '10:00',
        place: 'Palazzo Broletto, sala del Consiglio provinciale, Brescia',
        onlineUrl: 'https://incontri.example.org/tavolo-strategico',
        status: 'called',
        answers: [
          [0, 'present'],
          [1, 'present'],
          [2, 'delegate', 'Il sindaco è in consiglio regionale: viene la vicesindaca.'],
          [3, 'present'],
          [7, 'present'],
          [8, 'absent', 'Quel giorno c’è il consiglio comunale.'],
        ],
        notes: 'Chi non può venire avvisi la segreteria, o mandi il proprio supplente.',
        items: [
          { title: 'Approvazione del verbale della riunione precedente', vote: [0, 0], approvesMinutes: true },
          {
            title: 'Piano tariffario',
            text: 'Il tavolo dà il suo parere sul piano, con la soglia per gli enti più piccoli.',
            vote: [0, 0],
            paper: 'piano-tariffario.pdf',
          },
          {
            title: 'Affidamento dello sportello di assistenza',
            text: 'Esito dell’indagine di mercato.',
            vote: [0, 0],
            paper: 'indagine-di-mercato.pdf',
            recused: [6, 'Un familiare lavora per una delle imprese invitate.'],
          },
          { title: 'Varie ed eventuali' },
        ],
      },
    ],
  },
  {
    kind: 'technical',
    title: 'Tavolo tecnico dei responsabili per la transizione digitale',
    purpose: 'Scambio tra gli uffici: modelli di atti, scadenze, soluzioni comuni.',
    secretary: 'marco-zani',
    seats: [
      { body: null, role: 'chair', member: 'marco-zani' },
      { body: '017028', role: 'member', member: 'pietro-gelmini' },
      { body: '017184', role: 'member', member: 'marta-sembinelli' },
      { body: '017085', role: 'member', member: 'paolo-archetti' },
      { body: '017133', role: 'member', member: 'emanuele-festa' },
      { body: '017161', role: 'member', member: 'simone-ragnoli' },
    ],
    meetings: [
      {
        title: 'Obiettivi di accessibilità e dichiarazioni',
        daysAgo: 27,
        time: '11:00',
        place: 'in collegamento',
        onlineUrl: 'https://incontri.example.org/tavolo-rtd',
        status: 'closed',
        excused: [4],
        items: [
          {
            title: 'Modello comune degli obiettivi di accessibilità',
            vote: [0, 0],
            decision: 'Il tavolo adotta il modello proposto; ogni ente lo adatta al proprio sito.',
            paper: 'modello-obiettivi.pdf',
          },
          { title: 'Dichiarazioni mancanti', decision: 'Il centro scrive agli enti che non l’hanno pubblicata.' },
        ],
        minutes: { status: 'submitted', text: 'Si confrontano i modelli in uso e se ne sceglie uno.' },
        actions: [['Scrivere agli enti senza dichiarazione', 'Marco Zani', 7, 'task']],
      },
      {
        title: 'Sicurezza: misure minime e incidenti',
        daysAgo: -34,
        time: '11:00',
        place: 'Centro servizi, via Musei 29, Brescia',
        status: 'draft',
        items: [{ title: 'Misure minime di sicurezza: a che punto siamo' }],
      },
    ],
  },
];
