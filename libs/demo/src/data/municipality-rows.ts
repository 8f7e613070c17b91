import type { MunicipalityFact } from './types.js';

/** Name, ISTAT code, cadastral code, inhabitants at the 2011 census. */
export type MunicipalityRow = [name: string, istatCode: string, cadastralCode: string, population: number];

/** Turns the compact rows of one province into facts. */
export function fromRows(province: MunicipalityFact['province'], rows: readonly MunicipalityRow[]): MunicipalityFact[] {
  return rows.map(([name, istatCode, cadastralCode, population]) => ({
    name,
    istatCode,
    cadastralCode,
    province,
    population,
    populationYear: 2011,
  }));
}
