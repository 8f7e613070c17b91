import { isRouteErrorResponse, UNSAFE_ErrorResponseImpl as ErrorResponseImpl, type HydrationState } from 'react-router';

interface SentError {
  status: number;
  statusText: string;
  /** The id under which the logs tell of it. */
  data: string | null;
}

/** The router's state as JSON for a data block: no markup can end the script early. Errors carry only their status and their id. */
export function dehydrate(state: { loaderData: unknown; errors: Record<string, unknown> | null }): string {
  const errors =
    state.errors &&
    Object.fromEntries(
      Object.entries(state.errors).map(([id, error]): [string, SentError] => [
        id,
        isRouteErrorResponse(error)
          ? {
              status: error.status,
              statusText: error.statusText,
              data: typeof error.data === 'string' && error.data ? error.data : null,
            }
          : { status: 500, statusText: 'Internal Server Error', data: null },
      ]),
    );
  return JSON.stringify({ loaderData: state.loaderData, errors }).replace(/[<\u2028\u2029]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

export function reviveErrors(state: HydrationState): HydrationState {
  if (!state.errors) return { loaderData: state.loaderData };
  const errors = Object.entries(state.errors as Record<string, SentError>).map(([id, error]) => [
    id,
    new ErrorResponseImpl(error.status, error.statusText, error.data),
  ]);
  return { loaderData: state.loaderData, errors: Object.fromEntries(errors) as Record<string, unknown> };
}
