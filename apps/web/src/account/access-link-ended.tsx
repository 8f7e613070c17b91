import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../api/browser.js';
import { unwrap } from '../api/client.js';
import type { Session } from '../api/types.js';
import { homeOf } from '../lib/home.js';
import { PageTitle } from '../ui/page-title.js';

/** A link that is good for nothing any more: why that happens, and the ways on. */
export function AccessLinkEnded({ missing }: { missing?: boolean }) {
  const { t } = useTranslation();
  const [session, setSession] = useState<Session | null>(null);
  useEffect(() => {
    unwrap(api.GET('/api/v1/session')).then(setSession, () => undefined);
  }, []);
  return (
    <>
      <PageTitle lead={t(missing ? 'account.link.missing' : 'account.link.ended')}>
        {t('account.link.endedTitle')}
      </PageTitle>
      {session && (
        <p className="notice notice-info">
          {t('account.link.alreadyIn', { name: session.person.displayName })}{' '}
          <Link to={homeOf(session.membership)}>{t('account.link.toArea')}</Link>
        </p>
      )}
      <h2>{t('account.link.waysOn')}</h2>
      <ul>
        <li>
          <Link to="/accedi?modo=collegamento">{t('account.link.another')}</Link>
        </li>
        <li>
          <Link to="/accedi">{t('account.link.withPassword')}</Link>
        </li>
        <li>
          <Link to="/accedi/password">{t('account.signIn.forgotten')}</Link>
        </li>
        <li>{t('account.link.askInvitation')}</li>
      </ul>
    </>
  );
}
