import { BODY_TYPES, LIMITS, SERVICE_LINES, type BodyType, type ServiceLineCode } from '#app/contracts';
import { Bool, Code, Day, Int, Nested, NestedList, PageQuery, Slug, Text } from '#app/platform';
import { INTERVALS, OpeningHours, Patron } from './centre.dto.js';

export class ServiceLine {
  @Code(SERVICE_LINES, 'ServiceLineCode') code: ServiceLineCode;
  @Text({ max: LIMITS.name }) name: string;
}

/** A day on which the office is closed although the week has hours for it. */
export class NextClosure {
  @Day() day: string;
  @Text({ max: LIMITS.name }) name: string;
}

export class Centre {
  @Slug() slug: string;
  @Text({ max: LIMITS.name }) name: string;
  @Text({ max: LIMITS.name, description: 'The body that runs the centre' }) ownerName: string;
  @Text({ max: 2 }) province: string;
  @Text({ max: LIMITS.email }) email: string;
  @Text({ nullable: true, max: LIMITS.email }) pec: string | null;
  @Text({ nullable: true, max: 50 }) phone: string | null;
  @Text({ max: 300 }) address: string;
  @Text({ nullable: true, max: 7 }) accent: string | null;
  @Text({ nullable: true, max: 300, description: 'It changes with the picture' }) logoUrl: string | null;
  @Text({ nullable: true, max: LIMITS.name, description: 'What the logo shows, in words' }) logoAlt: string | null;
  @Text({ nullable: true, max: 1_000 }) welcome: string | null;
  @Text({ max: 900, description: 'The hours in words' }) openingHours: string;
  @NestedList(() => OpeningHours, { maxItems: INTERVALS }) hours: OpeningHours[];
  @Text({ nullable: true, max: 300 }) hoursNote: string | null;
  @Nested(() => Patron, { nullable: true }) patronDay: Patron | null;
  @Bool({ nullable: true, description: 'Null where the hours are not known' }) isOpenNow: boolean | null;
  @NestedList(() => NextClosure, { maxItems: 10 }) nextClosures: NextClosure[];
  @NestedList(() => ServiceLine, { maxItems: 10 }) serviceLines: ServiceLine[];
  @Int({ min: 0, max: 10_000 }) publishedServices: number;
  @Int({ min: 0, max: 10_000 }) adheringBodies: number;
  @Bool({ description: 'Made for demonstration: its people are invented' }) isDemo: boolean;
}

export class CentreQuery extends PageQuery {}

export class AdheringBodyQuery extends PageQuery {
  @Text({ optional: true, max: LIMITS.search, description: 'Part of the name' }) q?: string;
}

export class AdheringBody {
  @Text({ max: LIMITS.name }) name: string;
  @Code(BODY_TYPES, 'BodyType') type: BodyType;
  @Text({ max: 2 }) province: string;
  @Day({ nullable: true }) adheringSince: string | null;
  @Text({ nullable: true, max: 300, description: 'Where its citizens turn to' }) website: string | null;
}
