import { StateMachine } from '#app/kernel';

/** What a space holds the documents of. `convention`, `service` and `body` name one of the centre's. */
export const SPACE_KINDS = ['convention', 'protocol', 'project', 'tender', 'table', 'service', 'body'] as const;
export type SpaceKind = (typeof SPACE_KINDS)[number];

/**
 * Who reads, beside the centre and the members by name: nobody, the bodies named, all bodies that adhere today, these and
 * the other centres of the network, everybody.
 */
export const VISIBILITIES = ['centre', 'chosen', 'adhering', 'network', 'public'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/** What a person by name may do in a space: read, add and change documents, or approve them, too. */
export const SPACE_ROLES = ['reader', 'contributor', 'manager'] as const;
export type SpaceRole = (typeof SPACE_ROLES)[number];

/** What the people of a body named may do. */
export const SPACE_BODY_ROLES = ['reader', 'contributor'] as const;
export type SpaceBodyRole = (typeof SPACE_BODY_ROLES)[number];

export const DOCUMENT_STATUSES = ['draft', 'in_review', 'approved'] as const;
export type DocumentStatus = (typeof DOCUMENT_STATUSES)[number];

export const DOCUMENT_COMMANDS = ['submit', 'approve', 'send_back', 'revise'] as const;
export type DocumentCommand = (typeof DOCUMENT_COMMANDS)[number];

/** `approver` did not add the version that is judged, or is alone in the centre; `system` follows a new version. */
export const DOCUMENT_ACTORS = ['writer', 'approver', 'system'] as const;
export type DocumentActor = (typeof DOCUMENT_ACTORS)[number];

export const DOCUMENT_NEEDS = ['reason'] as const;
export type DocumentNeed = (typeof DOCUMENT_NEEDS)[number];

/** The review of a document: each version is judged anew. */
export const documentMachine = /* @__PURE__ */ new StateMachine<
  DocumentStatus,
  DocumentCommand,
  DocumentActor,
  DocumentNeed
>({
  initial: 'draft',
  states: DOCUMENT_STATUSES,
  commands: {
    submit: { from: ['draft'], to: 'in_review', actors: ['writer'] },
    approve: { from: ['in_review'], to: 'approved', actors: ['approver'] },
    send_back: { from: ['in_review'], to: 'draft', actors: ['approver', 'writer'], requires: ['reason'] },
    revise: { from: ['in_review', 'approved'], to: 'draft', actors: ['system'] },
  },
});

/** What stands in the history of a document, beside its versions. */
export const DOCUMENT_ACTIVITIES = [
  'create',
  'change',
  'move',
  'share',
  'add_version',
  'restore_version',
  'trash',
  'recover',
  ...DOCUMENT_COMMANDS,
] as const;
export type DocumentActivity = (typeof DOCUMENT_ACTIVITIES)[number];

/** How it came to be: "Modalità di formazione" of the AgID guidelines on electronic documents (2021), annex 5, letters a to d. */
export const DOCUMENT_FORMATIONS = ['created', 'acquired', 'recorded', 'generated'] as const;
export type DocumentFormation = (typeof DOCUMENT_FORMATIONS)[number];

/** Incoming, outgoing, internal: "Tipologia di flusso" of the same annex. */
export const DOCUMENT_FLOWS = ['incoming', 'outgoing', 'internal'] as const;
export type DocumentFlow = (typeof DOCUMENT_FLOWS)[number];

/** Where it is registered: "Tipo registro" of the same annex. */
export const DOCUMENT_REGISTERS = ['none', 'protocol', 'emergency', 'repertory'] as const;
export type DocumentRegisterKind = (typeof DOCUMENT_REGISTERS)[number];

/** What is said of its form: "Verifica" of the same annex. */
export const DOCUMENT_CHECKS = ['signed', 'sealed', 'timestamped', 'conforms'] as const;
export type DocumentCheck = (typeof DOCUMENT_CHECKS)[number];

/** Metadata that a space may ask for before a document is approved or shown outside the centre's bodies. */
export const DOCUMENT_METADATA = [
  'docType',
  'description',
  'author',
  'documentOn',
  'formation',
  'flow',
  'register',
  'protocolNumber',
  'protocolOn',
  'sender',
  'recipients',
  'classification',
  'dossier',
  'retentionYears',
] as const;
export type DocumentMetadataField = (typeof DOCUMENT_METADATA)[number];

/** How long a document stays in the trash before it is removed for good, in days. */
export const TRASH_DAYS = 60;

/** What is written in a space: an answer to a document or to all, or what everybody of the space should know. */
export const POST_KINDS = ['comment', 'news'] as const;
export type PostKind = (typeof POST_KINDS)[number];

/** How often who follows a space hears of it by mail; notices come at once. */
export const DIGEST_FREQUENCIES = ['never', 'daily', 'weekly'] as const;
export type DigestFrequency = (typeof DIGEST_FREQUENCIES)[number];
