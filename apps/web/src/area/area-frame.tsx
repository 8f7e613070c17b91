import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { ApiError } from '../api/problem.js';
import { SessionGate } from './session.js';
import { SignInAgain } from './sign-in-again-dialog.js';

/** What every page behind sign-in needs around it: data, session, and the way back in when the session ends. */
export function AreaFrame({ children }: { children: ReactNode }) {
  const [client] = useState(
    () =>
      new QueryClient({
        defaultOptions: {
          queries: {
            staleTime: 10_000,
            retry: (count, error) => count < 2 && !(error instanceof ApiError && error.problem.status < 500),
          },
        },
      }),
  );
  return (
    <QueryClientProvider client={client}>
      <SessionGate>
        {children}
        <SignInAgain />
      </SessionGate>
    </QueryClientProvider>
  );
}
