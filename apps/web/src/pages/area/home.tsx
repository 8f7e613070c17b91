import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import type { Role } from '#app/contracts';
import { useActor } from '../../area/session.js';
import { ClerkHome } from '../../homes/clerk-home.js';
import { HeadHome } from '../../homes/head-home.js';
import { OperatorHome } from '../../homes/operator-home.js';
import { PartnerHome } from '../../homes/partner-home.js';
import { ReaderHome } from '../../homes/reader-home.js';
import { RepresentativeHome } from '../../homes/representative-home.js';
import type { PageHandle } from '../../lib/page.js';
import { PageTitle } from '../../ui/page-title.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('area.title') }) };

const HOMES: Partial<Record<Role, ComponentType>> = {
  body_clerk: ClerkHome,
  body_admin: RepresentativeHome,
  operator: OperatorHome,
  centre_admin: HeadHome,
  partner: PartnerHome,
};

/** What can I do here, what is mine, what comes next: by role. */
export function Component() {
  const { t } = useTranslation();
  const { session } = useActor();
  const Home = HOMES[session.membership.role] ?? ReaderHome;
  return (
    <>
      <PageTitle>{t('home.hello', { name: session.person.displayName })}</PageTitle>
      <Home />
    </>
  );
}
