import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PasswordForm } from '../../account/password-form.js';
import { ProfileFrame } from '../../account/profile-frame.js';
import { useProfile } from '../../account/queries.js';
import { RoleList } from '../../account/role-list.js';
import { useActor } from '../../area/session.js';
import type { PageHandle } from '../../lib/page.js';
import { DateTime } from '../../ui/date-time.js';
import { Icon } from '../../ui/icon.js';
import { QueryState } from '../../ui/query-state.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('account.data.title') }) };

/** Who I am here, my roles, my password. */
export function Component() {
  const { t } = useTranslation();
  const { session } = useActor();
  const { centre } = session.membership;
  const profile = useProfile();
  return (
    <ProfileFrame part="data">
      <QueryState query={profile}>
        {({ displayName, email, hasPassword, lastSignInAt }) => (
          <>
            <section aria-labelledby="who">
              <h2 id="who">{t('account.data.who')}</h2>
              <dl className="facts">
                <div>
                  <dt>{t('account.data.name')}</dt>
                  <dd>{displayName}</dd>
                </div>
                <div>
                  <dt>{t('signIn.email')}</dt>
                  <dd>{email}</dd>
                </div>
                {lastSignInAt && (
                  <div>
                    <dt>{t('account.data.lastSignIn')}</dt>
                    <dd>
                      <DateTime value={lastSignInAt} time />
                    </dd>
                  </div>
                )}
              </dl>
              <p className="muted">{t('account.data.whoChanges')}</p>
            </section>
            {centre && (
              <section aria-labelledby="copy">
                <h2 id="copy">{t('account.data.copyTitle')}</h2>
                <p>
                  {t('account.data.copyHint')} <Link to={`/${centre.slug}/privacy`}>{t('account.data.retention')}</Link>
                </p>
                <a className="btn btn-outline-primary" href="/api/v1/profile/personal-data" download>
                  <Icon name="download" /> {t('account.data.copy')}
                </a>
              </section>
            )}
            <section aria-labelledby="roles">
              <h2 id="roles">{t('account.data.roles')}</h2>
              <RoleList />
            </section>
            <section aria-labelledby="password">
              <h2 id="password">{t('signIn.password')}</h2>
              {session.provider ? (
                <p className="notice notice-info">
                  {t('account.provider.confined', {
                    label: session.provider.label,
                    centre: session.membership.centre?.name ?? '',
                  })}
                </p>
              ) : (
                <>
                  <p>{t(hasPassword ? 'account.password.has' : 'account.password.hasNone')}</p>
                  <PasswordForm hasPassword={hasPassword} />
                </>
              )}
            </section>
          </>
        )}
      </QueryState>
    </ProfileFrame>
  );
}
