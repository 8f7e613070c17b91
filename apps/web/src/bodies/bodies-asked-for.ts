import { useBodies } from '../api/queries.js';
import { useActor } from '../area/session.js';

/** The bodies for which a person of a body asks something: their own, then those that delegated it to them. */
export function useBodiesAskedFor(): { id: string; name: string }[] {
  const { session, side } = useActor();
  const { bodies } = session.membership;
  const known = useBodies({ limit: 100 }, side === 'body');
  const delegated = (known.data?.items ?? []).filter(({ delegatedPowers }) => delegatedPowers?.includes('requests'));
  return [...bodies, ...delegated];
}
