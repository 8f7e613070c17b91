import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { Matching } from '#app/platform';
import { EUROS } from '../api/exceptions.dto.js';

const GROUPED = /^\d{1,3}(\.\d{3})+(,\d{1,2})?$/;

/** An amount in a cell, as people write it, as the API does: `1.234,50`, `1234,5` and `1234.50` are `1234.50`, or so. */
export function readAmount(cell: string): string {
  const text = cell.replace(/[€\s]/g, '');
  if (GROUPED.test(text)) return text.replaceAll('.', '').replace(',', '.');
  return text.replace(',', '.');
}

/** A number in a cell that is not below zero, with two decimals at most. */
export function CellAmount(): PropertyDecorator {
  const read = Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? readAmount(value) : value));
  return applyDecorators(read, Matching(EUROS, { max: 15, example: '300.00' }));
}
