import type { Allowance, FieldError, RequirementKind, Requirements } from '#app/contracts';
import { fieldError } from '#app/platform';

interface LooseRequirement {
  kind: RequirementKind;
  bodyTypes?: unknown[];
  from?: number | null;
  to?: number | null;
}

/** The parts of a sheet whose fields depend on each other. */
export interface Dependent {
  requirements: { anyOf: LooseRequirement[] }[];
  allowances: Allowance[];
  quantityUnit: string | null;
  quantityMax: number | null;
}

function requirementErrors({ kind, bodyTypes, from, to }: LooseRequirement, at: string): FieldError[] {
  const errors: FieldError[] = [];
  if (kind === 'body_type' && !bodyTypes?.length) errors.push(fieldError(`${at}.bodyTypes`, 'required'));
  if (kind !== 'body_type' && bodyTypes) errors.push(fieldError(`${at}.bodyTypes`, 'not_allowed'));
  if (kind === 'population') {
    const limits = [from, to].filter((limit) => typeof limit === 'number');
    if (!limits.length) errors.push(fieldError(`${at}.from`, 'required'));
    if (limits.length === 2 && from! > to!) errors.push(fieldError(`${at}.to`, 'out_of_range'));
  } else if (from !== undefined || to !== undefined) {
    errors.push(fieldError(`${at}.from`, 'not_allowed'));
  }
  return errors;
}

function allowanceErrors({ bands }: Allowance, at: string): FieldError[] {
  return bands.flatMap(({ upTo }, index) => {
    const field = `${at}.bands.${index}.upTo`;
    const last = index === bands.length - 1;
    if (last !== (upTo === null)) return [fieldError(field, last ? 'not_allowed' : 'required')];
    const before = bands[index - 1]?.upTo ?? -1;
    return upTo !== null && upTo <= before ? [fieldError(field, 'out_of_range')] : [];
  });
}

/** What in a sheet contradicts itself, field by field. */
export function sheetErrors({ requirements, allowances, quantityUnit, quantityMax }: Dependent): FieldError[] {
  const codes = allowances.map(({ code }) => code);
  const counts = allowances.map(({ countedBy = 'hand' }) => countedBy);
  return [
    ...requirements.flatMap(({ anyOf }, group) =>
      anyOf.flatMap((requirement, index) => requirementErrors(requirement, `requirements.${group}.anyOf.${index}`)),
    ),
    ...allowances.flatMap((allowance, index) => [
      ...(codes.indexOf(allowance.code) < index ? [fieldError(`allowances.${index}.code`, 'in_use')] : []),
      ...(counts[index] !== 'hand' && counts.indexOf(counts[index]!) < index
        ? [fieldError(`allowances.${index}.countedBy`, 'in_use')]
        : []),
      ...allowanceErrors(allowance, `allowances.${index}`),
    ]),
    ...(quantityMax !== null && quantityUnit === null ? [fieldError('quantityUnit', 'required')] : []),
  ];
}

/** Requirements as they are kept: a population with both of its ends. */
export function tidyRequirements(requirements: Dependent['requirements']): Requirements {
  return requirements.map(({ anyOf }) => ({
    anyOf: anyOf.map(({ kind, bodyTypes, from = null, to = null }) => {
      if (kind === 'population') return { kind, from, to };
      return kind === 'body_type' ? { kind, bodyTypes } : { kind };
    }),
  })) as Requirements;
}
