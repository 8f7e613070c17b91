import Fraction from 'fraction.js';
import { Uncomputable } from './uncomputable.js';

/** What a programme prescribes for the costs of staff, in a period of it. */
export interface StaffRules {
  /** Hours by which a year's gross cost of employment is divided. */
  yearlyHours: Fraction;
  /** Overheads as a part of the direct cost of staff; absent where actual pools are divided instead. */
  overheads?: Fraction;
  source: string;
}

/** Programmes of 2014–20. */
export const RULES_2014_2020: StaffRules = {
  yearlyHours: new Fraction(1720),
  overheads: new Fraction(15, 100),
  source: 'art. 68 reg. (UE) n. 1303/2013',
};

/**
 * @param yearlyCents the last documented gross cost of employment in a year
 * @returns cents an hour, exact: hours are multiplied before anything is rounded
 * @throws Uncomputable no_hours
 */
export function hourlyCost(yearlyCents: bigint, { yearlyHours, source }: StaffRules): Fraction {
  if (yearlyHours.compare(0) <= 0) throw new Uncomputable('no_hours', [source]);
  return new Fraction(yearlyCents, 1n).div(yearlyHours);
}

/** Cost of hours worked, in cents, rounded half up. @throws Uncomputable no_hours */
export function staffCost(yearlyCents: bigint, hours: Fraction, rules: StaffRules): bigint {
  return toCents(hourlyCost(yearlyCents, rules).mul(hours));
}

/** Overheads on a direct cost of staff, in cents, rounded half up; nothing where the rules divide actual pools. */
export function overheads(staffCents: bigint, rules: StaffRules): bigint {
  return toCents(new Fraction(staffCents, 1n).mul(rules.overheads ?? 0));
}

/** Half a cent goes away from zero. */
function toCents({ s, n, d }: Fraction): bigint {
  return s * ((2n * n + d) / (2n * d));
}
