/** What the API says when it refuses (RFC 9457), plus the case in which nobody answered. */
export interface Problem {
  status: number;
  code: string;
  title?: string;
  detail?: string;
  errors?: { field: string; code: string; detail: string; about?: string }[];
  /** Under which what happened is found in the logs. */
  requestId?: string;
  allowed?: string[];
}

export class ApiError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(`${problem.status} ${problem.code}`);
    this.name = 'ApiError';
    this.problem = problem;
  }
}

export const NETWORK_PROBLEM: Problem = { status: 0, code: 'network' };

/** Reads any failed answer: problem+json as it is, whatever else by its status alone. */
export function toProblem(body: unknown, status: number, id: string | null): Problem {
  const requestId = id ?? undefined;
  if (typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string') {
    return { ...(body as Problem), status, requestId };
  }
  return { status, code: `http_${status}`, requestId };
}

export function problemOf(error: unknown): Problem {
  return error instanceof ApiError ? error.problem : NETWORK_PROBLEM;
}
