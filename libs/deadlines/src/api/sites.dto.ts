import { PartialType, OmitType } from '@nestjs/swagger';
import { LIMITS, SITE_KINDS, type SiteKind } from '#app/contracts';
import { Bool, Code, Day, Int, PageQuery, Text, Uuid } from '#app/platform';

const ADDRESS = { max: LIMITS.url, description: 'http:// or https://; of an app, its page in the store' };

export class SiteQuery extends PageQuery {
  @Uuid({ optional: true }) bodyId?: string;
  @Code(['yes', 'no'], 'ClosedSites', { optional: true, description: 'Only those that are no more, or that are there' })
  closed?: 'yes' | 'no';
  @Text({ optional: true, max: LIMITS.search, description: 'Part of the name, of the address or of the body’s name' })
  q?: string;
}

export class NewSite {
  @Uuid({ optional: true, description: 'May be absent for who serves a single body' }) bodyId?: string;
  @Code(SITE_KINDS, 'SiteKind') kind: SiteKind;
  @Text({ max: LIMITS.subject }) name: string;
  @Text(ADDRESS) url: string;
}

/** A merge patch. */
export class SiteChanges extends PartialType(OmitType(NewSite, ['bodyId'] as const), { skipNullProperties: false }) {
  @Day({ optional: true, nullable: true, description: 'From this day on it is no more; what it would owe then goes' })
  closedOn?: string | null;
}

export class SiteView {
  @Uuid() id: string;
  @Uuid() bodyId: string;
  @Text({ max: LIMITS.name }) bodyName: string;
  @Code(SITE_KINDS, 'SiteKind') kind: SiteKind;
  @Text({ max: LIMITS.subject }) name: string;
  @Text(ADDRESS) url: string;
  @Day({ nullable: true }) closedOn: string | null;
  @Int({ min: 0, max: 1_000_000, description: 'Its deadlines that are open' }) open: number;
  @Bool({ description: 'Whether one may change it' }) mayChange: boolean;
  @Int({ min: 1, max: 2_147_483_647 }) version: number;
}
