/** How people of Brescia work: nobody published these figures, and the source of each says so. */
export const DEMO_HOURS_NOTE = 'Dato dimostrativo';

interface WorkingPerson {
  person: string;
  minutesPerDay: number;
  weekdays: readonly number[];
  /** In hundredths of what is expected, by the code of a service or the name of an activity. */
  parts: Readonly<Record<string, number>>;
  /** How many of the last months they have not confirmed. */
  unconfirmed: number;
  /** Of the last month that they confirmed only a part was written down. */
  incomplete?: true;
}

const WEEK = [1, 2, 3, 4, 5];
const DESK = 'Sportello degli enti';
const SERVERS = 'Sala macchine e rete';
const OFFICE = 'Coordinamento e amministrazione';

/** 36 hours a week, as the contract of local bodies has them, in five days. */
const FULL = 432;

export const workingPeople: readonly WorkingPerson[] = [
  {
    ...{ person: 'laura-bonomelli', minutesPerDay: FULL, weekdays: WEEK, unconfirmed: 0 },
    parts: { [OFFICE]: 70, 'tavoli-tecnici-rtd': 15, 'analisi-e-progettazione': 15 },
  },
  {
    ...{ person: 'elena-ghitti', minutesPerDay: FULL, weekdays: WEEK, unconfirmed: 0 },
    parts: { [DESK]: 50, 'assistenza-informatica': 17, 'caselle-pec': 15, 'firma-digitale': 15 },
  },
  {
    ...{ person: 'marco-zani', minutesPerDay: FULL, weekdays: WEEK, unconfirmed: 1 },
    parts: { 'portali-web': 45, [SERVERS]: 25, 'analisi-e-progettazione': 20, 'strumenti-ufficio-gare': 10 },
  },
  {
    ...{ person: 'silvia-tonni', minutesPerDay: 360, weekdays: [1, 2, 3, 4], unconfirmed: 1, incomplete: true },
    parts: { [DESK]: 45, formazione: 30, telemaco: 10, 'conservazione-digitale': 15 },
  },
  {
    ...{ person: 'davide-pelizzari', minutesPerDay: FULL, weekdays: WEEK, unconfirmed: 2 },
    parts: { [SERVERS]: 60, 'posta-elettronica': 15, 'conservazione-digitale': 15, 'geoportale-cartografia': 10 },
  },
  {
    ...{ person: 'chiara-venturelli', minutesPerDay: FULL, weekdays: WEEK, unconfirmed: 0 },
    parts: { [OFFICE]: 96 },
  },
];
