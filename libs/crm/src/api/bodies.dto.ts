import { PartialType, PickType } from '@nestjs/swagger';
import {
  ADHESION_STATUSES,
  BODY_GROUPING_KINDS,
  BODY_PAST_KINDS,
  BODY_TYPES,
  DELEGATED_POWERS,
  FIGURE_KINDS,
  LIMITS,
  OFFICE_KINDS,
  POPULATION_BANDS,
  ROLES,
  type AdhesionStatus,
  type BodyGroupingKind,
  type BodyPastKind,
  type BodyType,
  type DelegatedPower,
  type FigureKind,
  type OfficeKind,
  type PopulationBand,
  type Role,
} from '#app/contracts';
import {
  Bool,
  Code,
  Codes,
  ExportOf,
  Day,
  Email,
  Instant,
  Int,
  Nested,
  NestedList,
  PageQuery,
  Text,
  Uuid,
} from '#app/platform';
import { BodyAddressView } from '../addresses/addresses.dto.js';
import { DelegationView } from '../delegations/delegations.dto.js';
import { AdhesionSummary } from './adhesions.dto.js';

const PHONE = 50;
const SITE = 300;
const ACT = 300;
const SOURCE = 300;
const YEARS = { min: 1861, max: 2200 };
const VALUES = { min: 0, max: 2_000_000_000 };

export class BodyQuery extends PageQuery {
  @Text({
    optional: true,
    max: LIMITS.search,
    description: 'Part of the name, of today or of before, or an ISTAT code',
  })
  q?: string;
  @Code(BODY_TYPES, 'BodyType', { optional: true }) type?: BodyType;
  @Code(['active', 'none'], 'AdhesionFilter', { optional: true }) adhesion?: 'active' | 'none';
  @Code(['current', 'ended'], 'BodyValidity', { optional: true, description: 'Those of today, when absent' })
  validity?: 'current' | 'ended';
  @Text({ optional: true, max: 2, description: 'Of its seat', example: 'BS' }) province?: string;
  @Code(POPULATION_BANDS, 'PopulationBand', { optional: true, description: 'Inhabitants up to which it reaches' })
  band?: PopulationBand;
  @Uuid({ optional: true, description: 'A label that the centre gave; a body’s people see none' }) tagId?: string;
}

/** The filters of the list, and how it is taken away. */
export class BodyExportQuery extends ExportOf(BodyQuery) {}

export class Population {
  @Int(VALUES) value: number;
  @Int(YEARS) year: number;
}

export class AdhesionState {
  @Code(ADHESION_STATUSES, 'AdhesionStatus') status: AdhesionStatus;
  @Bool() suspended: boolean;
}

export class BodyName {
  @Uuid() id: string;
  @Text({ max: LIMITS.name }) name: string;
}

export class BodySummary {
  @Uuid() id: string;
  @Text({ max: LIMITS.name }) name: string;
  @Code(BODY_TYPES, 'BodyType') type: BodyType;
  @Text({ max: 2 }) province: string;
  @Text({ nullable: true, max: 6 }) istatCode: string | null;
  @Nested(() => Population, { nullable: true }) population: Population | null;
  @Nested(() => AdhesionState, { nullable: true, description: 'The one in use, else the newest' })
  adhesion: AdhesionState | null;
  @Nested(() => BodyName, {
    nullable: true,
    description: 'The associated form by whose adhesion the body has the services',
  })
  adheresThrough: BodyName | null;
  @Text({ nullable: true, max: LIMITS.name, description: 'What it was called last before' }) formerName: string | null;
  @Codes(DELEGATED_POWERS, 'DelegatedPower', {
    nullable: true,
    description: 'What the caller does for it by delegation; null where it is their own, or they are of the centre',
  })
  delegatedPowers: DelegatedPower[] | null;
}

export class NewFigure {
  @Code(FIGURE_KINDS, 'FigureKind') kind: FigureKind;
  @Int(YEARS) year: number;
  @Int(VALUES) value: number;
  @Text({ max: SOURCE, description: 'Who published it' }) source: string;
}

