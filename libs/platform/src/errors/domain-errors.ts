import { PROBLEMS, type FieldError, type FieldProblem, type ProblemCode } from '#app/contracts';

export interface ProblemDetails {
  /** Which fields are wrong, and how. */
  errors?: FieldError[];
  /** The commands that the present state allows. */
  allowed?: readonly string[];
  /** Seconds after which it makes sense to try again. */
  retryAfter?: number;
  /** How many attempts there were until then: of the limit that was reached, where it is not the general one. */
  attempts?: number;
}

/** Every error that a service throws on purpose; the filter turns it into problem+json. */
export class DomainError extends Error {
  readonly status: number;

  constructor(
    readonly code: ProblemCode,
    readonly details: ProblemDetails = {},
  ) {
    super(code);
    this.name = 'DomainError';
    this.status = PROBLEMS[code];
  }
}

export const notFound = () => new DomainError('not_found');
export const staleVersion = () => new DomainError('stale_version');
export const stateConflict = (allowed: readonly string[]) => new DomainError('state_conflict', { allowed });

/** One wrong field; `detail` is worded by the filter. */
export function fieldError(field: string, code: FieldProblem): FieldError {
  return { field, code, detail: '' };
}

/** 404 for something that the request refers to: it does not exist, or is somebody else's. */
export function notFoundField(field: string): DomainError {
  return new DomainError('not_found', { errors: [fieldError(field, 'not_found')] });
}

/** 422 for values that are well formed but not acceptable. */
export function invalid(field: string, code: FieldProblem): DomainError {
  return new DomainError('validation_failed', { errors: [fieldError(field, code)] });
}
