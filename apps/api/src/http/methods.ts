import type { Express, Request, RequestHandler } from 'express';
import { DomainError, TUS_HEADERS } from '#app/platform';

interface Route {
  pattern: RegExp;
  /** How many parts of the path may be anything. */
  ids: number;
  methods: string[];
}

const READING = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Answers OPTIONS, and 405 where a path exists but does not take the method. No origin but ours may
 * call: what a browser asks beforehand for a page of another one (a CORS preflight) is refused.
 */
export function methods(app: Express): RequestHandler {
  let routes: Map<string, Route[]> | undefined;
  return (request, response, next) => {
    const allowed = allowedFor(request, (routes ??= routesOf(app)).get(partOf(request.path)) ?? []);
    if (!allowed || (allowed.includes(request.method) && request.method !== 'OPTIONS')) return next();
    response.setHeader('Allow', allowed.join(', '));
    if (request.method !== 'OPTIONS') return next(new DomainError('method_not_allowed'));
    if (request.headers['access-control-request-method'] !== undefined) {
      return next(new DomainError('cross_site_request'));
    }
    // Programs of the protocol ask so what they may do.
    if (partOf(request.path) === 'uploads') response.set(TUS_HEADERS);
    response.status(204).end();
  };
}

/** The part of a path by which most routes are told apart: `tickets` of `/api/v1/tickets/:id`. Outside the API there are few. */
const partOf = (path: string) => (path.startsWith('/api/') ? (path.split('/', 4)[3] ?? '') : '');

/** The methods that a path takes; undefined where there is nothing. Outside the API there are only pages and files. */
function allowedFor(request: Request, routes: readonly Route[]): string[] | undefined {
  const matching = routes.filter(({ pattern }) => pattern.test(request.path));
  // What is named stands before what is any id: `counts` is no request.
  const fewest = Math.min(...matching.map(({ ids }) => ids));
  const found = matching.filter(({ ids }) => ids === fewest).flatMap((route) => route.methods);
  if (found.length) return [...new Set([...found, ...(found.includes('GET') ? ['HEAD'] : []), 'OPTIONS'])];
  return request.path.startsWith('/api/v1/') ? undefined : READING;
}

/** As they stand in Express's router once all are registered, by {@link partOf} their paths. */
function routesOf(app: Express): Map<string, Route[]> {
  const layers = app.router.stack as { route?: { path: string; methods: Record<string, boolean> } }[];
  const routes = new Map<string, Route[]>();
  for (const { route } of layers) {
    if (typeof route?.path !== 'string') continue;
    const { path, methods } = route;
    const pattern = new RegExp(`^${path.replaceAll('.', '\\.').replace(/:\w+/g, '[^/]+')}/?$`);
    const found = {
      pattern,
      ids: path.split(':').length - 1,
      methods: Object.keys(methods).map((name) => name.toUpperCase()),
    };
    routes.set(partOf(path), [...(routes.get(partOf(path)) ?? []), found]);
  }
  return routes;
}
