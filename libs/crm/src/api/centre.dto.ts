import { LIMITS, TENANT_ROLES, type Role } from '#app/contracts';
import { Bool, Codes, Email, Int, Matching, Nested, NestedList, Text, Uuid } from '#app/platform';

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const COLOUR = /^#[0-9a-fA-F]{6}$/;
const PHONE = 50;
const WORDS = 300;
const WELCOME = 1_000;
/** Three a day. */
export const INTERVALS = 21;

/** One opening in the week. */
export class OpeningHours {
  @Int({ min: 1, max: 7, description: 'Monday is 1' }) weekday: number;
  @Matching(TIME, { max: 5, example: '09:00' }) opens: string;
  @Matching(TIME, { max: 5, example: '13:00' }) closes: string;
}

/** The feast of the town's saint. */
export class Patron {
  @Int({ min: 1, max: 31 }) day: number;
  @Int({ min: 1, max: 12 }) month: number;
  @Text({ max: LIMITS.name }) name: string;
}

export class Logo {
  @Text({ max: WORDS, description: 'Its address; it changes with the picture' }) url: string;
  @Text({ max: LIMITS.name, description: 'What it shows, in words' }) alt: string;
}

export class CentreSettings {
  @Text({ max: LIMITS.name }) name: string;
  @Text({ max: LIMITS.name, description: 'The body that runs the centre' }) ownerName: string;
  @Text({ max: 2 }) province: string;
  @Text({ max: LIMITS.email }) email: string;
  @Text({ nullable: true, max: LIMITS.email }) pec: string | null;
  @Text({ nullable: true, max: PHONE }) phone: string | null;
  @Text({ max: WORDS }) address: string;
  @Text({ nullable: true, max: 7 }) accent: string | null;
  @Text({ max: WORDS * 3, description: 'The hours in words' }) openingHours: string;
  @NestedList(() => OpeningHours, { maxItems: INTERVALS }) hours: OpeningHours[];
  @Text({ nullable: true, max: WORDS }) hoursNote: string | null;
  @Nested(() => Patron, { nullable: true }) patronDay: Patron | null;
  @Nested(() => Logo, { nullable: true }) logo: Logo | null;
  @Text({ nullable: true, max: WELCOME }) welcome: string | null;
  @Text({ nullable: true, max: LIMITS.name, description: 'Data protection officer (RPD): a person or an office' })
  dpo: string | null;
  @Text({ nullable: true, max: LIMITS.email }) dpoEmail: string | null;
  @Text({ nullable: true, max: PHONE }) dpoPhone: string | null;
  @Codes(TENANT_ROLES, 'TenantRole', { description: 'Who signs in with a second factor only' })
  secondFactorRoles: Role[];
  @Bool({ description: 'Whether files at which no antivirus has looked may be downloaded' })
  unscannedDownloads: boolean;
  @Int({ min: 1, max: 2_000_000_000 }) version: number;
}

export class CentreChanges {
  @Text({ optional: true, min: 1, max: LIMITS.name }) name?: string;
  @Text({ optional: true, min: 1, max: LIMITS.name }) ownerName?: string;
  @Email({ optional: true }) email?: string;
  @Email({ optional: true, nullable: true }) pec?: string | null;
  @Text({ optional: true, nullable: true, max: PHONE }) phone?: string | null;
  @Text({ optional: true, min: 1, max: WORDS }) address?: string;
  @Matching(COLOUR, { optional: true, nullable: true, max: 7, description: 'At least 4.5 to 1 against white' })
  accent?: string | null;
  @NestedList(() => OpeningHours, { optional: true, maxItems: INTERVALS }) hours?: OpeningHours[];
  @Text({ optional: true, nullable: true, max: WORDS }) hoursNote?: string | null;
  @Nested(() => Patron, { optional: true, nullable: true }) patronDay?: Patron | null;
  @Uuid({ optional: true, nullable: true, description: 'An upload of one’s own, PNG or JPEG' })
  logoFileId?: string | null;
  @Text({ optional: true, min: 1, max: LIMITS.name, description: 'What the logo shows; else the name of the centre' })
  logoAlt?: string;
  @Text({ optional: true, nullable: true, max: WELCOME, description: 'The first words of the public page' })
  welcome?: string | null;
  @Text({ optional: true, nullable: true, max: LIMITS.name }) dpo?: string | null;
  @Email({ optional: true, nullable: true }) dpoEmail?: string | null;
  @Text({ optional: true, nullable: true, max: PHONE }) dpoPhone?: string | null;
  @Codes(TENANT_ROLES, 'TenantRole', {
    optional: true,
    description: 'Who signs in with a second factor only: whoever has none is led to switch one on',
  })
  secondFactorRoles?: Role[];
  @Bool({ optional: true, description: 'Whether files at which no antivirus has looked may be downloaded' })
  unscannedDownloads?: boolean;
}
