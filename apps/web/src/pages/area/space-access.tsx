import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActor } from '../../area/session.js';
import { AccessBodies } from '../../documents/access-bodies.js';
import { AccessMembers } from '../../documents/access-members.js';
import { useSpaceAccess } from '../../documents/access-queries.js';
import { AccessRecusals } from '../../documents/access-recusals.js';
import { AccessWords } from '../../documents/access-words.js';
import type { Space } from '../../documents/queries.js';
import { SpacePage } from '../../documents/space-page.js';
import type { PageHandle } from '../../lib/page.js';
import { DoneNotice } from '../../ui/done-notice.js';
import { EmptyState } from '../../ui/empty-state.js';
import { QueryState } from '../../ui/query-state.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('spaces.access') }) };

export function Component() {
  const { t } = useTranslation();
  const { can } = useActor();
  if (!can('documents.manage')) return <EmptyState page icon="lock" title={t('problem.permission_denied.what')} />;
  return (
    <SpacePage title={t('spaces.access')} lead={t('spaces.accessLead')}>
      {(space) => <Access space={space} />}
    </SpacePage>
  );
}

/** Who sees a space and what they do in it: said in words, then changed. */
function Access({ space }: { space: Space }) {
  const query = useSpaceAccess(space.id);
  const [done, setDone] = useState('');
  return (
    <QueryState query={query}>
      {(access) => (
        <>
          <DoneNotice words={done} />
          <AccessWords space={space} access={access} />
          <AccessBodies space={space} access={access} onDone={setDone} />
          <AccessMembers space={space} access={access} onDone={setDone} />
          <AccessRecusals space={space} access={access} onDone={setDone} />
        </>
      )}
    </QueryState>
  );
}
