import { Injectable } from '@nestjs/common';
import type { FieldError, FieldProblem, ProblemCode } from '#app/contracts';
import { DomainError, TenantDatabase, fieldError, invalid, type RequestContext, type Transaction } from '#app/platform';
import { DocumentEditing } from './document-editing.service.js';
import type { DocumentChange, DocumentsChange } from './documents.dto.js';

const TITLES = 'SELECT id, title FROM document WHERE id = ANY ($1)';
/** What refuses one of several, the gravest first: the answer is what the gravest would have been alone. */
const REFUSALS = {
  not_found: ['id', 'not_found'],
  permission_denied: ['id', 'not_allowed'],
  stale_version: ['version', 'stale'],
  state_conflict: ['id', 'wrong_state'],
} as const satisfies Partial<Record<ProblemCode, readonly [field: string, code: FieldProblem]>>;
const BY_GRAVITY: readonly ProblemCode[] = [
  ...(Object.keys(REFUSALS) as (keyof typeof REFUSALS)[]),
  'validation_failed',
];

/** Several documents changed in one go: all of them, or none. */
@Injectable()
export class DocumentBatch {
  constructor(
    private readonly database: TenantDatabase,
    private readonly editing: DocumentEditing,
  ) {}

  /**
   * @returns the same documents with what takes the change back, in their order
   * @throws DomainError naming every document that refuses, and why: not_found, permission_denied, stale_version,
   *   state_conflict, validation_failed
   */
  async change(ctx: RequestContext, { documents }: DocumentsChange): Promise<DocumentsChange> {
    const ids = documents.map(({ id }) => id);
    const twice = ids.findIndex((id, at) => ids.indexOf(id) < at);
    if (twice >= 0) throw invalid(`documents.${twice}.id`, 'in_use');
    return this.database.run(ctx, async (tx) => {
      const undo = new Map<string, DocumentChange>();
      const refused: { code: ProblemCode; errors: FieldError[] }[] = [];
      const titles = await this.titles(tx, ids);
      // Always in one order, so that two who change the same documents do not wait for each other.
      for (const [at, change] of [...documents.entries()].toSorted(([, a], [, b]) => (a.id < b.id ? -1 : 1)))
        try {
          undo.set(change.id, await this.editing.applyIn(tx, change));
        } catch (error) {
          // What a database refused has ended the transaction; what a rule refused is gathered, and ends it below.
          if (!(error instanceof DomainError)) throw error;
          refused.push({ code: error.code, errors: errorsOf(error, at, titles.get(change.id)) });
        }
      if (refused.length) throw together(refused);
      return { documents: ids.map((id) => undo.get(id)!) };
    });
  }

  private async titles(tx: Transaction, ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await tx.query<{ id: string; title: string }>(TITLES, [ids]);
    return new Map(rows.map(({ id, title }) => [id, title]));
  }
}

/** Where in the request it is refused, and what people call the document, as far as they see it. */
function errorsOf({ code, details }: DomainError, at: number, about: string | undefined): FieldError[] {
  const [field, why] = REFUSALS[code as keyof typeof REFUSALS] ?? (['id', 'not_allowed'] as const);
  const errors = details.errors ?? [fieldError(field, why)];
  return errors.map((error) => ({ ...error, field: `documents.${at}.${error.field}`, ...(about && { about }) }));
}

function together(refused: readonly { code: ProblemCode; errors: FieldError[] }[]): DomainError {
  const code = BY_GRAVITY.find((one) => refused.some((each) => each.code === one)) ?? refused[0]!.code;
  const place = ({ field }: FieldError) => Number(field.split('.')[1]);
  const errors = refused.flatMap((each) => each.errors).toSorted((a, b) => place(a) - place(b));
  return new DomainError(code, { errors });
}
