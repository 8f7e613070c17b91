import type { DemoPerson } from './types.js';

/** Somebody who was invited and has not come yet: no password, no acceptance. */
export interface InvitedPerson extends DemoPerson {
  invitedDaysAgo: number;
}

/** Somebody whose role has ended. */
export interface DepartedPerson extends DemoPerson {
  leftDaysAgo: number;
}

export const invited: InvitedPerson[] = [
  {
    key: 'greta-maffezzoli',
    displayName: 'Greta Maffezzoli',
    email: 'greta.maffezzoli@comune-flero.example.org',
    role: 'body_clerk',
    centre: 'brescia',
    bodies: ['017072'],
    invitedDaysAgo: 3,
  },
  {
    key: 'renzo-togni',
    displayName: 'Renzo Togni',
    email: 'renzo.togni@comune-bovezzo.example.org',
    role: 'body_admin',
    centre: 'brescia',
    bodies: ['017025'],
    invitedDaysAgo: 19,
  },
  {
    key: 'luigi-baronchelli',
    displayName: 'Luigi Baronchelli',
    email: 'luigi.baronchelli@provincia-brescia.example.org',
    role: 'operator',
    centre: 'brescia',
    bodies: [],
    invitedDaysAgo: 1,
  },
];

export const departed: DepartedPerson[] = [
  {
    key: 'olga-minelli',
    displayName: 'Olga Minelli',
    email: 'olga.minelli@comune-leno.example.org',
    role: 'body_clerk',
    centre: 'brescia',
    bodies: ['017088'],
    leftDaysAgo: 75,
  },
  {
    key: 'remo-savoldi',
    displayName: 'Remo Savoldi',
    email: 'remo.savoldi@provincia-brescia.example.org',
    role: 'operator',
    centre: 'brescia',
    bodies: [],
    leftDaysAgo: 130,
  },
];

/** Whose role ends on a day that is known already, in so many days; of a partner it always is. */
export const leaving: Record<string, number> = { 'giacomo-rizzardi': 38, 'sonia-peroni': 12, 'giulia-sartori': 210 };

/** Whose role nobody has confirmed for more than a quarter. */
export const unreviewed: string[] = [
  'davide-pelizzari',
  'teresa-lanfranchi',
  'giacomo-rizzardi',
  'federico-onofri',
  'luca-visconti',
  'irene-avanzi',
  'norma-flocchini',
  'gino-abondio',
  'adele-turla',
];

/** An absence with its substitute; days from today, both included. */
export interface DemoAbsence {
  absent: string;
  substitute: string;
  from: number;
  to: number;
  note: string;
}

export const absences: DemoAbsence[] = [
  { absent: 'silvia-tonni', substitute: 'davide-pelizzari', from: -6, to: 8, note: 'Ferie' },
  { absent: 'marco-zani', substitute: 'elena-ghitti', from: 11, to: 21, note: 'Congedo' },
  { absent: 'laura-bonomelli', substitute: 'elena-ghitti', from: -40, to: -33, note: 'Missione a Roma' },
  { absent: 'franca-saleri', substitute: 'enrico-bugatti', from: 5, to: 16, note: '' },
];
