import type { SimulationParameters, Varied } from '#app/contracts';
import { invalid } from '#app/platform';

/** What a percentage may be: of bodies that adhere, and of a change, where less than everything is lost. */
const BOUNDS: Record<Varied | 'variableCosts', readonly [number, number]> = {
  adhesion: [0, 100],
  inhabitants: [-100, 1_000],
  enterprises: [-100, 1_000],
  volumes: [-100, 1_000],
  costs: [-100, 1_000],
  variableCosts: [0, 100],
};

/** @throws DomainError validation_failed where a percentage lies outside what makes sense */
export function checkPercentage(name: keyof typeof BOUNDS, value: string, field: string = name): void {
  const [least, greatest] = BOUNDS[name];
  const number = Number(value);
  if (number < least || number > greatest) throw invalid(field, 'out_of_range');
}

/** @throws DomainError validation_failed */
export function checkParameters(parameters: SimulationParameters): void {
  for (const name of Object.keys(BOUNDS) as (keyof typeof BOUNDS)[]) checkPercentage(name, parameters[name]);
  if (parameters.bodies === 'chosen' && !parameters.bodyIds.length) throw invalid('bodyIds', 'required');
}
