/**
 * The fields of DTOs: one decorator says what a value is, how long it may be, and documents it
 * in OpenAPI, so that nothing is validated differently from what is written.
 */
import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsISO8601,
  IsNumber,
  IsObject,
  IsString,
  IsUUID,
  Matches,
  Max,
  Min,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { LIMITS } from '#app/contracts';

interface FieldOptions {
  description?: string;
  optional?: boolean;
  nullable?: boolean;
  example?: unknown;
}

function base(options: FieldOptions, api: ApiPropertyOptions, ...checks: PropertyDecorator[]) {
  const { description, optional = false, nullable = false, example } = options;
  const presence = [
    ...(optional ? [IsOptionalField()] : []),
    ...(nullable ? [ValidateIf((_object, value) => value !== null)] : []),
  ];
  return applyDecorators(
    ApiProperty({
      ...api,
      description,
      example,
      required: !optional,
      ...(nullable && { nullable }),
    } as ApiPropertyOptions),
    ...presence,
    ...checks,
  );
}

/** Absent is fine, null is not: `null` means "remove" in a merge patch and must be allowed by name. */
function IsOptionalField(): PropertyDecorator {
  return ValidateIf((_object, value) => value !== undefined);
}

const trim = Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

/** Lengths count code points, as PostgreSQL does: class-validator's own checks leave out signs of no width. */
function lengthCheck(name: 'minLength' | 'maxLength', fits: (length: number) => boolean): PropertyDecorator {
  return ValidateBy({
    name,
    validator: { validate: (value: unknown) => typeof value === 'string' && fits([...value].length) },
  });
}
const MinLength = (min: number) => lengthCheck('minLength', (length) => length >= min);
const MaxLength = (max: number) => lengthCheck('maxLength', (length) => length <= max);

// eslint-disable-next-line no-control-regex -- PostgreSQL cannot store it
const NoNullByte = () => Matches(/^[^\u0000]*$/, { context: { code: 'null_byte' } });

export function Text(options: FieldOptions & { max: number; min?: number; format?: string }) {
  const min = options.min ?? (options.optional || options.nullable ? 0 : 1);
  return base(
    options,
    { type: 'string', minLength: min, maxLength: options.max, ...(options.format && { format: options.format }) },
    trim,
    IsString(),
    MinLength(min),
    MaxLength(options.max),
    NoNullByte(),
  );
}

/** A short text of one form, such as a time or a colour. */
export function Matching(pattern: RegExp, options: FieldOptions & { max: number }) {
  return base(
    options,
    { type: 'string', maxLength: options.max, pattern: pattern.source },
    IsString(),
    MaxLength(options.max),
    Matches(pattern),
  );
}

/** A secret is taken as it was typed, spaces included. */
export function Secret(options: FieldOptions & { max: number; min?: number }) {
  const { min = 1 } = options;
  return base(
    options,
    { type: 'string', minLength: min, maxLength: options.max, format: 'password' },
    IsString(),
    MinLength(min),
    MaxLength(options.max),
    NoNullByte(),
  );
}

export function Email(options: FieldOptions = {}) {
  return base(
    options,
    { type: 'string', format: 'email', maxLength: LIMITS.email },
    trim,
    IsString(),
    MaxLength(LIMITS.email),
    IsEmail(),
  );
}

export function Slug(options: FieldOptions = {}) {
  const pattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;
  return base(
    options,
    { type: 'string', maxLength: LIMITS.slug, pattern: pattern.source },
    IsString(),
    MaxLength(LIMITS.slug),
    Matches(pattern),
  );
}

export function Uuid(options: FieldOptions = {}) {
  return base(options, { type: 'string', format: 'uuid', maxLength: 36 }, IsString(), IsUUID());
}

export function Uuids(options: FieldOptions & { maxItems: number }) {
  return base(
    options,
    { type: 'array', items: { type: 'string', format: 'uuid', maxLength: 36 }, maxItems: options.maxItems },
    IsArray(),
    ArrayMaxSize(options.maxItems),
    IsUUID(undefined, { each: true }),
  );
}

export function Int(options: FieldOptions & { min: number; max: number }) {
  return base(
    options,
    { type: 'integer', format: 'int32', minimum: options.min, maximum: options.max },
    IsInt(),
    Min(options.min),
    Max(options.max),
  );
}

