/**
 * Shapes of the demonstration data. Facts about municipalities are real and carry their source;
 * people and requests are invented and every address lies under `example.org`.
 */

/**
 * Printed next to every population figure of {@link MunicipalityFact}. ISTAT publishes these data
 * under the licence CC BY 3.0 IT: the source must stay visible.
 */
export const populationSource = 'ISTAT, 15° Censimento generale della popolazione, 9 ottobre 2011';

/** No register gives these: they are there to be seen beside the real ones. */
export const inventedSource = 'Dato inventato per la dimostrazione';

/** A municipality with its legal population at the 2011 census. */
export interface MunicipalityFact {
  name: string;
  /** Six digits, zero-padded. */
  istatCode: string;
  /** Codice catastale (Belfiore): one letter and three digits. */
  cadastralCode: string;
  province: 'BS' | 'LE';
  population: number;
  populationYear: 2011;
}

export type OtherBodyType = 'mountain_community' | 'union' | 'consortium' | 'agency';

/** A body that is not a municipality: its name only, no code is guessed. */
export interface OtherBodyFact {
  /** Stands where municipalities have their ISTAT code. */
  key: string;
  name: string;
  type: OtherBodyType;
  province: 'BS';
}

export type ServiceLineCode = 'CIT' | 'SUA' | 'SAPE' | 'SIT';

/** A service sheet. Texts are plain: a blank line starts a paragraph, `- ` starts a list line. */
export interface ServiceSheetData {
  /** Kebab-case Italian slug, unique in its centre. */
  code: string;
  serviceLine: ServiceLineCode;
  title: string;
  /** One plain sentence saying who the service is for. */
  audience: string;
  inclusion: 'included' | 'additional';
  context: string;
  object: string;
  whoMayAsk: string;
  obligations: string;
  forms: string;
  computerisation: 'information' | 'downloadable_forms' | 'online_request' | 'fully_online';
  costs: string;
  contact: string;
  hours: string;
  activationTime: string;
  legalBasis: string;
}

export type DemoRole =
  | 'platform_admin'
  | 'network_coordinator'
  | 'centre_admin'
  | 'operator'
  | 'tariff_admin'
  | 'accounting_officer'
  | 'body_admin'
  | 'body_clerk'
  | 'auditor'
  | 'partner';

export type DemoCentre = 'brescia' | 'lecce';

/** An invented person with one role. */
export interface DemoPerson {
  key: string;
  displayName: string;
  email: string;
  role: DemoRole;
  /** The centre the person belongs to or is served by; null above the centres. */
  centre: DemoCentre | null;
  /** The bodies the person works for: ISTAT codes of municipalities, keys of the others. */
  bodies: string[];
}

export type DemoStatus = 'new' | 'in_progress' | 'waiting_for_body' | 'solved' | 'closed' | 'reopened';

export type DemoChannel = 'web' | 'phone' | 'desk' | 'email';

export interface DemoAttachment {
  name: string;
  kind: 'pdf' | 'txt' | 'csv' | 'png';
}

export interface DemoMessage {
  by: 'body' | 'operator';
  kind: 'public' | 'internal';
  /** Hours on the clock since the previous message; 0 for the first one. */
  afterHours: number;
  text: string;
  attachment?: DemoAttachment;
}

export interface DemoTimeEntry {
  minutes: number;
  note: string;
}

/** A request for assistance with its whole conversation; the first message is the request. */
export interface DemoThread {
  /** ISTAT code of the municipality that asks. */
  municipality: string;
  /** Code of a service sheet of Brescia. */
  service: string;
  channel: DemoChannel;
  /** Who called, came or wrote, when an operator recorded the request. */
  callerName?: string;
  callMinutes?: number;
  subject: string;
  openedDaysAgo: number;
  /** Local time, HH:MM. */
  openedAt: string;
  status: DemoStatus;
  /** Key of the operator in charge; null while the request is new. */
  operator: string | null;
  messages: DemoMessage[];
  timeEntries: DemoTimeEntry[];
  reopenReason?: string;
}
