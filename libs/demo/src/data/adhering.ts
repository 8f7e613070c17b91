import { municipalitiesBrescia } from './municipalities-brescia.js';
import { municipalitiesLecce } from './municipalities-lecce.js';
import { otherBodies } from './other-bodies.js';
import type { DemoCentre } from './types.js';

/**
 * Twenty municipalities of Brescia stand outside, so that 185 adhere as they do in reality; which
 * ones is a choice of the demonstration. From the 139th code on, and nobody's of the stories.
 */
const OUTSIDE = [
  ...['017138', '017171', '017172', '017173', '017177', '017178', '017180', '017181', '017182', '017183'],
  ...['017185', '017186', '017189', '017195', '017196', '017197', '017198', '017199', '017201', '017203'],
];

/** Keys of the bodies that adhere to each centre: ISTAT codes of municipalities, keys of the others. */
export const adhering: Record<DemoCentre, string[]> = {
  brescia: [
    ...municipalitiesBrescia.map(({ istatCode }) => istatCode).filter((code) => !OUTSIDE.includes(code)),
    ...otherBodies.map(({ key }) => key),
  ],
  // Alessano, Calimera, Giurdignano, Melpignano, Nardò, Patù.
  lecce: ['075002', '075010', '075033', '075045', '075052', '075060'],
};

/** By which name a body stands in the register, found by its key. */
export function bodyName(key: string): string {
  const municipality = [...municipalitiesBrescia, ...municipalitiesLecce].find(({ istatCode }) => istatCode === key);
  return municipality ? `Comune di ${municipality.name}` : otherBodies.find((body) => body.key === key)!.name;
}
