import { useTranslation } from 'react-i18next';
import { BodyHome } from '../../area/body-home.js';
import { CentreHome } from '../../area/centre-home.js';
import { useActor } from '../../area/session.js';
import type { PageHandle } from '../../lib/page.js';
import { PageTitle } from '../../ui/page-title.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('area.title') }) };

/** What can I do here, what is mine, what comes next: by role. */
export function Component() {
  const { t } = useTranslation();
  const { session, side } = useActor();
  return (
    <>
      <PageTitle>{t('home.hello', { name: session.person.displayName })}</PageTitle>
      {side === 'body' ? <BodyHome /> : <CentreHome />}
    </>
  );
}
