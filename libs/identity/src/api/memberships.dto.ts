import { ERASURE_GROUNDS, LIMITS, ROLES, TENANT_ROLES, type ErasureGround, type Role } from '#app/contracts';
import {
  Bool,
  Code,
  Day,
  Email,
  ExportOf,
  Instant,
  Int,
  Nested,
  NestedList,
  PageQuery,
  Text,
  Uuid,
  Uuids,
} from '#app/platform';
import { NamedRef } from './session.dto.js';

export const MEMBERSHIP_STATUSES = ['current', 'ended', 'future'] as const;
export type MembershipStatus = (typeof MEMBERSHIP_STATUSES)[number];
export const MEMBERSHIP_SORTS = ['name', '-name', 'validFrom', '-validFrom'] as const;
export type MembershipSort = (typeof MEMBERSHIP_SORTS)[number];
const BODIES = 500;

export class MembershipQuery extends PageQuery {
  @Text({ optional: true, max: LIMITS.search, description: 'Part of the name or of the address' }) q?: string;
  @Uuid({ optional: true, description: 'Only who serves this body' }) bodyId?: string;
  @Code(ROLES, 'Role', { optional: true }) role?: Role;
  @Code(MEMBERSHIP_STATUSES, 'MembershipStatus', { optional: true, description: '`current` if absent' })
  status?: MembershipStatus;
  @Code(['due'], 'MembershipReview', { optional: true, description: 'Only whose review is due' }) review?: 'due';
  @Code(MEMBERSHIP_SORTS, 'MembershipSort', { optional: true, description: '`name` if absent' }) sort?: MembershipSort;
}

/** The filters of the list, and how it is taken away. */
export class MembershipExportQuery extends ExportOf(MembershipQuery) {}

export class PresentAbsence {
  @Day() from: string;
  @Day() to: string;
  @Text({ max: LIMITS.name }) substituteName: string;
}

export class Membership {
  @Uuid() id: string;
  @Text({ max: LIMITS.name }) displayName: string;
  @Email() email: string;
  @Code(ROLES, 'Role') role: Role;
  @NestedList(() => NamedRef, { maxItems: BODIES }) bodies: NamedRef[];
  @Day() validFrom: string;
  @Day({ nullable: true, description: 'The last day' }) validTo: string | null;
  @Instant({ nullable: true }) invitedAt: string | null;
  @Instant({ nullable: true, description: 'When the person came for the first time' }) acceptedAt: string | null;
  @Instant({ nullable: true }) reviewedAt: string | null;
  @Instant({ nullable: true, description: 'For who manages memberships' }) lastSeenAt: string | null;
  @Bool({
    nullable: true,
    description: 'For who manages memberships: whether the person signs in with a second factor',
  })
  hasSecondFactor: boolean | null;
  @Nested(() => PresentAbsence, { nullable: true, description: 'Where the person is absent today' })
  absence: PresentAbsence | null;
  @Instant({
    nullable: true,
    description: 'When the data of the person were erased: the name and the address are not theirs',
  })
  erasedAt: string | null;
  @Int({ min: 1, max: 2_147_483_647 }) version: number;
}

export class NewMembership {
  @Email({ description: 'Where the invitation goes' }) email: string;
  @Text({ max: LIMITS.name }) displayName: string;
  @Code(TENANT_ROLES, 'TenantRole') role: Role;
  @Uuids({ optional: true, maxItems: BODIES, description: 'The bodies that somebody of a body serves' })
  bodyIds?: string[];
  @Day() validFrom: string;
  @Day({
    optional: true,
    nullable: true,
    description: 'The last day; a partner, somebody from outside, needs one, within a year from today',
  })
  validTo?: string | null;
  @Text({
    optional: true,
    max: LIMITS.fiscalCode,
    description: 'By which SPID, CIE or a directory may name the person',
  })
  fiscalCode?: string;
}

export class MembershipChanges {
  @Text({ optional: true, min: 1, max: LIMITS.name }) displayName?: string;
  @Day({ optional: true }) validFrom?: string;
  @Day({ optional: true, nullable: true, description: 'The last day; yesterday ends it at once. A partner needs one' })
  validTo?: string | null;
  @Uuids({ optional: true, maxItems: BODIES }) bodyIds?: string[];
}

export class NewErasure {
  @Code(ERASURE_GROUNDS, 'ErasureGround', { description: 'The case of art. 17(1) GDPR' }) ground: ErasureGround;
  @Text({ optional: true, max: LIMITS.note, description: 'Kept: without the name of the person' }) note?: string;
}

export class MembershipReviews {
  @Uuids({ maxItems: LIMITS.pageSize, description: 'Whose membership was found to be right' })
  membershipIds: string[];
}
