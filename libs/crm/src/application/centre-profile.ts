import { Injectable } from '@nestjs/common';
import { LIMITS, TENANT_ROLES, type Role } from '#app/contracts';
import {
  contrast,
  describeHours,
  isDayOfMonth,
  wrongInterval,
  type OpeningInterval,
  type PatronDay,
} from '#app/kernel';
import {
  StoredFiles,
  TenantDatabase,
  invalid,
  notFound,
  staleVersion,
  type Actor,
  type RequestContext,
  type Transaction,
} from '#app/platform';
import type { CentreChanges, CentreSettings } from '../api/centre.dto.js';
import { LOGO_URL, PATRON_DAY } from './public-centres.js';

/** WCAG 2.1 AA for text: the accent is the ground of white words, and words on white. */
const LEAST_CONTRAST = 4.5;
/** What the public page says where a centre has no hours. */
const BY_APPOINTMENT = 'Su appuntamento';

const OWN = `WHERE t.id = NULLIF(current_setting('app.tenant_id', true), '')::uuid`;

const SETTINGS = `SELECT t.name, t.owner_name AS "ownerName", t.province, t.email, t.pec, t.phone, t.address, t.accent,
    t.dpo, t.dpo_email AS "dpoEmail", t.dpo_phone AS "dpoPhone",
    t.opening_hours AS "openingHours", t.hours, t.hours_note AS "hoursNote", ${PATRON_DAY} AS "patronDay", CASE WHEN t.logo_file_id IS NOT NULL THEN json_build_object('url', ${LOGO_URL}, 'alt', t.logo_alt) END AS logo, t.welcome, t.second_factor_roles AS "secondFactorRoles", t.unscanned_downloads AS "unscannedDownloads", t.version
  FROM tenant t ${OWN}`;

const PRESENT = `SELECT to_jsonb(t) AS present FROM tenant t ${OWN} FOR NO KEY UPDATE`;

const COLUMNS = [
  'name',
  'owner_name',
  'email',
  'pec',
  'phone',
  'address',
  'welcome',
  'accent',
  'hours',
  'hours_note',
  'opening_hours',
  'patron_month',
  'patron_day',
  'patron_name',
  'logo_file_id',
  'logo_alt',
  'second_factor_roles',
  'dpo',
  'dpo_email',
  'dpo_phone',
  'unscanned_downloads',
];
const SETS = COLUMNS.map((column) => `${column} = n.${column}`).join(', ');
const CHANGE = `UPDATE tenant t SET ${SETS}, version = t.version + 1 FROM jsonb_populate_record(NULL::tenant, $1) n ${OWN}`;

/** The columns of the tenant that are read before they change. */
interface Row {
  version: number;
  name: string;
  hours: OpeningInterval[];
  hours_note: string | null;
  logo_file_id: string | null;
}

type Columns = Record<string, unknown>;

/** The columns that take a value as it comes. */
const PLAIN = {
  name: 'name',
  ownerName: 'owner_name',
  email: 'email',
  pec: 'pec',
  phone: 'phone',
  address: 'address',
  welcome: 'welcome',
  dpo: 'dpo',
  dpoEmail: 'dpo_email',
  dpoPhone: 'dpo_phone',
} as const;

/** What a centre says of itself: to its people, and on its public pages. */
@Injectable()
export class CentreProfile {
  constructor(
    private readonly database: TenantDatabase,
    private readonly files: StoredFiles,
  ) {}

  /** @throws DomainError not_found for roles above the centres */
  async get(ctx: RequestContext): Promise<CentreSettings> {
    const [settings] = await this.database.read<CentreSettings>(ctx, SETTINGS);
    if (!settings) throw notFound();
    return settings;
  }

  /** @throws DomainError stale_version, validation_failed, not_found on a logo that is not the person's own upload */
  async change(ctx: RequestContext, version: number, changes: CentreChanges): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const [row] = await tx.query<{ present: Row }>(PRESENT);
      if (!row) throw notFound();
      const { present } = row;
      if (present.version !== version) throw staleVersion();
      const columns: Columns = {
        ...plainColumns(changes),
        ...accentColumn(changes.accent),
        ...hoursColumns(changes, present),
        ...patronColumns(changes.patronDay),
        ...(changes.unscannedDownloads !== undefined && { unscanned_downloads: changes.unscannedDownloads }),
        ...factorColumn(changes.secondFactorRoles, tx.actor),
        ...(await this.logoColumns(tx, changes, present)),
      };
      if (!Object.keys(columns).length) return;
      await tx.execute(CHANGE, [JSON.stringify({ ...present, ...columns })]);
      tx.changed('centre', tx.tenantId, { everybody: true });
    });
  }

  private async logoColumns(
    tx: Transaction,
    { logoFileId, logoAlt, name }: CentreChanges,
    present: Row,
  ): Promise<Columns> {
    if (logoFileId === undefined) return logoAlt && present.logo_file_id ? { logo_alt: logoAlt } : {};
    if (logoFileId) await this.files.publish(tx, logoFileId, LIMITS.logoBytes, 'logoFileId');
    if (present.logo_file_id) await this.files.withdraw(tx, present.logo_file_id);
    return { logo_file_id: logoFileId, logo_alt: logoFileId && (logoAlt ?? name ?? present.name) };
  }
}

function plainColumns(changes: CentreChanges): Columns {
  const given = (Object.keys(PLAIN) as (keyof typeof PLAIN)[]).filter((field) => changes[field] !== undefined);
  return Object.fromEntries(given.map((field) => [PLAIN[field], changes[field] || null]));
}

/**
 * In the order in which roles are listed, so that the same choice is no change. Who asks it of
 * their own role has shown it: nobody shuts themselves out.
 */
function factorColumn(roles: readonly Role[] | undefined, { role: own, strong }: Actor): Columns {
  if (!roles) return {};
  if (roles.includes(own) && !strong) throw invalid('secondFactorRoles', 'not_allowed');
  return { second_factor_roles: TENANT_ROLES.filter((role) => roles.includes(role)) };
}

function accentColumn(accent: string | null | undefined): Columns {
  if (accent === undefined) return {};
  if (accent && contrast(accent, '#ffffff') < LEAST_CONTRAST) throw invalid('accent', 'low_contrast');
  return { accent: accent?.toLowerCase() ?? null };
}

/** The words follow from the hours: mails and pages read them. */
function hoursColumns({ hours, hoursNote }: CentreChanges, present: Row): Columns {
  if (hours === undefined && hoursNote === undefined) return {};
  const wrong = hours && wrongInterval(hours);
  if (wrong !== undefined) throw invalid(`hours.${wrong}`, 'out_of_range');
  const [week, note] = [hours ?? present.hours, hoursNote === undefined ? present.hours_note : hoursNote || null];
  const words = [describeHours(week), note].filter(Boolean).join(' · ');
  return { hours: week, hours_note: note, opening_hours: words || BY_APPOINTMENT };
}

function patronColumns(patron: PatronDay | null | undefined): Columns {
  if (patron === undefined) return {};
  if (patron && !isDayOfMonth(patron.month, patron.day)) throw invalid('patronDay.day', 'out_of_range');
  return {
    patron_month: patron?.month ?? null,
    patron_day: patron?.day ?? null,
    patron_name: patron?.name ?? null,
  };
}