export class BodyFigure extends NewFigure {
  @Uuid() id: string;
}

/** A person in an office of a body, from day to day. */
export class NewOffice {
  @Code(OFFICE_KINDS, 'OfficeKind') kind: OfficeKind;
  @Text({ max: LIMITS.name }) personName: string;
  @Email({ optional: true, nullable: true }) email?: string | null;
  @Text({ optional: true, nullable: true, max: PHONE }) phone?: string | null;
  @Bool({ description: 'Facente funzione' }) acting: boolean;
  @Day() startsOn: string;
  @Day({ optional: true, nullable: true }) endsOn?: string | null;
  @Text({ optional: true, nullable: true, max: LIMITS.name, description: 'The act that gave the office' })
  act?: string | null;
}

/** A merge patch. */
export class OfficeChanges extends PartialType(NewOffice, { skipNullProperties: false }) {}

export class Office {
  @Uuid() id: string;
  @Code(OFFICE_KINDS, 'OfficeKind') kind: OfficeKind;
  @Text({ max: LIMITS.name }) personName: string;
  @Text({ nullable: true, max: LIMITS.email }) email: string | null;
  @Text({ nullable: true, max: PHONE }) phone: string | null;
  @Bool() acting: boolean;
  @Day() startsOn: string;
  @Day({ nullable: true }) endsOn: string | null;
  @Text({ nullable: true, max: LIMITS.name }) act: string | null;
  @Bool({ description: 'In office today' }) current: boolean;
  @Int({ min: 1, max: 2_000_000_000 }) version: number;
}

/** What may be said of a body, all of it optional. */
export class BodyDetails {
  @Text({ optional: true, nullable: true, max: 6, description: 'Codice ISTAT' }) istatCode?: string | null;
  @Text({ optional: true, nullable: true, max: 4, description: 'Codice catastale' }) cadastralCode?: string | null;
  @Text({ optional: true, nullable: true, max: 20, description: 'Codice IPA' }) ipaCode?: string | null;
  @Text({ optional: true, nullable: true, max: 11, description: 'Codice fiscale' }) taxCode?: string | null;
  @Text({ optional: true, nullable: true, max: 11, description: 'Partita IVA' }) vatNumber?: string | null;
  @Text({ optional: true, nullable: true, max: 6, description: 'Codice univoco ufficio' }) officeCode?: string | null;
  @Email({ optional: true, nullable: true }) pec?: string | null;
  @Email({ optional: true, nullable: true }) email?: string | null;
  @Text({ optional: true, nullable: true, max: PHONE }) phone?: string | null;
  @Text({ optional: true, nullable: true, max: SITE, description: 'http:// or https://' }) website?: string | null;
  @Day({ optional: true, nullable: true }) validFrom?: string | null;
  @Day({ optional: true, nullable: true, description: 'The last day, of a body that was merged or ended' })
  validTo?: string | null;
}

export class NewBody extends BodyDetails {
  @Code(BODY_TYPES, 'BodyType') type: BodyType;
  @Text({ max: LIMITS.name }) name: string;
  @Text({ max: 2, description: 'Sigla della provincia' }) province: string;
}

/** A merge patch. */
export class BodyChanges extends PartialType(NewBody, { skipNullProperties: false }) {
  @Day({
    optional: true,
    description:
      'From when name, province and codes are the new ones: the old ones are kept with their days. Absent when a mistake is corrected',
  })
  changedFrom?: string;
}

/** What a body was called or numbered by. */
export class FormerIdentity {
  @Code(BODY_PAST_KINDS, 'BodyPastKind') kind: BodyPastKind;
  @Text({ max: LIMITS.name }) value: string;
  @Day({ nullable: true }) validFrom: string | null;
  @Day() validTo: string;
  @Bool({ description: 'Of a record that was joined to this one on its last day' }) joined: boolean;
}

