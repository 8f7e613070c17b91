import createClient, { type Client } from 'openapi-fetch';
import { answerStatus } from '../lib/answer-status.js';
import { ApiError, toProblem } from './problem.js';
import type { paths } from './schema.js';

export type Api = Client<paths>;

/** A client of the API: the browser's talks to its own origin, the server's to the injected address. */
export function createApi(options: {
  baseUrl: string;
  fetch: typeof fetch;
  language?: string;
  /** Makes the id under which a call is found in the logs, from here to the mail. Without it the API makes one. */
  newRequestId?: () => string;
}): Api {
  const { newRequestId } = options;
  return createClient<paths>({
    baseUrl: options.baseUrl,
    fetch: (request) => {
      if (newRequestId) request.headers.set('X-Request-Id', newRequestId());
      return options.fetch(request);
    },
    // Lists in the address are written with commas, as the API wants them.
    querySerializer: { array: { style: 'form', explode: false } },
    headers: options.language ? { 'accept-language': options.language } : {},
  });
}

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The body of a good answer; a failed one is thrown as an ApiError. */
export async function unwrap<T>(answer: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await answer;
  if (!response.ok) throw new ApiError(toProblem(error, response.status, response.headers.get('X-Request-Id')));
  return data as T;
}

/** For the loaders of public pages: what the API does not know is a page that is not there. */
export async function load<T>(answer: Promise<Answer<T>>): Promise<T> {
  const { data, response } = await answer;
  if (response.ok) return data as T;
  if ([400, 404, 414].includes(response.status)) return answerStatus(404);
  return answerStatus(500, response.headers.get('X-Request-Id'));
}
