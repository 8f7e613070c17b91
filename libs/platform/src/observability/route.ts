import type { Request } from 'express';

/** The path of whatever no route stands for may be anything that somebody typed. */
const UNROUTED: [RegExp, string][] = [
  [/^\/assets\//, '/assets/*'],
  [/^\/api\/docs(\/|$)/, '/api/docs'],
  [/^\/api(\/|$)/, 'unmatched'],
];

/** The pattern of a request's route, such as `/api/v1/tickets/:id`: never its path, whose parts may be personal. */
export function routeOf(request: Request): string {
  const pattern = (request.route as { path?: unknown } | undefined)?.path;
  if (typeof pattern === 'string') return pattern;
  return UNROUTED.find(([path]) => path.test(request.path))?.[1] ?? 'page';
}
