import {
  FIELD_PROBLEMS,
  IMPORT_EFFECTS,
  IMPORT_OUTCOMES,
  IMPORT_STATUSES,
  LIMITS,
  TEMPLATE_CONTENTS,
  TEMPLATE_FORMATS,
  type FieldProblem,
  type ImportEffect,
  type ImportOutcome,
  type ImportStatus,
  type TemplateContent,
  type TemplateFormat,
} from '#app/contracts';
import { Code, Instant, Int, NestedList, PageQuery, Slug, Text, Texts, Uuid } from '../http/fields.js';

const COUNT = { min: 0, max: LIMITS.importRows };

export class NewImport {
  @Slug({ description: 'What the rows become, such as `services`' }) target: string;
  @Uuid({ description: 'Of an upload of one’s own, CSV or XLSX' }) fileId: string;
}

export class TemplateQuery {
  @Code(TEMPLATE_FORMATS, 'TemplateFormat', { optional: true, description: '`xlsx` where it is not said' })
  format?: TemplateFormat;
  @Code(TEMPLATE_CONTENTS, 'TemplateContent', {
    optional: true,
    description:
      '`example`, where it is not said: one row; `current`: what is there already, to be changed and read again',
  })
  content?: TemplateContent;
}

export class ImportQuery extends PageQuery {
  @Slug({ optional: true }) target?: string;
}

export class ImportRowQuery extends PageQuery {
  @Code(IMPORT_OUTCOMES, 'ImportOutcome', { optional: true }) outcome?: ImportOutcome;
}

/** Which rows, as which kind of file. */
export class ImportRowFileQuery {
  @Code(IMPORT_OUTCOMES, 'ImportOutcome', { optional: true }) outcome?: ImportOutcome;
  @Code(TEMPLATE_FORMATS, 'TemplateFormat', { optional: true, description: '`xlsx` where it is not said' })
  format?: TemplateFormat;
}

/** A file whose rows become something, and how far that has come. */
export class Import {
  @Uuid() id: string;
  @Slug() target: string;
  @Code(IMPORT_STATUSES, 'ImportStatus') status: ImportStatus;
  @Text({ max: LIMITS.fileName }) fileName: string;
  @Texts({ max: LIMITS.sheetLine, maxItems: LIMITS.importColumns, description: 'Headers that nothing was read from' })
  ignored: string[];
  @Int(COUNT) rows: number;
  @Int({ ...COUNT, description: 'Rows that make something new' }) creates: number;
  @Int({ ...COUNT, description: 'Rows that change something' }) updates: number;
  @Int({ ...COUNT, description: 'Rows that say what is there already' }) same: number;
  @Int({ ...COUNT, description: 'Rows with mistakes: they are left out' }) wrong: number;
  @Int(COUNT) applied: number;
  @Int({ ...COUNT, description: 'Rows that were right and could not be written any more' }) refused: number;
  @Int(COUNT) undone: number;
  @Int({ ...COUNT, description: 'Rows that could not be taken back: something was built upon them' }) kept: number;
  @Uuid({ nullable: true, description: 'The long work that writes the rows' }) jobId: string | null;
  @Uuid({ nullable: true, description: 'The long work that takes them back' }) undoJobId: string | null;
  @Instant() createdAt: string;
  @Instant({ nullable: true, description: 'Until when it is kept and can be taken back; null while it is under way' })
  keptUntil: string | null;
}

export class ImportCell {
  @Text({ max: LIMITS.name, description: 'The header, in the language of the request' }) column: string;
  @Text({ min: 0, max: LIMITS.sheetLine, description: 'Its beginning' }) value: string;
  @Code(FIELD_PROBLEMS, 'FieldProblem', { nullable: true }) error: FieldProblem | null;
}

export class ImportRow {
  @Uuid() id: string;
  @Int({ min: 1, max: 2_000_000_000, description: 'Of the line in the file; the header is line 1' }) number: number;
  @Code(IMPORT_EFFECTS, 'ImportEffect', { nullable: true }) effect: ImportEffect | null;
  @Code(IMPORT_OUTCOMES, 'ImportOutcome') outcome: ImportOutcome;
  @NestedList(() => ImportCell, { maxItems: LIMITS.importColumns }) cells: ImportCell[];
}
