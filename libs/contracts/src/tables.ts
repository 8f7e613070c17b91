/** The kinds of file that a list can be taken away as. */
export const EXPORT_FORMATS = ['csv', 'xlsx', 'pdf'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What parts the cells of a CSV file: Excel in Italian wants the semicolon. */
export const CSV_SEPARATORS = ['semicolon', 'comma'] as const;
export type CsvSeparator = (typeof CSV_SEPARATORS)[number];

/** What became of a row of an import: it waits, or was left out, written, refused when it was written, taken back or kept. */
export const IMPORT_OUTCOMES = ['waiting', 'wrong', 'applied', 'refused', 'undone', 'kept'] as const;
export type ImportOutcome = (typeof IMPORT_OUTCOMES)[number];

/** What a row that has no mistakes does. */
export const IMPORT_EFFECTS = ['create', 'update', 'same'] as const;
export type ImportEffect = (typeof IMPORT_EFFECTS)[number];

/** How an import stands. */
export const IMPORT_STATUSES = ['preview', 'applying', 'applied', 'undoing', 'undone'] as const;
export type ImportStatus = (typeof IMPORT_STATUSES)[number];

/** The kinds of file that rows are read from. */
export const TEMPLATE_FORMATS = ['csv', 'xlsx'] as const;
export type TemplateFormat = (typeof TEMPLATE_FORMATS)[number];

/** With one row to show how it is filled, or with what is there already. */
export const TEMPLATE_CONTENTS = ['example', 'current'] as const;
export type TemplateContent = (typeof TEMPLATE_CONTENTS)[number];
