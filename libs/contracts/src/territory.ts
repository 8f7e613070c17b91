import type { BodyType } from './codes.js';

/**
 * Where a body of the territory stands: it adheres, itself or through an associated form; its adhesion is suspended, on
 * its way or over; or it never asked.
 */
export const TERRITORY_STANDINGS = ['adhering', 'through', 'suspended', 'in_progress', 'left', 'none'] as const;
export type TerritoryStanding = (typeof TERRITORY_STANDINGS)[number];

/** Those who have the services now. */
export const SERVED_STANDINGS: readonly TerritoryStanding[] = ['adhering', 'through'];

/** Inhabitants up to which a band reaches, and the band of those above; `unknown` where no figure was entered. */
export const POPULATION_BANDS = ['1000', '3000', '5000', '10000', '20000', 'more', 'unknown'] as const;
export type PopulationBand = (typeof POPULATION_BANDS)[number];

/** Whether a body lies in the province of the centre. */
export const TERRITORY_PLACES = ['inside', 'outside'] as const;
export type TerritoryPlace = (typeof TERRITORY_PLACES)[number];

/** What the figures of the territory are counted by; the rows behind a figure are those that match all that is given. */
export interface TerritoryFilters {
  standing?: TerritoryStanding | undefined;
  type?: BodyType | undefined;
  band?: PopulationBand | undefined;
  place?: TerritoryPlace | undefined;
}

export function bandOf(population: number | null): PopulationBand {
  if (population === null) return 'unknown';
  return POPULATION_BANDS.find((band) => population <= Number(band)) ?? 'more';
}

/** The inhabitants from which to which a band reaches, both within it; of `unknown` there are none. */
export function boundsOf(band: Exclude<PopulationBand, 'unknown'>): { from: number; to: number } {
  const at = POPULATION_BANDS.indexOf(band);
  return {
    from: at === 0 ? 0 : Number(POPULATION_BANDS[at - 1]) + 1,
    to: band === 'more' ? 2_000_000_000 : Number(band),
  };
}

export function matchesTerritory(
  body: { standing: TerritoryStanding; type: BodyType; population: number | null; place: TerritoryPlace },
  { standing, type, band, place }: TerritoryFilters,
): boolean {
  return (
    (!standing || body.standing === standing) &&
    (!type || body.type === type) &&
    (!band || bandOf(body.population) === band) &&
    (!place || body.place === place)
  );
}
