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

export const FIGURE_KINDS = ['population', 'enterprises'] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];

/** Where a body is, and where it is written to; it has one registered seat on a day. */
export const BODY_ADDRESS_KINDS = ['registered', 'operating', 'postal', 'other'] as const;
export type BodyAddressKind = (typeof BODY_ADDRESS_KINDS)[number];

/** What a body is called and numbered by, and may change with time: what it was before is kept with its days. */
export const BODY_PAST_KINDS = [
  'name',
  'province',
  'istat_code',
  'cadastral_code',
  'ipa_code',
  'tax_code',
  'vat_number',
  'office_code',
] as const;
export type BodyPastKind = (typeof BODY_PAST_KINDS)[number];

/**
 * How bodies stand together. An associated form (a union, a mountain community, a consortium) contains its members, and
 * they inherit what its adhesion gives; a project grouping has a lead body and gives nothing of the kind.
 */
export const BODY_GROUPING_KINDS = ['associated_form', 'project'] as const;
export type BodyGroupingKind = (typeof BODY_GROUPING_KINDS)[number];

/** What a body does for another by delegation: asks (adhesions, services, requests), signs, pays. */
export const DELEGATED_POWERS = ['requests', 'signs', 'pays'] as const;
export type DelegatedPower = (typeof DELEGATED_POWERS)[number];

/** What passes to the successor when bodies are merged, or ends with its predecessors. */
export const INHERITANCE_KINDS = [
  'adhesion',
  'subscription',
  'ticket',
  'person',
  'grouping',
  'delegation',
  'figure',
  'paid_due',
  'space',
  'document',
  'seat',
  'office',
] as const;
export type InheritanceKind = (typeof INHERITANCE_KINDS)[number];

/** Why two records of the register may be one body's. */
export const DUPLICATE_REASONS = [
  'tax_code',
  'vat_number',
  'ipa_code',
  'istat_code',
  'pec',
  'same_name',
  'similar_name',
] as const;
export type DuplicateReason = (typeof DUPLICATE_REASONS)[number];

/** What of a record may be taken over into that which stays, field by field. */
export const JOINED_FIELDS = [
  'name',
  'type',
  'province',
  'istatCode',
  'cadastralCode',
  'ipaCode',
  'taxCode',
  'vatNumber',
  'officeCode',
  'pec',
  'email',
  'phone',
  'website',
  'validFrom',
] as const;
export type JoinedField = (typeof JOINED_FIELDS)[number];

/** What moves to the record that stays, counted. */
export const JOINED_KINDS = [
  'ticket',
  'adhesion',
  'subscription',
  'person',
  'office',
  'grouping',
  'delegation',
  'figure',
  'address',
  'contact',
  'prospect',
  'task',
  'tag',
  'mailing',
  'event',
  'pec',
  'due',
  'site',
  'deadline',
] as const;
export type JoinedKind = (typeof JOINED_KINDS)[number];

/** What both records have and a body has once: how it is settled when they are joined. */
export const JOIN_SETTLEMENTS = [
  'adhesion_ends',
  'subscription_ends',
  'figure_same',
  'figure_beside',
  'address_same',
  'address_beside',
  'grouping_same',
  'delegation_ends',
  'person_both',
  'prospect_both',
] as const;
export type JoinSettlement = (typeof JOIN_SETTLEMENTS)[number];

/** Offices that a person holds in a body, for a time (persone e cariche). */
export const OFFICE_KINDS = [
  'legal_representative',
  'mayor',
  'commissioner',
  'secretary',
  'digital_transition_officer',
  'accounting_officer',
  'technical_contact',
  'data_protection_officer',
] as const;
export type OfficeKind = (typeof OFFICE_KINDS)[number];

/** Who signs a convention for a body. */
export const SIGNING_OFFICES = [
  'legal_representative',
  'mayor',
  'commissioner',
] as const satisfies readonly OfficeKind[];

/** Why personal data are erased: the cases of art. 17(1) GDPR that a centre meets. */
export const ERASURE_GROUNDS = [
  'no_longer_needed',
  'consent_withdrawn',
  'objection',
  'unlawful',
  'legal_obligation',
] as const;
export type ErasureGround = (typeof ERASURE_GROUNDS)[number];

/** The papers of an adhesion. */
export const ADHESION_DOCUMENT_KINDS = ['resolution', 'convention', 'withdrawal', 'other'] as const;
export type AdhesionDocumentKind = (typeof ADHESION_DOCUMENT_KINDS)[number];

/** What was found of signatures in a paper: a digital one, none, as in the scan of a paper, or one that cannot be read. */
export const PAPER_SIGNATURES = ['digital', 'none', 'unreadable'] as const;
export type PaperSignature = (typeof PAPER_SIGNATURES)[number];

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

/** What the antivirus says of a file. */
export const SCAN_STATUSES = ['not_scanned', 'clean', 'infected'] as const;
export type ScanStatus = (typeof SCAN_STATUSES)[number];

export const MAIL_STATUSES = ['pending', 'sending', 'sent', 'failed'] as const;
export type MailStatus = (typeof MAIL_STATUSES)[number];

/** How a session was opened: by the portal, by a program with a password, or a personal API token. */
export const SESSION_KINDS = ['cookie', 'bearer', 'token'] as const;
export type SessionKind = (typeof SESSION_KINDS)[number];

/** What a link sent by mail is good for. */
export const ACCESS_LINK_PURPOSES = ['sign_in', 'password_reset', 'invitation'] as const;
export type AccessLinkPurpose = (typeof ACCESS_LINK_PURPOSES)[number];

/** By what an identity provider's word is known to mean a person: the codice fiscale, or an identifier of its own. */
export const IDENTITY_MATCHES = ['fiscal_code', 'identifier'] as const;
export type IdentityMatch = (typeof IDENTITY_MATCHES)[number];

/** What a try of the connection to an identity provider finds. */
export const PROVIDER_CHECKS = ['ready', 'not_allowed', 'unreachable', 'not_a_provider', 'other_issuer'] as const;
export type ProviderCheck = (typeof PROVIDER_CHECKS)[number];

/** Why a sign-in at an identity provider opened no session; the portal words it by this code. */
export const SIGN_IN_OUTCOMES = [
  'not_activated',
  'cancelled',
  'expired',
  'not_trusted',
  'level_too_low',
  'unavailable',
  'too_many',
] as const;
export type SignInOutcome = (typeof SIGN_IN_OUTCOMES)[number];

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
