import { LIMITS } from '#app/contracts';
import { Instant, Int, Nested, NestedList, Text, Uuid } from '#app/platform';
import { Act } from '../api/adhesions.dto.js';

export class ClauseView {
  @Text({ max: 20, description: 'Such as `3` or `3-bis`' }) number: string;
  @Text({ max: LIMITS.name }) title: string;
  @Text({ max: LIMITS.clauseText }) text: string;
}

export class NewConventionScheme {
  @NestedList(() => ClauseView, { minItems: 1, maxItems: LIMITS.clauses, description: 'In their order' })
  clauses: ClauseView[];
  @Nested(() => Act, { optional: true, nullable: true, description: 'By which this version was approved' })
  act?: Act | null;
}

export class ConventionSchemeView {
  @Int({ min: 1, max: 100_000 }) number: number;
  @NestedList(() => ClauseView, { maxItems: LIMITS.clauses }) clauses: ClauseView[];
  @Nested(() => Act, { nullable: true }) act: Act | null;
  @Int({ min: 0, max: 100_000, description: 'Adhesions that were asked for under it, of those that the caller sees' })
  adhesions: number;
  @Instant() createdAt: string;
}

export class ConventionSchemeList {
  @NestedList(() => ConventionSchemeView, { maxItems: LIMITS.schemes, description: 'Newest first' })
  schemes: ConventionSchemeView[];
}

export class NewConventionDocument {
  @Uuid({ description: 'An uploaded file' }) fileId: string;
  @Text({ max: LIMITS.name }) title: string;
}

export class ConventionDocumentView {
  @Uuid() id: string;
  @Text({ max: LIMITS.name }) title: string;
  @Uuid() fileId: string;
  @Text({ max: LIMITS.fileName }) name: string;
  @Text({ max: 150 }) mediaType: string;
  @Int({ min: 0, max: LIMITS.fileBytes, description: 'Bytes' }) size: number;
  @Instant() createdAt: string;
}

export class ConventionDocumentList {
  @NestedList(() => ConventionDocumentView, { maxItems: LIMITS.conventionDocuments })
  documents: ConventionDocumentView[];
}
