import { DATA_AT_END, LIMITS, type DataAtEnd } from '#app/contracts';
import { Code, Day, ExportOf, Int, NestedList, PageQuery, Text, Texts, Uuid } from '#app/platform';
import { SubProcessorView } from './processing.dto.js';

const MOST_SERVICES = 200;

export class ProcessingRegisterQuery extends PageQuery {
  @Day({ optional: true, description: 'As the register stood on this day; today if absent' }) on?: string;
  @Uuid({ optional: true }) conventionId?: string;
  @Text({ optional: true, max: LIMITS.search, description: 'Part of the name of the body' }) q?: string;
}

/** The filters of the register, and how it is taken away. */
export class ProcessingRegisterExportQuery extends ExportOf(ProcessingRegisterQuery) {}

/** What the centre processes for one controller (art. 30 par. 2 GDPR). */
export class ProcessingRegisterEntry {
  @Uuid({ description: 'The appointment' }) id: string;
  @Uuid() adhesionId: string;
  @Uuid() bodyId: string;
  @Text({ max: LIMITS.name, description: 'The controller, as it was called on that day' }) controller: string;
  @Text({ nullable: true, max: 16 }) taxCode: string | null;
  @Text({ nullable: true, max: 1_000 }) address: string | null;
  @Text({ nullable: true, max: LIMITS.email }) pec: string | null;
  @Text({ nullable: true, max: LIMITS.name, description: 'Who represented it on that day' }) representative:
    string | null;
  @Text({ nullable: true, max: LIMITS.name, description: 'Its data protection officer on that day' }) dpo:
    string | null;
  @Text({ nullable: true, max: LIMITS.email }) dpoEmail: string | null;
  @Uuid() conventionId: string;
  @Text({ max: LIMITS.name }) convention: string;
  @Int({ min: 1, max: 100_000, description: 'Version of the appointment' }) number: number;
  @Text({ max: LIMITS.termsText, description: 'What is processed, and of whom' }) categories: string;
  @Text({ max: LIMITS.termsText }) measures: string;
  @Texts({ max: LIMITS.name, maxItems: MOST_SERVICES, description: 'That the body used on that day' })
  services: string[];
  @NestedList(() => SubProcessorView, { maxItems: LIMITS.subProcessors }) subProcessors: SubProcessorView[];
  @Day({ description: 'On which the appointment was signed' }) from: string;
  @Day({ nullable: true }) to: string | null;
  @Code(DATA_AT_END, 'DataAtEnd') atEnd: DataAtEnd;
}
