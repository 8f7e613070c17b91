import { ProfileFrame } from '../../../account/profile-frame.js';
import { useSessions } from '../../../account/queries.js';
import { SessionTable } from '../../../account/session-table.js';
import type { PageHandle } from '../../../lib/page.js';
import { QueryState } from '../../../ui/query-state.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('account.sessions.title') }) };

/** Where I am signed in, and ending what I do not recognise. */
export function Component() {
  const sessions = useSessions();
  return (
    <ProfileFrame part="sessions">
      <QueryState query={sessions}>{(list) => <SessionTable sessions={list.sessions} />}</QueryState>
    </ProfileFrame>
  );
}
