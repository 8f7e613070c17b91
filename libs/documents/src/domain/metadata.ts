import type {
  DocumentCheck,
  DocumentFlow,
  DocumentFormation,
  DocumentMetadataField,
  DocumentRegisterKind,
} from '#app/contracts';

/**
 * What an administrative electronic document says of itself beside its title, type, author, days and protocol: the rest of
 * annex 5 ("I metadati") of the AgID guidelines on the formation, management and preservation of electronic documents (2021).
 * Identifier, hash, format, size, name and version follow from its versions and are never typed.
 */
export interface DocumentMetadata {
  formation?: DocumentFormation;
  flow?: DocumentFlow;
  /** Index in the classification plan, such as `1.6`, with what it means. */
  classification?: string;
  /** The electronic dossier it belongs to ("aggregazione"). */
  dossier?: string;
  register?: DocumentRegisterKind;
  registerCode?: string;
  sender?: string;
  recipients?: string;
  /** How many other documents are attached to it. */
  attachments?: number;
  /** The document that it is attached to, as people call it. */
  mainDocument?: string;
  /** What it bears, as whoever describes it says: nobody has verified it here. */
  checks?: DocumentCheck[];
  notes?: string;
}

/** What the documents of a space have in common. */
export interface SpaceDefaults extends DocumentMetadata {
  docType?: string;
  confidential?: boolean;
  retentionYears?: number;
}

/** The values that a required field may be missing of. */
export interface Described extends DocumentMetadata {
  description: string;
  docType: string;
  author: string;
  documentOn: string | null;
  protocolNumber: string;
  protocolOn: string | null;
  retentionYears: number | null;
}

/** Which of the required fields are empty, in the order in which they are asked for. */
export function missingMetadata(
  required: readonly DocumentMetadataField[],
  document: Described,
): DocumentMetadataField[] {
  return required.filter(
    (field) => document[field] === undefined || document[field] === null || document[field] === '',
  );
}
