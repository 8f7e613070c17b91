import {
  BODY_TYPES,
  LIMITS,
  POPULATION_BANDS,
  TERRITORY_PLACES,
  TERRITORY_STANDINGS,
  type BodyType,
  type PopulationBand,
  type TerritoryPlace,
  type TerritoryStanding,
} from '#app/contracts';
import { Code, Day, ExportOf, Int, Matching, NestedList, PageQuery, Text, Uuid } from '#app/platform';

const count = { min: 0, max: 1_000_000 };

export class TerritoryBody {
  @Uuid() id: string;
  @Text({ max: LIMITS.name }) name: string;
  @Code(BODY_TYPES, 'BodyType') type: BodyType;
  @Text({ max: 2, description: 'Of its seat' }) province: string;
  @Code(TERRITORY_PLACES, 'TerritoryPlace') place: TerritoryPlace;
  @Int({ nullable: true, min: 0, max: LIMITS.inhabitants, description: 'Inhabitants, by the newest figure' })
  population: number | null;
  @Code(TERRITORY_STANDINGS, 'TerritoryStanding') standing: TerritoryStanding;
  @Text({ nullable: true, max: LIMITS.name, description: 'The associated form by whose adhesion it is served' })
  through: string | null;
  @Day({ nullable: true, description: 'Last day of its own adhesion, by its end, its withdrawal or its convention’s' })
  endsOn: string | null;
  @Int({ ...count, description: 'Active subscriptions' }) services: number;
}

export class TerritoryMonth {
  @Matching(/^\d{4}-\d{2}$/, { max: 7 }) month: string;
  @Int({ ...count, description: 'Bodies whose own adhesion held on its last day, or today' }) bodies: number;
}

export class TerritoryService {
  @Uuid() serviceId: string;
  @Text({ max: LIMITS.name }) title: string;
  @Int({ ...count, description: 'Bodies with an active subscription' }) bodies: number;
}

/** So many bodies at most: the Italian province with most municipalities has some three hundred. */
export const TERRITORY_BODIES = 2_000;
export const TERRITORY_MONTHS = 24;
export const TERRITORY_SERVICES = 200;

/** The territory of a centre on a day. */
export class Territory {
  @Day() day: string;
  @Text({ max: 2, description: 'Of the centre' }) province: string;
  @NestedList(() => TerritoryBody, { maxItems: TERRITORY_BODIES }) bodies: TerritoryBody[];
  @NestedList(() => TerritoryMonth, { maxItems: TERRITORY_MONTHS }) months: TerritoryMonth[];
  @NestedList(() => TerritoryService, { maxItems: TERRITORY_SERVICES }) services: TerritoryService[];
}

class TerritoryQuery extends PageQuery {
  @Code(TERRITORY_STANDINGS, 'TerritoryStanding', { optional: true }) standing?: TerritoryStanding;
  @Code(BODY_TYPES, 'BodyType', { optional: true }) type?: BodyType;
  @Code(POPULATION_BANDS, 'PopulationBand', { optional: true, description: 'Inhabitants up to which it reaches' })
  band?: PopulationBand;
  @Code(TERRITORY_PLACES, 'TerritoryPlace', { optional: true }) place?: TerritoryPlace;
}

/** What the rows are chosen by, and how they are taken away. */
export class TerritoryExportQuery extends ExportOf(TerritoryQuery) {}
