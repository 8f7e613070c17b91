import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useActor } from '../../area/session.js';
import type { PageHandle } from '../../lib/page.js';
import { InvitationForm } from '../../people/invitation-form.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageTitle } from '../../ui/page-title.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('people.inviteTitle') }) };

/** Invites somebody into a role of the centre or of some of its bodies. */
export function Component() {
  const { t } = useTranslation();
  const { base, can } = useActor();
  if (!can('memberships.manage')) {
    return (
      <EmptyState page icon="lock" title={t('problem.permission_denied.what')}>
        <Link to={base}>{t('area.toHome')}</Link>
      </EmptyState>
    );
  }
  return (
    <div className="narrow">
      <Breadcrumb trail={[{ to: `${base}/persone`, label: t('people.title') }]} here={t('people.inviteTitle')} />
      <PageTitle lead={t('people.inviteLead')}>{t('people.inviteTitle')}</PageTitle>
      <InvitationForm />
    </div>
  );
}