/** One body in the grouping that another heads. */
export class NewMember {
  @Uuid({ description: 'The member' }) bodyId: string;
  @Code(BODY_GROUPING_KINDS, 'BodyGroupingKind') kind: BodyGroupingKind;
  @Text({ optional: true, nullable: true, max: LIMITS.name, description: 'Of a project' }) title?: string | null;
  @Day() startsOn: string;
  @Day({ optional: true, nullable: true }) endsOn?: string | null;
  @Text({ optional: true, nullable: true, max: LIMITS.name }) act?: string | null;
}

/** A merge patch. */
export class MemberChanges extends PartialType(PickType(NewMember, ['startsOn', 'endsOn', 'act']), {
  skipNullProperties: false,
}) {}

/** The other body of a grouping: its head on the member's sheet, a member on the head's. */
export class GroupedBody {
  @Uuid() id: string;
  @Uuid() bodyId: string;
  @Text({ max: LIMITS.name }) name: string;
  @Code(BODY_GROUPING_KINDS, 'BodyGroupingKind') kind: BodyGroupingKind;
  @Text({ nullable: true, max: LIMITS.name }) title: string | null;
  @Day() startsOn: string;
  @Day({ nullable: true }) endsOn: string | null;
  @Text({ nullable: true, max: LIMITS.name }) act: string | null;
  @Bool({ description: 'Today' }) current: boolean;
  @Int({ min: 1, max: 2_000_000_000 }) version: number;
}

/** A body that was merged into this one. */
export class Predecessor extends BodyName {
  @Day({ description: 'Its last day' }) validTo: string;
  @Text({ max: ACT }) act: string;
}

/** A record of this body that was joined to this one. */
export class JoinedDouble extends BodyName {
  @Instant() at: Date;
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
  @Text({ nullable: true, max: 11 }) vatNumber: string | null;
  @Text({ nullable: true, max: 6 }) officeCode: string | null;
  @Text({ nullable: true, max: LIMITS.email }) pec: string | null;
  @Text({ nullable: true, max: LIMITS.email }) email: string | null;
  @Text({ nullable: true, max: PHONE }) phone: string | null;
  @Text({ nullable: true, max: SITE }) website: string | null;
  @Day({ nullable: true }) validFrom: string | null;
  @Day({ nullable: true }) validTo: string | null;
  @Nested(() => BodyName, {
    nullable: true,
    description: 'The associated form by whose adhesion the body has the services',
  })
  adheresThrough: BodyName | null;
  @Nested(() => BodyName, { nullable: true, description: 'Who took over what it had' }) successor: BodyName | null;
  @Text({ nullable: true, max: ACT, description: 'The law or the act of the merger' }) successionAct: string | null;
  @Int({ min: 1, max: 2_000_000_000 }) version: number;
  @NestedList(() => Predecessor, { maxItems: 50 }) predecessors: Predecessor[];
  @NestedList(() => JoinedDouble, { maxItems: 50, description: 'Newest first' }) joined: JoinedDouble[];
  @NestedList(() => FormerIdentity, { maxItems: 200, description: 'Newest first' }) past: FormerIdentity[];
  @NestedList(() => GroupedBody, { maxItems: 100, description: 'What it belongs to' }) groupings: GroupedBody[];
  @NestedList(() => GroupedBody, { maxItems: 500, description: 'Who belongs to it' }) members: GroupedBody[];
  @NestedList(() => DelegationView, { maxItems: 500, description: 'Given, and received; those of today first' })
  delegations: DelegationView[];
  @NestedList(() => BodyAddressView, { maxItems: 100, description: 'Those of today first, the seat before all' })
  addresses: BodyAddressView[];
  @NestedList(() => Office, { maxItems: 500 }) offices: Office[];
  @NestedList(() => BodyFigure, { maxItems: 200 }) figures: BodyFigure[];
  @NestedList(() => AdhesionSummary, { maxItems: 100 }) adhesions: AdhesionSummary[];
  @NestedList(() => BodyPerson, { maxItems: 500 }) people: BodyPerson[];
}
