import { PartialType, PickType } from '@nestjs/swagger';
import { LIMITS } from '#app/contracts';
import { Int, Matching, PageQuery, Text, Uuid } from '#app/platform';

export const EUROS = /^\d{1,12}(\.\d{1,2})?$/;

export class TariffExceptionQuery extends PageQuery {}

export class NewTariffException {
  @Uuid() bodyId: string;
  @Uuid({ description: 'Of the tariff of the plan whose place it takes' }) tariffId: string;
  @Matching(EUROS, { max: 15, description: 'Euros a year', example: '250.00' }) amount: string;
  @Text({ max: LIMITS.reason }) reason: string;
}

/** A merge patch. */
export class TariffExceptionChanges extends PartialType(PickType(NewTariffException, ['amount', 'reason'] as const), {
  skipNullProperties: false,
}) {}

export class TariffExceptionView {
  @Uuid() id: string;
  @Uuid() bodyId: string;
  @Text({ max: LIMITS.name }) bodyName: string;
  @Uuid() tariffId: string;
  @Matching(EUROS, { max: 15 }) amount: string;
  @Text({ max: LIMITS.reason }) reason: string;
  @Text({ max: LIMITS.name }) authorName: string;
  @Int({ min: 1, max: 2_147_483_647 }) version: number;
}
