import { StateMachine } from '#app/kernel';

/** How the appointment of the centre as data processor (GDPR art. 28) stands, of one adhesion. */
export const APPOINTMENT_STATUSES = ['proposed', 'signed', 'ended'] as const;
export type AppointmentStatus = (typeof APPOINTMENT_STATUSES)[number];

export const APPOINTMENT_COMMANDS = ['sign', 'withdraw', 'end', 'replace'] as const;
export type AppointmentCommand = (typeof APPOINTMENT_COMMANDS)[number];

/** The body is the controller and signs; the centre proposes, and records what came on paper or by PEC. */
export const appointmentMachine = /* @__PURE__ */ new StateMachine<
  AppointmentStatus,
  AppointmentCommand,
  'body' | 'centre' | 'system',
  never
>({
  initial: 'proposed',
  states: APPOINTMENT_STATUSES,
  commands: {
    sign: { from: ['proposed'], to: 'signed', actors: ['body', 'centre'] },
    withdraw: { from: ['proposed'], to: 'ended', actors: ['centre'] },
    end: { from: ['signed'], to: 'ended', actors: ['body', 'centre'] },
    replace: { from: ['signed'], to: 'ended', actors: ['system'] },
  },
});

/** What becomes of the data at the end, as the controller chooses (art. 28 par. 3 g). */
export const DATA_AT_END = ['return', 'delete'] as const;
export type DataAtEnd = (typeof DATA_AT_END)[number];

/** The European Economic Area: elsewhere personal data are transferred (GDPR chapter V). ISO 3166-1 codes. */
export const EEA_COUNTRIES = [
  ...['AT', 'BE', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GR', 'HR', 'HU', 'IE', 'IS', 'IT', 'LI', 'LT'],
  ...['LU', 'LV', 'MT', 'NL', 'NO', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK'],
] as const;

/** Those that a list of sub-processors offers: the area, and whence services are often had. */
export const COUNTRIES = [
  ...EEA_COUNTRIES,
  ...[
    'AD',
    'AL',
    'AR',
    'AU',
    'BR',
    'CA',
    'CH',
    'CN',
    'GB',
    'IL',
    'IN',
    'JP',
    'KR',
    'MA',
    'MC',
    'MX',
    'NZ',
    'RS',
    'SG',
    'SM',
  ],
  ...['TN', 'TR', 'TW', 'UA', 'US', 'UY', 'VA', 'ZA'],
] as const;

export const isTransfer = (country: string): boolean => !(EEA_COUNTRIES as readonly string[]).includes(country);

/** Whom the processor engages in its turn (art. 28 par. 2). */
export interface SubProcessor {
  name: string;
  /** ISO 3166-1, two letters. */
  country: string;
  purpose: string;
  /** Outside the European Economic Area: what protects the data there (art. 46). */
  safeguards?: string;
}
