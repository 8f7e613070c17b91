import type { DocumentMetadataField, SpaceBodyRole, SpaceKind, SpaceRole, Visibility } from '#app/contracts';

export interface DemoVersion {
  kind: 'pdf' | 'docx' | 'txt' | 'csv';
  file: string;
  /** The first is the title of the paper. */
  lines: readonly string[];
  note?: string;
  author: string;
  daysAgo: number;
}

export interface DemoDocument {
  title: string;
  folder?: string;
  description?: string;
  docType?: string;
  tags?: readonly string[];
  author?: string;
  protocol?: readonly [number: string, daysAgo: number];
  metadata?: Readonly<Record<string, string>>;
  retentionYears?: number;
  confidential?: boolean;
  status?: 'in_review' | 'approved';
  /** Bodies are asked to say that they read it, in so many days. */
  receiptIn?: number;
  trashedDaysAgo?: number;
  versions: readonly DemoVersion[];
  comments?: readonly (readonly [author: string, daysAgo: number, text: string])[];
}

export interface DemoSpace {
  kind: SpaceKind;
  title: string;
  description: string;
  visibility: Visibility;
  /** The key of the convention, the code of the service, the code of the body. */
  about?: string;
  needsApproval?: boolean;
  requiredMetadata?: readonly DocumentMetadataField[];
  defaults?: Readonly<Record<string, string | number | boolean>>;
  openedDaysAgo: number;
  archivedDaysAgo?: number;
  bodies?: readonly (readonly [code: string, role: SpaceBodyRole])[];
  members?: readonly (readonly [key: string, role: SpaceRole, daysLeft: number | null])[];
  recusals?: readonly (readonly [key: string, reason: string])[];
  folders?: readonly string[];
  news?: readonly (readonly [author: string, daysAgo: number, text: string])[];
  documents: readonly DemoDocument[];
}
