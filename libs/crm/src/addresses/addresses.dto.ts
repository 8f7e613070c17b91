import { PartialType } from '@nestjs/swagger';
import { BODY_ADDRESS_KINDS, type BodyAddressKind } from '#app/contracts';
import { Bool, Code, Day, Int, Matching, Text, Uuid } from '#app/platform';

const STREET = 300;
const PLACE = 100;
const NOTE = 300;

/** Where a body is, or is written to. */
export class NewBodyAddress {
  @Code(BODY_ADDRESS_KINDS, 'BodyAddressKind') kind: BodyAddressKind;
  @Text({ max: STREET, description: 'Street and number', example: 'piazza Roma 1' }) street: string;
  @Matching(/^\d{5}$/, { optional: true, nullable: true, max: 5, description: 'CAP' }) postcode?: string | null;
  @Text({ optional: true, nullable: true, max: PLACE, description: 'The municipality' }) place?: string | null;
  @Text({ optional: true, nullable: true, max: 2, description: 'Sigla della provincia' }) province?: string | null;
  @Day({
    optional: true,
    nullable: true,
    description: 'A new registered seat ends the former one on the day before',
  })
  startsOn?: string | null;
  @Day({ optional: true, nullable: true, description: 'The last day' }) endsOn?: string | null;
  @Text({ optional: true, nullable: true, max: NOTE }) note?: string | null;
}

/** A merge patch. */
export class BodyAddressChanges extends PartialType(NewBodyAddress, { skipNullProperties: false }) {}

export class BodyAddressView {
  @Uuid() id: string;
  @Code(BODY_ADDRESS_KINDS, 'BodyAddressKind') kind: BodyAddressKind;
  @Text({ max: STREET }) street: string;
  @Text({ nullable: true, max: 5 }) postcode: string | null;
  @Text({ nullable: true, max: PLACE }) place: string | null;
  @Text({ nullable: true, max: 2 }) province: string | null;
  @Day({ nullable: true }) startsOn: string | null;
  @Day({ nullable: true }) endsOn: string | null;
  @Text({ nullable: true, max: NOTE }) note: string | null;
  @Bool({ description: 'Today' }) current: boolean;
  @Int({ min: 1, max: 2_000_000_000 }) version: number;
}
