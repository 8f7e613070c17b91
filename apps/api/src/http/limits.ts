/** What a request may be, beside the sizes of `LIMITS`, which the portal knows too. docs/en/http.md lists them all. */
export const REQUEST_LIMITS = {
  /** Characters of path and query. */
  address: 8_000,
  /** Header lines; their bytes are limited by Node (`--max-http-header-size`, 16 kB). */
  headers: 100,
  /** Objects and lists inside each other. */
  jsonDepth: 20,
} as const;

/** How long the parts of a request may take, in milliseconds. */
export interface HttpTimes {
  /** Until the last header arrived. */
  headers: number;
  /** Until the last byte of JSON arrived. */
  body: number;
  /** Until the last byte of an upload arrived, and was put away. */
  upload: number;
  /** Until an answer begins. */
  work: number;
  /** Between two requests on one connection. */
  keepAlive: number;
  /** How often connections are looked at. */
  check: number;
}

export const HTTP_TIMES: HttpTimes = {
  headers: 15_000,
  body: 30_000,
  upload: 300_000,
  work: 60_000,
  // Longer than proxies keep a connection (nginx: 60 s): it is never closed under a request that is on its way.
  keepAlive: 65_000,
  check: 5_000,
};
