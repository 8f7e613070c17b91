import { useTranslation } from 'react-i18next';
import { useActor } from '../../area/session.js';
import { NetworkRequests } from '../../exchange/network-requests.js';
import { CentreTable } from '../../homes/centre-table.js';
import { PlatformHome } from '../../homes/platform-home.js';
import type { PageHandle } from '../../lib/page.js';
import { PageTitle } from '../../ui/page-title.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('area.title') }) };

/** Above the centres: whether the platform works, and what each centre publishes. */
export function Component() {
  const { t } = useTranslation();
  const { session, can } = useActor();
  return (
    <>
      <PageTitle>{t('home.hello', { name: session.person.displayName })}</PageTitle>
      {can('platform.read') && <PlatformHome />}
      {can('network.manage') && <NetworkRequests />}
      <section aria-labelledby="centres">
        <h2 id="centres">{t('networkArea.title')}</h2>
        <p>{t('networkArea.lead')}</p>
        <CentreTable />
      </section>
    </>
  );
}
