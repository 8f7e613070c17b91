import {
  APPOINTMENT_COMMANDS,
  APPOINTMENT_STATUSES,
  DATA_AT_END,
  LIMITS,
  PAPER_SIGNATURES,
  type AppointmentCommand,
  type AppointmentStatus,
  type DataAtEnd,
  type PaperSignature,
} from '#app/contracts';
import { Code, Codes, Day, Instant, Int, Matching, Nested, NestedList, Text, Uuid } from '#app/platform';

const COUNT = { min: 0, max: 100_000 };

export class SubProcessorView {
  @Text({ max: LIMITS.name }) name: string;
  @Matching(/^[A-Z]{2}$/, { max: 2, description: 'ISO 3166-1, such as `IT`' }) country: string;
  @Text({ max: LIMITS.sheetLine, description: 'What for' }) purpose: string;
  @Text({
    optional: true,
    max: LIMITS.sheetLine,
    description: 'Outside the European Economic Area: what protects the data (GDPR art. 46)',
  })
  safeguards?: string;
}

/** What the appointment says. */
export class NewProcessingTerms {
  @Text({ max: LIMITS.termsText, description: 'Obligations of the processor (GDPR art. 28 par. 3)' }) text: string;
  @Text({ max: LIMITS.termsText, description: 'What is processed, and of whom' }) categories: string;
  @Text({ max: LIMITS.termsText, description: 'Measures of security (art. 32)' }) measures: string;
  @NestedList(() => SubProcessorView, {
    maxItems: LIMITS.subProcessors,
    description: 'Whom the processor engages in its turn (art. 28 par. 2)',
  })
  subProcessors: SubProcessorView[];
}

export class ProcessingTermsVersion {
  @Int({ min: 1, max: 100_000 }) number: number;
  @Instant() createdAt: string;
}

export class ProcessingTermsView extends NewProcessingTerms {
  @Int({ ...COUNT, description: '0: the standard text, which becomes version 1 when it is proposed first' })
  number: number;
  @Instant({ nullable: true }) createdAt: string | null;
}

/** How many bodies have appointed the centre. */
export class AppointmentProgress {
  @Int({ ...COUNT, description: 'Adhesions that have not ended' }) adhesions: number;
  @Int({ ...COUNT, description: 'With a signed appointment' }) signed: number;
  @Int({ ...COUNT, description: 'Without one, whose turn it is to sign' }) proposed: number;
  @Int({ ...COUNT, description: 'With neither a signed nor a proposed one on the present terms' }) toPropose: number;
}

export class ProcessingTermsState extends ProcessingTermsView {
  @NestedList(() => ProcessingTermsVersion, { maxItems: LIMITS.termsVersions, description: 'Newest first' })
  versions: ProcessingTermsVersion[];
  @Nested(() => AppointmentProgress, { nullable: true, description: 'For the centre only' })
  progress: AppointmentProgress | null;
}

export class ProcessorAppointmentView {
  @Uuid() id: string;
  @Uuid() adhesionId: string;
  @Code(APPOINTMENT_STATUSES, 'AppointmentStatus') status: AppointmentStatus;
  @Int({ min: 1, max: 100_000, description: 'Version of the terms' }) number: number;
  @Int({ min: 1, max: 100_000, description: 'The newest version' }) newestNumber: number;
  @NestedList(() => SubProcessorView, { maxItems: LIMITS.subProcessors }) subProcessors: SubProcessorView[];
  @Code(DATA_AT_END, 'DataAtEnd', { nullable: true, description: 'As the body chose when it signed' })
  atEnd: DataAtEnd | null;
  @Uuid({ nullable: true }) fileId: string | null;
  @Text({ nullable: true, max: LIMITS.fileName }) fileName: string | null;
  @Text({ nullable: true, max: 150 }) mediaType: string | null;
  @Code(PAPER_SIGNATURES, 'PaperSignature', {
    nullable: true,
    description: 'Whether a digital signature was recognised in it, and not verified',
  })
  signature: PaperSignature | null;
  @Instant() proposedAt: string;
  @Day({ nullable: true }) signedOn: string | null;
  @Day({ nullable: true }) endedOn: string | null;
  @Text({ nullable: true, max: LIMITS.reason }) reason: string | null;
  @Codes(APPOINTMENT_COMMANDS, 'AppointmentCommand', { description: 'What the caller may do now' })
  commands: AppointmentCommand[];
  @Int({ min: 1, max: 2_000_000_000 }) version: number;
}

export class ProcessorAppointmentList {
  @NestedList(() => ProcessorAppointmentView, { maxItems: LIMITS.appointments, description: 'Newest first' })
  appointments: ProcessorAppointmentView[];
}

/** A step, with what its command needs. */
export class AppointmentTransition {
  @Code(['sign', 'withdraw', 'end'], 'AppointmentStep') command: 'sign' | 'withdraw' | 'end';
  @Uuid({ optional: true, description: '`sign`: the signed appointment' }) fileId?: string;
  @Code(DATA_AT_END, 'DataAtEnd', { optional: true, description: '`sign`: what becomes of the data at the end' })
  atEnd?: DataAtEnd;
  @Day({ optional: true, description: '`sign`: the day of the signature; `end`: the last day' }) day?: string;
  @Text({
    optional: true,
    max: LIMITS.reason,
    description: '`end`: why; `sign`: why the centre accepts a paper without a digital signature, and who signed it',
  })
  reason?: string;
}
