import type { OpeningInterval } from '#app/kernel';
import type { DemoCentre } from './types.js';

/** What the head of a centre sets once. */
export interface DemoSettings {
  accent: string | null;
  hours: OpeningInterval[];
  hoursNote: string | null;
  patron: { day: number; month: number; name: string };
  welcome: string | null;
  logo: boolean;
}

const week = (days: number[], ...intervals: [opens: string, closes: string][]): OpeningInterval[] =>
  days.flatMap((weekday) => intervals.map(([opens, closes]) => ({ weekday, opens, closes })));

export const centreSettings: Record<DemoCentre, DemoSettings> = {
  brescia: {
    accent: '#0b5394',
    hours: week([1, 2, 3, 4, 5], ['09:00', '13:00'], ['14:00', '17:00']),
    hoursNote: 'Il 24 e il 31 dicembre solo al mattino.',
    patron: { day: 15, month: 2, name: 'Santi Faustino e Giovita' },
    welcome:
      'Il centro affianca i comuni bresciani nella tecnologia, negli acquisti, nei progetti europei e nei dati del territorio. Qui si trovano i servizi e, per chi lavora in un ente aderente, l’area riservata.',
    logo: true,
  },
  lecce: {
    accent: null,
    hours: week([1, 2, 3, 4, 5], ['09:00', '13:00']),
    hoursNote: null,
    patron: { day: 26, month: 8, name: 'Sant’Oronzo' },
    welcome: null,
    logo: false,
  },
};
