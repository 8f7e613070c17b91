import { DELEGATED_POWERS, LIMITS, type DelegatedPower } from '#app/contracts';
import { Bool, Code, Codes, Day, Int, Nested, Text, Uuid } from '#app/platform';
import { Act } from '../api/act.dto.js';

export class DelegationFile {
  @Uuid() id: string;
  @Text({ max: LIMITS.fileName }) name: string;
}

/** One body lets another act for it. */
export class NewDelegation {
  @Uuid({ description: 'Who acts: a union, or another body' }) delegateId: string;
  @Codes(DELEGATED_POWERS, 'DelegatedPower', { description: 'What it does: one at least' }) powers: DelegatedPower[];
  @Bool({ description: 'The act says that the delegate reads the requests for assistance' }) readsTickets: boolean;
  @Nested(() => Act) act: Act;
  @Uuid({ optional: true, nullable: true, description: 'The act itself, uploaded before' }) fileId?: string | null;
  @Day() startsOn: string;
  @Day({ optional: true, nullable: true, description: 'The last day' }) endsOn?: string | null;
}

/** A merge patch. Other powers are another act: the delegation ends, and another one begins. */
export class DelegationChanges {
  @Day({
    optional: true,
    nullable: true,
    description: 'The last day; yesterday takes it back at once, the day before the first makes it never hold',
  })
  endsOn?: string | null;
  @Uuid({ optional: true, description: 'The act itself, where it was missing' }) fileId?: string;
}

export class DelegationView {
  @Uuid() id: string;
  @Uuid({ description: 'Who delegates' }) bodyId: string;
  @Text({ max: LIMITS.name }) bodyName: string;
  @Uuid({ description: 'Who acts' }) delegateId: string;
  @Text({ max: LIMITS.name }) delegateName: string;
  @Codes(DELEGATED_POWERS, 'DelegatedPower') powers: DelegatedPower[];
  @Bool() readsTickets: boolean;
  @Nested(() => Act) act: Act;
  @Nested(() => DelegationFile, { nullable: true }) file: DelegationFile | null;
  @Day() startsOn: string;
  @Day({ nullable: true }) endsOn: string | null;
  @Code(['coming', 'current', 'ended'], 'DelegationState', { description: 'Today' }) state:
    'coming' | 'current' | 'ended';
  @Int({ min: 1, max: 2_000_000_000 }) version: number;
}
