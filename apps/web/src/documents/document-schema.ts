import { z } from 'zod';
import {
  DOCUMENT_CHECKS,
  DOCUMENT_FLOWS,
  DOCUMENT_FORMATIONS,
  DOCUMENT_REGISTERS,
  LIMITS,
  type DocumentFlow,
  type DocumentFormation,
  type DocumentRegisterKind,
} from '#app/contracts';
import { optionalDay, optionalText, requiredText } from '../forms/schemas.js';
import type { DocumentChanges, DocumentDetail } from './queries.js';
import { optionalYears } from './space-schema.js';

/** The words between the commas, each once. */
export const tagsOf = (text: string): string[] => [
  ...new Set(
    text
      .split(',')
      .map((tag) => tag.trim().toLowerCase())
      .filter(Boolean),
  ),
];

export const documentSchema = z.object({
  title: requiredText(LIMITS.documentTitle),
  description: optionalText(LIMITS.spaceText),
  tags: z
    .string()
    .refine((text) => tagsOf(text).length <= LIMITS.documentTags, 'out_of_range')
    .refine((text) => tagsOf(text).every((tag) => tag.length <= LIMITS.documentTag), 'too_long'),
  docType: optionalText(LIMITS.documentType),
  author: optionalText(LIMITS.name),
  documentOn: optionalDay,
  formation: z.enum(['', ...DOCUMENT_FORMATIONS]),
  flow: z.enum(['', ...DOCUMENT_FLOWS]),
  protocolNumber: optionalText(LIMITS.protocolNumber),
  protocolOn: optionalDay,
  register: z.enum(['', ...DOCUMENT_REGISTERS]),
  registerCode: optionalText(LIMITS.name),
  sender: optionalText(LIMITS.name),
  recipients: optionalText(LIMITS.note),
  attachments: z
    .string()
    .trim()
    .refine((text) => /^\d{0,4}$/.test(text), 'out_of_range'),
  mainDocument: optionalText(LIMITS.documentTitle),
  checks: z.array(z.enum(DOCUMENT_CHECKS)),
  classification: optionalText(LIMITS.name),
  dossier: optionalText(LIMITS.name),
  retentionYears: optionalYears,
  notes: optionalText(LIMITS.note),
  confidential: z.boolean(),
});
export type DocumentValues = z.infer<typeof documentSchema>;

export function documentValues(document: DocumentDetail): DocumentValues {
  const { metadata } = document;
  return {
    title: document.title,
    description: document.description,
    tags: document.tags.join(', '),
    docType: document.docType,
    author: document.author,
    documentOn: document.documentOn ?? '',
    formation: metadata.formation ?? '',
    flow: metadata.flow ?? '',
    protocolNumber: document.protocolNumber,
    protocolOn: document.protocolOn ?? '',
    register: metadata.register ?? '',
    registerCode: metadata.registerCode ?? '',
    sender: metadata.sender ?? '',
    recipients: metadata.recipients ?? '',
    attachments: metadata.attachments === undefined ? '' : String(metadata.attachments),
    mainDocument: metadata.mainDocument ?? '',
    checks: metadata.checks ?? [],
    classification: metadata.classification ?? '',
    dossier: metadata.dossier ?? '',
    retentionYears: document.retentionYears ? String(document.retentionYears) : '',
    notes: metadata.notes ?? '',
    confidential: document.confidential,
  };
}

export function changesOf(values: DocumentValues): DocumentChanges {
  const { tags, documentOn, protocolOn, retentionYears, formation, flow, register, attachments, checks, ...rest } =
    values;
  const { registerCode, sender, recipients, mainDocument, classification, dossier, notes, ...fields } = rest;
  return {
    ...fields,
    tags: tagsOf(tags),
    documentOn: documentOn || null,
    protocolOn: protocolOn || null,
    retentionYears: retentionYears ? Number(retentionYears) : null,
    metadata: {
      ...(formation && { formation: formation as DocumentFormation }),
      ...(flow && { flow: flow as DocumentFlow }),
      ...(register && { register: register as DocumentRegisterKind }),
      ...(registerCode && { registerCode }),
      ...(sender && { sender }),
      ...(recipients && { recipients }),
      ...(attachments && { attachments: Number(attachments) }),
      ...(mainDocument && { mainDocument }),
      ...(checks.length > 0 && { checks }),
      ...(classification && { classification }),
      ...(dossier && { dossier }),
      ...(notes && { notes }),
    },
  };
}