/** A list of different whole numbers. */
export function Ints(options: FieldOptions & { min: number; max: number; minItems?: number; maxItems: number }) {
  const { min, max, minItems = 0, maxItems } = options;
  const items = { type: 'integer', format: 'int32', minimum: min, maximum: max };
  return base(
    options,
    { type: 'array', items, minItems, maxItems, uniqueItems: true } as ApiPropertyOptions,
    IsArray(),
    ArrayMinSize(minItems),
    ArrayMaxSize(maxItems),
    ArrayUnique(),
    IsInt({ each: true }),
    Min(min, { each: true }),
    Max(max, { each: true }),
  );
}

/** A quantity with at most two decimals; never money. */
export function Quantity(options: FieldOptions & { min: number; max: number }) {
  return base(
    options,
    { type: 'number', minimum: options.min, maximum: options.max },
    IsNumber({ maxDecimalPlaces: 2, allowInfinity: false, allowNaN: false }),
    Min(options.min),
    Max(options.max),
  );
}

export function Bool(options: FieldOptions = {}) {
  return base(options, { type: 'boolean' }, IsBoolean());
}

/** One of a code list. `name` is the schema that OpenAPI shows it under. */
export function Code(codes: readonly string[], name: string, options: FieldOptions = {}) {
  return base(options, { enum: [...codes], enumName: name } as ApiPropertyOptions, IsIn([...codes]));
}

export function Codes(codes: readonly string[], name: string, options: FieldOptions = {}) {
  return base(
    options,
    { enum: [...codes], enumName: name, isArray: true, maxItems: codes.length } as ApiPropertyOptions,
    IsArray(),
    ArrayMaxSize(codes.length),
    IsIn([...codes], { each: true }),
  );
}

/** A moment: RFC 3339 in UTC. */
export function Instant(options: FieldOptions = {}) {
  return base(options, { type: 'string', format: 'date-time', maxLength: 30 }, IsISO8601({ strict: true }));
}

/** A day of the calendar, without a time zone: `2026-03-12`. */
export function Day(options: FieldOptions = {}) {
  return base(
    options,
    { type: 'string', format: 'date', maxLength: 10 },
    IsString(),
    Matches(/^(?!0000)\d{4}-\d{2}-\d{2}$/),
    IsISO8601({ strict: true }),
  );
}

/** Another DTO inside this one. */
export function Nested(type: () => new () => object, options: FieldOptions = {}) {
  // Nest knows a lazy type by the name of the function: `type`.
  return base(
    options,
    { type: () => type(), ...(options.nullable && { nullable: true }) } as ApiPropertyOptions,
    Type(type),
    IsObject(),
    ValidateNested(),
  );
}

/** A list of DTOs. */
export function NestedList(
  type: () => new () => object,
  options: FieldOptions & { maxItems: number; minItems?: number },
) {
  const { minItems, maxItems } = options;
  return base(
    options,
    { type: () => type(), isArray: true, maxItems, ...(minItems && { minItems }) } as ApiPropertyOptions,
    IsArray(),
    ArrayMaxSize(maxItems),
    ArrayMinSize(minItems ?? 0),
    Type(type),
    ValidateNested({ each: true }),
  );
}

/** A list of short texts, for answers. */
export function Texts(options: FieldOptions & { max: number; maxItems: number }) {
  return base(
    options,
    { type: 'array', items: { type: 'string', maxLength: options.max }, maxItems: options.maxItems },
    IsArray(),
    ArrayMaxSize(options.maxItems),
  );
}

const number = Transform(({ value }: { value: unknown }) =>
  typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value,
);

/** How many items a page has. */
function PageSize() {
  return base(
    { optional: true, description: 'How many items a page has.' },
    { type: 'integer', format: 'int32', minimum: 1, maximum: LIMITS.pageSize, default: LIMITS.defaultPageSize },
    number,
    IsInt(),
    Min(1),
    Max(LIMITS.pageSize),
  );
}

/** What every list takes. */
export class PageQuery {
  @PageSize()
  limit?: number;

  @Text({ optional: true, max: LIMITS.cursor, description: '`nextCursor` of the page before.' })
  cursor?: string;
}
