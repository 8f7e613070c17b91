import { z } from 'zod';
import { LIMITS, TENANT_ROLES } from '#app/contracts';
import { contrast, isDayOfMonth } from '#app/kernel';
import type { CentreSettings } from '../api/types.js';
import { optionalText, requiredText, storedFile } from '../forms/schemas.js';
import type { CentreChanges } from './queries.js';
import { isWrongDay, toHours, toWeek } from './week.js';

export const SETTINGS_LIMITS = {
  name: LIMITS.name,
  ownerName: LIMITS.name,
  email: LIMITS.email,
  pec: LIMITS.email,
  phone: 50,
  dpo: LIMITS.name,
  dpoEmail: LIMITS.email,
  dpoPhone: 50,
  address: 300,
  hoursNote: 300,
  patronName: LIMITS.name,
  logoAlt: LIMITS.name,
  welcome: 1_000,
} as const;
const HEX = /^#[0-9a-fA-F]{6}$/;
const LEGIBLE = 4.5;

/** The contrast with the white of the letters, of what is a colour. */
export function contrastOfAccent(accent: string): number | undefined {
  return HEX.test(accent) ? contrast(accent, '#ffffff') : undefined;
}
export const isLegible = (ratio: number) => ratio >= LEGIBLE;

const email = z
  .string()
  .trim()
  .max(LIMITS.email, 'too_long')
  .refine((text) => text === '' || /^\S+@\S+\.\S+$/.test(text), 'invalid_format');
const time = z.string();

export const settingsSchema = z
  .object({
    name: requiredText(LIMITS.name),
    ownerName: requiredText(LIMITS.name),
    email: email.refine((text) => text !== '', 'required'),
    pec: email,
    phone: optionalText(SETTINGS_LIMITS.phone),
    dpo: optionalText(LIMITS.name),
    dpoEmail: email,
    dpoPhone: optionalText(SETTINGS_LIMITS.dpoPhone),
    address: requiredText(SETTINGS_LIMITS.address),
    week: z.array(z.object({ firstOpens: time, firstCloses: time, secondOpens: time, secondCloses: time })),
    hoursNote: optionalText(SETTINGS_LIMITS.hoursNote),
    patronName: optionalText(SETTINGS_LIMITS.patronName),
    patronDay: z.string(),
    patronMonth: z.string(),
    accent: z
      .string()
      .trim()
      .refine((text) => text === '' || HEX.test(text), 'invalid_format')
      .refine((text) => isLegible(contrastOfAccent(text) ?? LEGIBLE), 'low_contrast'),
    logo: storedFile.nullable(),
    logoRemoved: z.boolean(),
    logoAlt: optionalText(SETTINGS_LIMITS.logoAlt),
    welcome: optionalText(SETTINGS_LIMITS.welcome),
    secondFactorRoles: z.array(z.enum(TENANT_ROLES)),
    unscannedDownloads: z.boolean(),
  })
  .superRefine(({ week, patronName, patronDay, patronMonth }, context) => {
    week.forEach((day, index) => {
      if (isWrongDay(day))
        context.addIssue({ code: 'custom', path: ['week', index, 'firstOpens'], message: 'wrong_interval' });
    });
    const parts = [patronName, patronDay, patronMonth].filter(Boolean).length;
    if (parts > 0 && (parts < 3 || !isDayOfMonth(Number(patronMonth), Number(patronDay))))
      context.addIssue({ code: 'custom', path: ['patronName'], message: 'patron' });
  });
export type SettingsValues = z.infer<typeof settingsSchema>;

export function settingsValues(centre: CentreSettings): SettingsValues {
  return {
    name: centre.name,
    ownerName: centre.ownerName,
    email: centre.email,
    pec: centre.pec ?? '',
    phone: centre.phone ?? '',
    dpo: centre.dpo ?? '',
    dpoEmail: centre.dpoEmail ?? '',
    dpoPhone: centre.dpoPhone ?? '',
    address: centre.address,
    week: toWeek(centre.hours),
    hoursNote: centre.hoursNote ?? '',
    patronName: centre.patronDay?.name ?? '',
    patronDay: centre.patronDay ? String(centre.patronDay.day) : '',
    patronMonth: centre.patronDay ? String(centre.patronDay.month) : '',
    accent: centre.accent ?? '',
    logo: null,
    logoRemoved: false,
    logoAlt: centre.logo?.alt ?? '',
    welcome: centre.welcome ?? '',
    secondFactorRoles: centre.secondFactorRoles,
    unscannedDownloads: centre.unscannedDownloads,
  };
}

export function settingsInput(values: SettingsValues): CentreChanges {
  const { name, ownerName, email, address, patronName, logo, logoAlt } = values;
  const hasLogo = logo ? { logoFileId: logo.id } : values.logoRemoved ? { logoFileId: null } : {};
  return {
    name,
    ownerName,
    email,
    address,
    pec: values.pec || null,
    phone: values.phone || null,
    dpo: values.dpo || null,
    dpoEmail: values.dpoEmail || null,
    dpoPhone: values.dpoPhone || null,
    hours: toHours(values.week),
    hoursNote: values.hoursNote || null,
    patronDay: patronName
      ? { name: patronName, day: Number(values.patronDay), month: Number(values.patronMonth) }
      : null,
    accent: values.accent.toLowerCase() || null,
    welcome: values.welcome || null,
    secondFactorRoles: values.secondFactorRoles as CentreSettings['secondFactorRoles'],
    unscannedDownloads: values.unscannedDownloads,
    ...hasLogo,
    ...(logoAlt && !values.logoRemoved && { logoAlt }),
  };
}
