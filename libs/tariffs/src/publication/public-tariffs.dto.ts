import { LIMITS } from '#app/contracts';
import { Bool, Code, Day, Nested, NestedList, Text, Texts, Uuid } from '#app/platform';

export const TARIFF_FORMATS = ['json', 'csv'] as const;
export type TariffFormat = (typeof TARIFF_FORMATS)[number];

export class OpenTariffsQuery {
  @Code(TARIFF_FORMATS, 'TariffFormat', { optional: true, description: '`json` where it is not said' })
  format?: TariffFormat;
}

/** What the rules say, sentence by sentence, in the languages of the portal. */
export class TariffRules {
  @Texts({ max: 4_000, maxItems: 100 }) it: string[];
  @Texts({ max: 4_000, maxItems: 100 }) en: string[];
}

export class PublicTariff {
  @Uuid() id: string;
  @Text({ max: LIMITS.name }) name: string;
  @Uuid({ nullable: true, description: 'Null: of the adhesion, with all that it includes' }) serviceId: string | null;
  @Text({ max: LIMITS.sheetLine, nullable: true }) service: string | null;
  @Text({ max: 100, nullable: true, description: 'Of the service’s public page' }) serviceCode: string | null;
  @Nested(() => TariffRules) rules: TariffRules;
  @Text({ max: 2_000, nullable: true }) legalBasis: string | null;
}

export class PublicTariffPlan {
  @Uuid() id: string;
  @Text({ max: LIMITS.name }) title: string;
  @Day() from: string;
  @Day() to: string;
  @Bool({ description: 'In force today; else approved for later' }) inForce: boolean;
  @Text({ max: 350, description: 'Which act approved it' }) act: string;
  @NestedList(() => PublicTariff, { maxItems: 500 }) tariffs: PublicTariff[];
}

/** What the services of a centre cost the bodies: the plans in force, and those approved for later. */
export class PublicTariffs {
  @NestedList(() => PublicTariffPlan, { maxItems: 100 }) items: PublicTariffPlan[];
}
