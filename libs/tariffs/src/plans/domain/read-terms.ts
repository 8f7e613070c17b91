import {
  tariffMistakes,
  type FieldError,
  type FieldProblem,
  type PriceModel,
  type PriceModelKind,
  type TariffTerms,
} from '#app/contracts';
import { DomainError, fieldError } from '#app/platform';
import type { PriceDto, TariffTermsDto } from '../api/terms.dto.js';

/** The fields that a price of each model has. */
const FIELDS: Readonly<Record<PriceModelKind, readonly Exclude<keyof PriceDto, 'model'>[]>> = {
  flat: ['amount'],
  per_unit: ['measure', 'price'],
  bands: ['measure', 'mode', 'per', 'bands'],
  allowance: ['included', 'price'],
  percentage: ['brackets'],
  cost_share: ['by', 'coverage'],
};
const ALL = [...new Set(Object.values(FIELDS).flat())];

/**
 * The terms as the engine takes them.
 * @throws DomainError validation_failed with all that is wrong, each at its place under `terms`
 */
export function readTerms(input: TariffTermsDto): TariffTerms {
  const errors: FieldError[] = [];
  for (const [index, { parts }] of input.tariffs.entries())
    for (const [part, { price }] of parts.entries())
      errors.push(...shapeErrors(price, `terms.tariffs.${index}.parts.${part}.price`));
  if (errors.length) throw new DomainError('validation_failed', { errors });
  const terms: TariffTerms = {
    ...input,
    tariffs: input.tariffs.map((tariff) => ({
      ...tariff,
      parts: tariff.parts.map((part) => ({ ...part, price: part.price as PriceModel })),
    })),
  };
  const mistakes = tariffMistakes(terms);
  if (mistakes.length)
    throw new DomainError('validation_failed', {
      errors: mistakes.map(({ field, code }) => fieldError(`terms.${field}`, code)),
    });
  return terms;
}

function shapeErrors(price: PriceDto, at: string): FieldError[] {
  const own = FIELDS[price.model];
  const wrong = (field: keyof PriceDto): FieldProblem | undefined => {
    const has = price[field] !== undefined;
    if (own.includes(field as (typeof own)[number])) return has ? undefined : 'required';
    return has ? 'not_allowed' : undefined;
  };
  return ALL.flatMap((field) => {
    const code = wrong(field);
    return code ? [fieldError(`${at}.${field}`, code)] : [];
  });
}
