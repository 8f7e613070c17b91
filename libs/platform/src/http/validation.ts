import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { FIELD_PROBLEMS, type FieldError, type FieldProblem } from '#app/contracts';
import { DomainError, fieldError } from '../errors/domain-errors.js';

const CODE_OF_CHECK: Record<string, FieldProblem> = {
  whitelistValidation: 'unknown_field',
  isString: 'wrong_type',
  isInt: 'wrong_type',
  isNumber: 'wrong_type',
  isBoolean: 'wrong_type',
  isArray: 'wrong_type',
  isObject: 'wrong_type',
  nestedValidation: 'wrong_type',
  minLength: 'too_short',
  maxLength: 'too_long',
  arrayMaxSize: 'too_long',
  arrayMinSize: 'too_short',
  min: 'out_of_range',
  max: 'out_of_range',
  isIn: 'not_in_list',
  isUuid: 'invalid_format',
  isEmail: 'invalid_format',
  isIso8601: 'invalid_format',
  matches: 'invalid_format',
};
/** A missing value fails all of its checks: the first of these that failed says most. */
const ORDER: readonly FieldProblem[] = [
  'unknown_field',
  'wrong_type',
  'null_byte',
  'too_long',
  'too_short',
  ...FIELD_PROBLEMS,
];

function codeOf(error: ValidationError): FieldProblem {
  if (error.value === undefined || error.value === null) {
    return error.constraints?.whitelistValidation ? 'unknown_field' : 'required';
  }
  const codes = Object.keys(error.constraints ?? {}).map(
    (check) =>
      (error.contexts?.[check] as { code?: FieldProblem } | undefined)?.code ??
      CODE_OF_CHECK[check] ??
      'invalid_format',
  );
  if (codes.includes('too_short') && error.value === '') return 'required';
  return ORDER.find((code) => codes.includes(code)) ?? 'invalid_format';
}

function flatten(errors: readonly ValidationError[], path = ''): FieldError[] {
  return errors.flatMap((error) => {
    const field = path + error.property;
    const own = error.constraints ? [fieldError(field, codeOf(error))] : [];
    return [...own, ...flatten(error.children ?? [], `${field}.`)];
  });
}

/**
 * A plain value as an instance of a DTO.
 * @throws DomainError validation_failed, with every wrong field named
 */
export function parseDto<T extends object>(type: new () => T, plain: unknown): T {
  if (plain === null || typeof plain !== 'object' || Array.isArray(plain)) throw new DomainError('malformed_request');
  const dto = plainToInstance(type, plain, { exposeUnsetFields: false });
  const errors = flatten(validateSync(dto, { whitelist: true, forbidNonWhitelisted: true, stopAtFirstError: false }));
  if (errors.length) throw new DomainError('validation_failed', { errors });
  return dto;
}

/** Validates bodies (422) and query strings (400) against the DTO that the handler names. */
@Injectable()
export class DtoPipe implements PipeTransform {
  transform(value: unknown, { type, metatype }: ArgumentMetadata): unknown {
    if (!metatype || metatype === String || metatype === Object || type === 'custom' || type === 'param') return value;
    try {
      return parseDto(metatype as new () => object, value ?? {});
    } catch (error) {
      if (type === 'query' && error instanceof DomainError) throw new DomainError('invalid_parameter', error.details);
      throw error;
    }
  }
}
