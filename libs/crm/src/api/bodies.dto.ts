import {
  ADHESION_STATUSES,
  BODY_TYPES,
  FIGURE_KINDS,
  LIMITS,
  ROLES,
  type AdhesionStatus,
  type BodyType,
  type FigureKind,
  type Role,
} from '#app/contracts';
import { Bool, Code, Codes, Day, Int, Nested, NestedList, PageQuery, Text, Uuid } from '#app/platform';

export const SUSPENDERS = ['body', 'centre', 'system'] as const;
type Suspender = (typeof SUSPENDERS)[number];

export class BodyQuery extends PageQuery {
  @Text({ optional: true, max: LIMITS.search, description: 'Part of the name, or an ISTAT code' }) q?: string;
  @Code(BODY_TYPES, 'BodyType', { optional: true }) type?: BodyType;
  @Code(['active', 'none'], 'AdhesionFilter', { optional: true }) adhesion?: 'active' | 'none';
}

export class Population {
  @Int({ min: 0, max: 2_000_000_000 }) value: number;
  @Int({ min: 1861, max: 2200 }) year: number;
}

export class AdhesionState {
  @Code(ADHESION_STATUSES, 'AdhesionStatus') status: AdhesionStatus;
  @Bool() suspended: boolean;
}

export class BodySummary {
  @Uuid() id: string;
  @Text({ max: LIMITS.name }) name: string;
  @Code(BODY_TYPES, 'BodyType') type: BodyType;
  @Text({ max: 2 }) province: string;
  @Text({ nullable: true, max: 6 }) istatCode: string | null;
  @Nested(() => Population, { nullable: true }) population: Population | null;
  @Nested(() => AdhesionState, { nullable: true }) adhesion: AdhesionState | null;
}

export class BodyFigure {
  @Code(FIGURE_KINDS, 'FigureKind') kind: FigureKind;
  @Int({ min: 1861, max: 2200 }) year: number;
  @Int({ min: 0, max: 2_000_000_000 }) value: number;
  @Text({ max: 300 }) source: string;
}

export class Adhesion {
  @Uuid() id: string;
  @Uuid() bodyId: string;
  @Text({ max: LIMITS.name }) bodyName: string;
  @Text({ max: LIMITS.name }) convention: string;
  @Code(ADHESION_STATUSES, 'AdhesionStatus') status: AdhesionStatus;
  @Codes(SUSPENDERS, 'Suspender') suspendedBy: Suspender[];
  @Day({ nullable: true }) activeFrom: string | null;
  @Day({ nullable: true }) activeTo: string | null;
  @Bool({ description: 'Made for demonstration, not a fact' }) isDemo: boolean;
}

export class AdhesionQuery extends PageQuery {
  @Uuid({ optional: true }) bodyId?: string;
  @Code(ADHESION_STATUSES, 'AdhesionStatus', { optional: true }) status?: AdhesionStatus;
}

export class BodyPerson {
  @Uuid() membershipId: string;
  @Text({ max: LIMITS.name }) displayName: string;
  @Code(ROLES, 'Role') role: Role;
}

export class BodySheet {
  @Uuid() id: string;
  @Text({ max: LIMITS.name }) name: string;
  @Code(BODY_TYPES, 'BodyType') type: BodyType;
  @Text({ max: 2 }) province: string;
  @Text({ nullable: true, max: 6 }) istatCode: string | null;
  @Text({ nullable: true, max: 4, description: 'Codice catastale' }) cadastralCode: string | null;
  @Text({ nullable: true, max: 20 }) ipaCode: string | null;
  @Text({ nullable: true, max: 11 }) taxCode: string | null;
  @Text({ nullable: true, max: LIMITS.email }) pec: string | null;
  @Text({ nullable: true, max: 300 }) address: string | null;
  @Text({ nullable: true, max: 300 }) website: string | null;
  @Day({ nullable: true }) validFrom: string | null;
  @Day({ nullable: true }) validTo: string | null;
  @NestedList(() => BodyFigure, { maxItems: 200 }) figures: BodyFigure[];
  @NestedList(() => Adhesion, { maxItems: 100 }) adhesions: Adhesion[];
  @NestedList(() => BodyPerson, { maxItems: 500 }) people: BodyPerson[];
}
