/**
 * Ends a loader with the status that the page shall have: the router takes thrown responses as that.
 * @param requestId under which the API's logs tell of a failure; the page shows it
 */
export function answerStatus(status: 404 | 500, requestId: string | null = null): never {
  // oxlint-disable-next-line typescript/only-throw-error
  throw new Response(requestId, { status, statusText: status === 404 ? 'Not Found' : 'Internal Server Error' });
}
