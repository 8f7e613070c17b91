import type { RequestContext } from './request-context.js';

declare global {
  namespace Express {
    interface Request {
      /** Set by the access guard. */
      ctx?: RequestContext;
      requestId?: string;
    }
  }
}
