/**
 * PostgreSQL is starting, stopping or out of connections, or ended what took too long or stood in each other's way:
 * trying again makes sense.
 */
const SQL_STATES = /^(08|57P|53|57014|55P03|25P0[34]|40001|40P01)/;
const NODE_CODES = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT']);
/** What is said without a code. */
const WORDS = /timeout exceeded when trying to connect|Connection terminated|socket hang up/;

/** Whether this was thrown because the database, or the storage of files, cannot do it just now. */
export function isUnavailable(error: unknown): boolean {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: string };
  if (typeof code === 'string' && (SQL_STATES.test(code) || NODE_CODES.has(code))) return true;
  return WORDS.test(message ?? '');
}
