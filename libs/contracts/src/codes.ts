/**
 * The code lists of the domain. Each one that a column holds is repeated in a CHECK of its
 * table, and a test compares the two.
 */
export const SERVICE_LINES = ['CIT', 'SUA', 'SAPE', 'SIT'] as const;
export type ServiceLineCode = (typeof SERVICE_LINES)[number];

export const BODY_TYPES = [
  'municipality',
  'union',
  'mountain_community',
  'consortium',
  'agency',
  'province',
  'other',
] as const;
export type BodyType = (typeof BODY_TYPES)[number];

export const FIGURE_KINDS = ['population'] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];

export const ADHESION_STATUSES = [
  'requested',
  'resolution_received',
  'signed',
  'countersigned',
  'active',
  'withdrawing',
  'withdrawn',
  'expired',
] as const;
export type AdhesionStatus = (typeof ADHESION_STATUSES)[number];

/** While withdrawing with notice a body still uses the services. */
export const LIVE_ADHESION_STATUSES = ['active', 'withdrawing'] as const satisfies readonly AdhesionStatus[];

export const SERVICE_VERSION_STATUSES = ['draft', 'published', 'superseded', 'retired'] as const;
export type ServiceVersionStatus = (typeof SERVICE_VERSION_STATUSES)[number];

/** The state of a service: that of its newest version that anybody has seen, or draft. */
export const SERVICE_STATUSES = ['draft', 'published', 'retired'] as const;
export type ServiceStatus = (typeof SERVICE_STATUSES)[number];

/** Included in the yearly dues, or additional and paid. */
export const SERVICE_INCLUSIONS = ['included', 'additional'] as const;
export type ServiceInclusion = (typeof SERVICE_INCLUSIONS)[number];

/** How far a service can be had online. */
export const COMPUTERISATION_LEVELS = ['information', 'downloadable_forms', 'online_request', 'fully_online'] as const;
export type ComputerisationLevel = (typeof COMPUTERISATION_LEVELS)[number];

export const TICKET_CHANNELS = ['web', 'phone', 'desk', 'email'] as const;
export type TicketChannel = (typeof TICKET_CHANNELS)[number];

export const MESSAGE_KINDS = ['public', 'internal'] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

export const TICKET_SIDES = ['body', 'centre'] as const;
export type TicketSide = (typeof TICKET_SIDES)[number];

export const FILE_STATUSES = ['pending', 'stored', 'deleting'] as const;
export type FileStatus = (typeof FILE_STATUSES)[number];

export const MAIL_STATUSES = ['pending', 'sending', 'sent', 'failed'] as const;
export type MailStatus = (typeof MAIL_STATUSES)[number];

export const LOCALES = ['it', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** Words that can never be the slug of a centre, because an address of the portal begins with them. */
export const RESERVED_SLUGS = [
  'api',
  'status',
  'assets',
  '.well-known',
  'area',
  'accedi',
  'demo',
  'rete',
  'robots.txt',
  'sitemap.xml',
  'favicon.ico',
];
