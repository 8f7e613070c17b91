import { OmitType, PartialType } from '@nestjs/swagger';
import { LIMITS, VOLUME_MEASURES, type VolumeMeasure } from '#app/contracts';
import { Code, ExportOf, Int, Matching, PageQuery, Text, Uuid } from '#app/platform';
import { EUROS } from './exceptions.dto.js';

const YEAR = { min: 1990, max: 2199 };
const VERSION = { min: 1, max: 2_147_483_647 };

export class BodyFiguresQuery extends PageQuery {
  @Matching(/^(199\d|2[01]\d\d)$/, { optional: true, max: 4, description: 'Of this year' }) year?: string;
  @Text({ optional: true, max: LIMITS.search, description: 'Part of the name of the body' }) q?: string;
}
export class PaidDueExportQuery extends ExportOf(BodyFiguresQuery) {}

export class NewPaidDue {
  @Uuid() bodyId: string;
  @Int(YEAR) year: number;
  @Matching(EUROS, { max: 15, description: 'Euros', example: '300.00' }) amount: string;
  @Text({ max: LIMITS.name, description: 'Where the figure stands' }) source: string;
}
/** A merge patch. */
export class PaidDueChanges extends PartialType(OmitType(NewPaidDue, ['bodyId', 'year'] as const), {
  skipNullProperties: false,
}) {}

export class PaidDueView extends NewPaidDue {
  @Uuid() id: string;
  @Text({ max: LIMITS.name }) bodyName: string;
  @Text({ nullable: true, max: LIMITS.identifier }) ipaCode: string | null;
  @Int(VERSION) version: number;
}

export class ServiceVolumeQuery extends BodyFiguresQuery {
  @Uuid({ optional: true, description: 'Of this service' }) serviceId?: string;
}
export class ServiceVolumeExportQuery extends ExportOf(ServiceVolumeQuery) {}

export class NewServiceVolume {
  @Uuid() bodyId: string;
  @Uuid() serviceId: string;
  @Int(YEAR) year: number;
  @Code(VOLUME_MEASURES, 'VolumeMeasure', { description: 'Units used, or euros of the tenders run for the body' })
  measure: VolumeMeasure;
  @Matching(EUROS, { max: 15, example: '180' }) value: string;
  @Text({ max: LIMITS.name, description: 'Where the figure stands' }) source: string;
}
/** A merge patch. */
export class ServiceVolumeChanges extends PartialType(
  OmitType(NewServiceVolume, ['bodyId', 'serviceId', 'year', 'measure'] as const),
  { skipNullProperties: false },
) {}

export class ServiceVolumeView extends NewServiceVolume {
  @Uuid() id: string;
  @Text({ max: LIMITS.name }) bodyName: string;
  @Text({ nullable: true, max: LIMITS.identifier }) ipaCode: string | null;
  @Text({ max: LIMITS.sheetLine }) serviceTitle: string;
  @Int(VERSION) version: number;
}
