import { useQuery, useQueryClient, type Query } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useRef, type ReactNode } from 'react';
import { Navigate, useLocation } from 'react-router';
import { api } from '../api/browser.js';
import { unwrap } from '../api/client.js';
import { problemOf } from '../api/problem.js';
import { signInAgain } from '../api/sign-in-again.js';
import { switchMembership } from '../api/switch-membership.js';
import type { Permission, Session } from '../api/types.js';
import { homeOf } from '../lib/home.js';
import { Waiting } from '../shell/root-layout.js';
import { ProblemAlert } from '../ui/problem-alert.js';

export interface Actor {
  session: Session;
  /** Which side of a request this person speaks for. */
  side: 'centre' | 'body';
  /** A partner, whom the centre invited from outside: speaks for neither side, and is shown what a body is at most. */
  outside: boolean;
  /** Where the addresses of the area begin. */
  base: string;
  can: (permission: Permission) => boolean;
  /** Whether the person is of this body, or of the centre, and not just its delegate: who sees its people. */
  serves: (bodyId: string) => boolean;
}

const ActorContext = createContext<Actor | null>(null);
export const SESSION_KEY = ['session'] as const;

/** Who is signed in, in which role: known to everything in the area. */
export function useActor(): Actor {
  const actor = useContext(ActorContext);
  if (!actor) throw new Error('No session around this page');
  return actor;
}

export function signInAddress(pathname: string, search: string): string {
  return `/accedi?next=${encodeURIComponent(`${pathname}${search}`)}`;
}

/** Asks who is signed in; nobody is sent to the sign-in page and comes back here afterwards. */
export function SessionGate({ children }: { children: ReactNode }) {
  const { pathname, search } = useLocation();
  const query = useQuery({
    queryKey: SESSION_KEY,
    queryFn: () => unwrap(api.GET('/api/v1/session')),
    staleTime: 60_000,
    retry: false,
  });
  useFollowSession(query.data);
  const ended = query.isError && problemOf(query.error).status === 401 ? query.errorUpdatedAt : 0;
  const working = query.data !== undefined;
  useEffect(() => {
    if (ended && working) void signInAgain();
  }, [ended, working]);
  if (query.isPending) return <Waiting />;
  if (query.data === undefined) {
    const problem = problemOf(query.error);
    if (problem.status === 401) return <Navigate to={signInAddress(pathname, search)} replace />;
    return (
      <main id="content" className="container page">
        <ProblemAlert problem={problem} />
      </main>
    );
  }
  const session = query.data;
  const { access } = session.membership;
  const actor: Actor = {
    session,
    side: access === 'body' || access === 'partner' ? 'body' : 'centre',
    outside: access === 'partner',
    base: homeOf(session.membership),
    can: (permission) => session.permissions.includes(permission),
    serves: (bodyId) => access === 'centre' || session.membership.bodies.some(({ id }) => id === bodyId),
  };
  return <ActorContext.Provider value={actor}>{children}</ActorContext.Provider>;
}

/** Another tab may have taken another role, or signed somebody else in: nothing of the former stays in sight. */
function useFollowSession(session: Session | undefined): void {
  const client = useQueryClient();
  const before = useRef(session);
  useEffect(() => {
    const former = before.current;
    before.current = session;
    if (!former || !session) return;
    if (former.person.id !== session.person.id) window.location.assign(homeOf(session.membership));
    else if (former.membership.id !== session.membership.id) void client.resetQueries({ predicate: isOfRole });
  }, [client, session]);
}

function isOfRole({ queryKey }: Query): boolean {
  return queryKey[0] !== SESSION_KEY[0];
}

/** Takes another of one's roles: nothing of the former role's data stays in memory. */
export function useSwitchRole(): (membershipId: string) => Promise<Session> {
  const client = useQueryClient();
  return async (membershipId) => {
    const session = await switchMembership(membershipId);
    client.setQueryData(SESSION_KEY, session);
    return session;
  };
}
