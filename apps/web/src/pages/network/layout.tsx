import { useTranslation } from 'react-i18next';
import { Navigate, Outlet } from 'react-router';
import { AreaFrame } from '../../area/area-frame.js';
import { AreaHeader } from '../../area/area-header.js';
import { networkNavigation } from '../../area/navigation.js';
import { RoleBar } from '../../area/role-menu.js';
import { useActor } from '../../area/session.js';
import type { PageHandle } from '../../lib/page.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('area.title') }) };

/** The area of who stands above the centres. */
export function Component() {
  return (
    <AreaFrame>
      <NetworkArea />
    </AreaFrame>
  );
}

function NetworkArea() {
  const { t } = useTranslation();
  const actor = useActor();
  const { membership } = actor.session;
  if (membership.centre) return <Navigate to={actor.base} replace />;
  return (
    <>
      <AreaHeader
        brandTo={actor.base}
        brand={membership.network?.name ?? t('app.name')}
        nav={networkNavigation(actor, t)}
      />
      <RoleBar />
      <main id="content" className="container page">
        <Outlet />
      </main>
    </>
  );
}
