import { LIMITS } from '#app/contracts';
import { Code, Day, Instant, Int, PageQuery, Text, Uuid } from '#app/platform';

export const ABSENCE_STATUSES = ['current', 'future', 'past'] as const;
export type AbsenceStatus = (typeof ABSENCE_STATUSES)[number];

export class AbsenceQuery extends PageQuery {
  @Code(ABSENCE_STATUSES, 'AbsenceStatus', { optional: true }) status?: AbsenceStatus;
  @Uuid({ optional: true, description: 'Only of this person, or where they substitute' }) membershipId?: string;
}

export class Absence {
  @Uuid() id: string;
  @Uuid() membershipId: string;
  @Text({ max: LIMITS.name }) displayName: string;
  @Uuid() substituteId: string;
  @Text({ max: LIMITS.name }) substituteName: string;
  @Day() startsOn: string;
  @Day({ description: 'The last day' }) endsOn: string;
  @Text({ min: 0, max: LIMITS.note }) note: string;
  @Instant({ nullable: true }) cancelledAt: string | null;
  @Int({ min: 1, max: 2_147_483_647 }) version: number;
}

export class NewAbsence {
  @Uuid({ optional: true, description: 'Who is absent, if not who asks' }) membershipId?: string;
  @Uuid() substituteId: string;
  @Day() startsOn: string;
  @Day({ description: 'The last day' }) endsOn: string;
  @Text({ optional: true, max: LIMITS.note }) note?: string;
}
