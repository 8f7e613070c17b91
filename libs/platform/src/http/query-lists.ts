/** Lists in one query parameter, separated by commas. */
import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsUUID } from 'class-validator';

const list = Transform(({ value }: { value: unknown }) =>
  typeof value === 'string' ? value.split(',').filter(Boolean) : value,
);

/** Several codes in one query parameter, separated by commas. */
export function QueryCodes(codes: readonly string[], description: string) {
  return applyDecorators(
    ApiProperty({
      type: 'array',
      items: { type: 'string', enum: [...codes] },
      maxItems: codes.length,
      required: false,
      description,
      style: 'form',
      explode: false,
    } as never),
    list,
    IsOptional(),
    IsArray(),
    ArrayMaxSize(codes.length),
    IsIn([...codes], { each: true }),
  );
}

/** Several ids in one query parameter, separated by commas. */
export function QueryUuids({ maxItems, description }: { maxItems: number; description: string }) {
  return applyDecorators(
    ApiProperty({
      type: 'array',
      items: { type: 'string', format: 'uuid', maxLength: 36 },
      maxItems,
      description,
      style: 'form',
      explode: false,
    } as never),
    list,
    IsArray(),
    ArrayMaxSize(maxItems),
    IsUUID(undefined, { each: true }),
  );
}
