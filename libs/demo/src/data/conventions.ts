import type { DemoCentre } from './types.js';

/** An act that somebody passed: its organ, number and day. */
export interface DemoAct {
  organ: string;
  number: string;
  date: string;
}

export interface DemoConvention {
  key: string;
  centre: DemoCentre;
  title: string;
  validFrom: string;
  /** Absent: still in use while the late ones renew, to the end of the year in which half a year from now lies. */
  validTo?: string;
  act: DemoAct;
  noticeDays: number;
  /** How long it goes on for who is late with the renewal. */
  extensionDays?: number;
  /** The key of the one in whose place it comes. */
  renews?: string;
}

/** The periods of Brescia are real; numbers and days of the acts are invented. */
export const conventions: DemoConvention[] = [
  {
    key: 'brescia-2021',
    centre: 'brescia',
    title: 'Convenzione 2021–2025, in proroga',
    validFrom: '2021-01-01',
    act: { organ: 'Consiglio provinciale', number: '35', date: '2020-11-30' },
    noticeDays: 180,
    extensionDays: 120,
  },
  {
    key: 'brescia-2026',
    centre: 'brescia',
    renews: 'brescia-2021',
    title: 'Convenzione 2026–2036',
    validFrom: '2026-01-01',
    validTo: '2036-12-31',
    act: { organ: 'Consiglio provinciale', number: '41', date: '2025-11-27' },
    noticeDays: 180,
  },
  {
    key: 'lecce-2026',
    centre: 'lecce',
    title: 'Convenzione 2026–2028',
    validFrom: '2026-01-01',
    validTo: '2028-12-31',
    act: { organ: 'Consiglio provinciale', number: '9', date: '2025-12-18' },
    noticeDays: 90,
  },
];
