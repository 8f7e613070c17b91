/** Ends a loader with the status that the page shall have: the router takes thrown responses as that. */
export function answerStatus(status: 404 | 500): never {
  // eslint-disable-next-line @typescript-eslint/only-throw-error
  throw new Response(null, { status, statusText: status === 404 ? 'Not Found' : 'Internal Server Error' });
}
