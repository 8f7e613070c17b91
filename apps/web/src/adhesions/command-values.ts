import { z } from 'zod';
import { adhesionMachine, LIMITS, type AdhesionCommand, type AdhesionDocumentKind } from '#app/contracts';
import { addDays } from '#app/kernel';
import type { Convention } from '../api/types.js';
import { optionalDay, optionalText, requiredDay, requiredText, storedFile } from '../forms/schemas.js';
import { today } from '../lib/format.js';
import type { Transition } from './queries.js';

/** The steps that people take; the others happen by themselves. */
export type FormCommand = Exclude<AdhesionCommand, 'withdraw' | 'expire' | 'supersede'>;

export interface CommandValues {
  actOrgan: string;
  actNumber: string;
  actDate: string;
  files: z.infer<typeof storedFile>[];
  effectiveOn: string;
  reason: string;
  protocolNumber: string;
  repertoireNumber: string;
}

const DOCUMENT_KIND: Partial<Record<FormCommand, AdhesionDocumentKind>> = {
  submit_resolution: 'resolution',
  sign: 'convention',
  countersign: 'convention',
  give_notice: 'withdrawal',
};

/** What the machine asks for; numbers of the registry can stand beside any paper. */
export function needsOf(command: FormCommand, signedDigitally = true) {
  const { requires = [] } = adhesionMachine.transition(command);
  const documents = requires.includes('documents');
  return {
    act: requires.includes('act'),
    documents,
    effectiveOn: requires.includes('effectiveOn'),
    // Without a digital signature somebody must vouch for the agreement.
    reason: requires.includes('reason') || (command === 'activate' && !signedDigitally),
    numbers: documents,
  };
}

/** The first day that the notice of a convention leaves free. */
export function firstDayOfWithdrawal(noticeDays: number): string {
  return addDays(today(), noticeDays);
}

export function commandSchema(command: FormCommand, signedDigitally: boolean, earliest?: string, latest?: string) {
  const { act, documents, effectiveOn, reason } = needsOf(command, signedDigitally);
  const day = effectiveOn ? requiredDay : optionalDay;
  return z.object({
    actOrgan: act ? requiredText(LIMITS.name) : optionalText(LIMITS.name),
    actNumber: act ? requiredText(LIMITS.actNumber) : optionalText(LIMITS.actNumber),
    actDate: act ? requiredDay : optionalDay,
    files: documents ? z.array(storedFile).min(1, 'required') : z.array(storedFile),
    effectiveOn: day.refine(
      (text) => !text || ((!earliest || text >= earliest) && (!latest || text <= latest)),
      'out_of_range',
    ),
    reason: reason ? requiredText(LIMITS.reason) : optionalText(LIMITS.reason),
    protocolNumber: optionalText(LIMITS.actNumber),
    repertoireNumber: optionalText(LIMITS.actNumber),
  });
}

/** An adhesion is activated from today, or from the first day of a convention that is still to begin. */
export function initialValues(command: FormCommand, convention: Convention | undefined): CommandValues {
  const now = today();
  const begins = convention && convention.validFrom > now ? convention.validFrom : now;
  return {
    actOrgan: '',
    actNumber: '',
    actDate: '',
    files: [],
    effectiveOn: command === 'activate' ? begins : '',
    reason: '',
    protocolNumber: '',
    repertoireNumber: '',
  };
}

export function transitionOf(command: FormCommand, values: CommandValues): Transition {
  const { act, documents, effectiveOn } = needsOf(command);
  const kind = DOCUMENT_KIND[command] ?? 'other';
  return {
    command,
    ...(act && { act: { organ: values.actOrgan, number: values.actNumber, date: values.actDate } }),
    ...(documents && { documents: values.files.map(({ id }) => ({ fileId: id, kind })) }),
    ...(effectiveOn && { effectiveOn: values.effectiveOn }),
    ...(values.reason && { reason: values.reason }),
    ...(values.protocolNumber && { protocolNumber: values.protocolNumber }),
    ...(values.repertoireNumber && { repertoireNumber: values.repertoireNumber }),
  };
}
