import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { Int } from '../http/fields.js';

const WHOLE = /^-?(\d{1,15}|\d{1,3}([. ]\d{3}){1,4})$/;

/** A whole number in a cell, as people write it: `1234`, `1.234`, `1 234`. */
export function CellInt(options: Parameters<typeof Int>[0]): PropertyDecorator {
  const read = Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' && WHOLE.test(value) ? Number(value.replace(/[. ]/g, '')) : value,
  );
  return applyDecorators(read, Int(options));
}
