import { bodyName, otherBodies, type DemoAct, type OtherBodyType } from '../data/index.js';
import type { AdhesionPassage } from './adhesion-history.js';

/** Which organ resolves upon adhering. */
const ORGANS: Record<OtherBodyType, string> = {
  mountain_community: 'Assemblea della comunità montana',
  union: 'Consiglio dell’unione',
  consortium: 'Assemblea consortile',
  agency: 'Consiglio di amministrazione',
};

const other = (body: string) => otherBodies.find(({ key }) => key === body);

/** The act of a body's governing organ on a day, with a number as small councils have them. */
export function actOf(body: string, rank: number, date: string): DemoAct {
  const type = other(body)?.type;
  return { organ: type ? ORGANS[type] : 'Consiglio comunale', number: String(3 + ((rank * 7) % 58)), date };
}

const DAY = 86_400_000;

/** Numbers of the centre's register: they grow with the days of the year. */
export function protocolOf(at: Date, rank: number): string {
  const year = at.getUTCFullYear();
  const days = Math.floor((at.getTime() - Date.UTC(year, 0, 1)) / DAY);
  return `${year}/${String(days * 130 + 17 * (rank % 7)).padStart(7, '0')}`;
}

export function repertoireOf(at: Date, rank: number): string {
  const year = at.getUTCFullYear();
  const days = Math.floor((at.getTime() - Date.UTC(year, 0, 1)) / DAY);
  return `${days * 11 + (rank % 11) + 1}/${year}`;
}

const italian = (day: string) => day.split('-').reverse().join('.');

export function documentName({ activity }: AdhesionPassage, act: DemoAct | undefined): string {
  if (act) return `delibera-${act.number}-del-${act.date}.pdf`;
  return activity === 'sign' ? 'convenzione-firmata-dall-ente.pdf' : 'convenzione-controfirmata.pdf';
}

/** Title and lines of a paper. */
export function actLines(
  body: string,
  { activity }: AdhesionPassage,
  act: DemoAct | undefined,
): [title: string, lines: string[]] {
  const name = bodyName(body);
  const footer = ['', 'Documento dimostrativo: non è un atto e non ha valore.'];
  if (act)
    return [
      name,
      [
        '',
        `${act.organ} – deliberazione n. ${act.number} del ${italian(act.date)}`,
        '',
        activity === 'give_notice'
          ? 'Oggetto: recesso dalla convenzione con il centro servizi della Provincia di Brescia.'
          : 'Oggetto: adesione alla convenzione 2026–2036 con il centro servizi della Provincia di Brescia.',
        'Ai sensi dell’articolo 30 del decreto legislativo 18 agosto 2000, n. 267.',
        ...footer,
      ],
    ];
  return [
    'Convenzione 2026–2036 tra la Provincia di Brescia e gli enti del territorio',
    [
      '',
      `Ente aderente: ${name}`,
      activity === 'sign'
        ? 'Firmata digitalmente dal legale rappresentante dell’ente.'
        : 'Firmata da entrambe le parti.',
      'Allegato: nomina a responsabile del trattamento (articolo 28 del regolamento UE 2016/679).',
      ...footer,
    ],
  ];
}
