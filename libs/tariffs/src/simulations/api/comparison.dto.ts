import { BODY_TYPES, LIMITS, type BodyType } from '#app/contracts';
import { Code, ExportOf, PageQuery, Text, Texts, Uuid } from '#app/platform';

export class ComparisonQuery extends PageQuery {
  @Text({ max: 160, description: 'The ids of two to four simulations of the plan, separated by commas' }) ids: string;
}

export class ComparisonExportQuery extends ExportOf(ComparisonQuery) {}

export class ComparedDue {
  @Uuid() bodyId: string;
  @Text({ max: LIMITS.name }) bodyName: string;
  @Code(BODY_TYPES, 'BodyType') bodyType: BodyType;
  @Texts({
    max: 20,
    maxItems: 4,
    description: 'Euros, in the order of the simulations; empty where the body is not in one or a figure is missing',
  })
  dues: string[];
}
