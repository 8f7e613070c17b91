import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { ApiError } from '../api/problem.js';
import { SecondFactorGate } from './second-factor-gate.js';
import { SESSION_KEY, SessionGate } from './session.js';
import { SignInAgain } from './sign-in-again-dialog.js';

/** What every page behind sign-in needs around it: data, session, and the way back in when the session ends. */
export function AreaFrame({ children }: { children: ReactNode }) {
  const [client] = useState(createClient);
  return (
    <QueryClientProvider client={client}>
      <SessionGate>
        <SecondFactorGate>{children}</SecondFactorGate>
        <SignInAgain />
      </SessionGate>
    </QueryClientProvider>
  );
}

function createClient(): QueryClient {
  // The centre may begin to ask for a second factor in the middle of the work: the session, asked anew, says so.
  const onError = (error: Error) => {
    if (error instanceof ApiError && error.problem.code === 'second_factor_needed')
      void client.invalidateQueries({ queryKey: SESSION_KEY });
  };
  const client = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (count, error) => count < 2 && !(error instanceof ApiError && error.problem.status < 500),
      },
    },
  });
  return client;
}
