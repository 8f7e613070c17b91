import { z } from 'zod';
import {
  DOCUMENT_FLOWS,
  DOCUMENT_FORMATIONS,
  DOCUMENT_METADATA,
  DOCUMENT_REGISTERS,
  LIMITS,
  SPACE_KINDS,
  VISIBILITIES,
  type DocumentFlow,
  type DocumentFormation,
  type DocumentRegisterKind,
  type SpaceKind,
} from '#app/contracts';
import { optionalText, requiredText } from '../forms/schemas.js';
import type { NewSpace, Space } from './queries.js';

/** A number of years, or nothing: for ever. */
export const optionalYears = z
  .string()
  .trim()
  .refine(
    (text) => text === '' || (/^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= LIMITS.retentionYears),
    'out_of_range',
  );

export const spaceSchema = z
  .object({
    kind: z.enum(SPACE_KINDS),
    /** The convention, the service or the body that it is about. */
    about: z.string(),
    title: requiredText(LIMITS.spaceTitle),
    description: optionalText(LIMITS.spaceText),
    visibility: z.enum(VISIBILITIES),
    needsApproval: z.boolean(),
    requiredMetadata: z.array(z.enum(DOCUMENT_METADATA)),
    docType: optionalText(LIMITS.documentType),
    confidential: z.boolean(),
    retentionYears: optionalYears,
    formation: z.enum(['', ...DOCUMENT_FORMATIONS]),
    flow: z.enum(['', ...DOCUMENT_FLOWS]),
    register: z.enum(['', ...DOCUMENT_REGISTERS]),
    registerCode: optionalText(LIMITS.name),
    classification: optionalText(LIMITS.name),
    dossier: optionalText(LIMITS.name),
  })
  .refine(({ kind, about }) => !needsAbout(kind) || about !== '', { path: ['about'], message: 'required' });

export type SpaceValues = z.infer<typeof spaceSchema>;

const ABOUT = { convention: 'conventionId', service: 'serviceId', body: 'bodyId' } as const;

/** Whether spaces of this kind are about one of the centre's conventions, services or bodies. */
export function needsAbout(kind: SpaceKind): kind is keyof typeof ABOUT {
  return kind in ABOUT;
}

export function spaceValues(space: Space | undefined, kind: SpaceKind = 'project'): SpaceValues {
  const defaults = space?.defaults;
  return {
    kind: space?.kind ?? kind,
    about: space?.conventionId ?? space?.serviceId ?? space?.bodyId ?? '',
    title: space?.title ?? '',
    description: space?.description ?? '',
    visibility: space?.visibility ?? 'chosen',
    needsApproval: space?.needsApproval ?? false,
    requiredMetadata: space?.requiredMetadata ?? [],
    docType: defaults?.docType ?? '',
    confidential: defaults?.confidential ?? false,
    retentionYears: defaults?.retentionYears ? String(defaults.retentionYears) : '',
    formation: defaults?.formation ?? '',
    flow: defaults?.flow ?? '',
    register: defaults?.register ?? '',
    registerCode: defaults?.registerCode ?? '',
    classification: defaults?.classification ?? '',
    dossier: defaults?.dossier ?? '',
  };
}

/** What may be changed of a space later, too. */
export function settingsOf(values: SpaceValues): Omit<NewSpace, 'kind'> {
  const { title, description, visibility, needsApproval, requiredMetadata, confidential, retentionYears } = values;
  return {
    title,
    description,
    visibility,
    needsApproval,
    requiredMetadata,
    defaults: {
      ...(values.docType && { docType: values.docType }),
      ...(confidential && { confidential }),
      ...(retentionYears && { retentionYears: Number(retentionYears) }),
      ...(values.formation && { formation: values.formation as DocumentFormation }),
      ...(values.flow && { flow: values.flow as DocumentFlow }),
      ...(values.register && { register: values.register as DocumentRegisterKind }),
      ...(values.registerCode && { registerCode: values.registerCode }),
      ...(values.classification && { classification: values.classification }),
      ...(values.dossier && { dossier: values.dossier }),
    },
  };
}

export function newSpaceOf(values: SpaceValues): NewSpace {
  const { kind, about } = values;
  return { kind, ...settingsOf(values), ...(needsAbout(kind) && { [ABOUT[kind]]: about }) };
}
