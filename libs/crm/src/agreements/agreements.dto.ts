import { CONVENTION_KINDS, EXPORT_FORMATS, LIMITS, type ConventionKind, type ExportFormat } from '#app/contracts';
import { Code, Day, Matching, NestedList, Text, Uuid } from '#app/platform';

export const AGREEMENTS_SHOWN = 5_000;

export class AgreementQuery {
  @Matching(/^[12]\d{3}-[12]$/, { optional: true, max: 6, description: 'Such as `2026-1`; the present one if absent' })
  semester?: string;
}

export class AgreementExportQuery extends AgreementQuery {
  @Code(EXPORT_FORMATS, 'ExportFormat', { optional: true, description: '`csv` where it is not said' })
  format?: ExportFormat;
}

export class Agreement {
  @Uuid({ description: 'The adhesion' }) adhesionId: string;
  @Text({ max: LIMITS.name, description: 'The other administration' }) bodyName: string;
  @Text({ max: LIMITS.name }) convention: string;
  @Code(CONVENTION_KINDS, 'ConventionKind') kind: ConventionKind;
  @Day({ description: 'On which the centre signed' }) signedOn: string;
  @Text({ nullable: true, max: LIMITS.actNumber, description: 'Numero di repertorio' }) repertoireNumber: string | null;
  @Day({ nullable: true }) startsOn: string | null;
  @Day({ nullable: true, description: 'The last day, as far as it is known' }) endsOn: string | null;
}

/** The agreements of half a year with other administrations (art. 23 c. 1 d of d.lgs. 33/2013). */
export class AgreementList {
  @Text({ max: 6 }) semester: string;
  @Day() from: string;
  @Day() to: string;
  @NestedList(() => Agreement, { maxItems: AGREEMENTS_SHOWN, description: 'By day of signature' }) items: Agreement[];
}
