import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { api } from '../api/browser.js';
import { unwrap } from '../api/client.js';
import { problemOf, type Problem } from '../api/problem.js';
import type { Membership } from '../api/types.js';
import { homeOf } from '../lib/home.js';
import { forgetDrafts } from '../lib/storage.js';
import { Icon } from '../ui/icon.js';
import { Menu } from '../ui/menu.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { useActor, useSwitchRole } from './session.js';

const NAMED_BODIES = 3;

/** For whom a role acts, in a line: some bodies, a centre, the network. */
export function useScopeText(): (membership: Membership) => string {
  const { t } = useTranslation();
  return ({ bodies, centre, network }) => {
    if (bodies.length > NAMED_BODIES)
      return t('area.severalBodies', { first: bodies[0]?.name ?? '', count: bodies.length - 1 });
    if (bodies.length > 0) return bodies.map((body) => body.name).join(', ');
    return centre?.name ?? network?.name ?? t('area.platform');
  };
}

/** Who is signed in, in which role and for whom: always in sight, with the other roles and the way out. */
export function RoleBar() {
  const { t } = useTranslation();
  const { session, base } = useActor();
  const scope = useScopeText();
  const navigate = useNavigate();
  const switchRole = useSwitchRole();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const others = session.memberships.filter((membership) => membership.id !== session.membership.id);

  async function take(membership: Membership) {
    setBusy(true);
    setProblem(null);
    try {
      const renewed = await switchRole(membership.id);
      await navigate(homeOf(renewed.membership));
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setBusy(false);
    }
  }

  async function signOut() {
    const goOn = session.provider
      ? await unwrap(api.POST('/api/v1/session/provider-sign-out')).then(
          ({ url }) => url,
          () => null,
        )
      : await api.DELETE('/api/v1/session').then(
          () => null,
          () => null,
        );
    forgetDrafts();
    window.location.assign(goOn ?? '/');
  }

  return (
    <section className="role-bar" aria-label={t('area.who')}>
      <div className="container">
        <p className="role-now">
          <Icon name="user" />
          <span>
            <strong>{session.person.displayName}</strong> · {t(`role.${session.membership.role}`)} ·{' '}
            <span className="role-scope">{scope(session.membership)}</span>
          </span>
        </p>
        <div className="role-actions">
          {others.length > 0 && (
            <Menu label={t('area.switchRole')} icon="exchange-circle" align="end">
              {others.map((membership) => (
                <li key={membership.id}>
                  <button type="button" disabled={busy} onClick={() => void take(membership)}>
                    <strong>{t(`role.${membership.role}`)}</strong>
                    <span>{scope(membership)}</span>
                  </button>
                </li>
              ))}
            </Menu>
          )}
          <Link className="text-link" to={`${base}/profilo`}>
            {t('nav.profile')}
          </Link>
          <button type="button" className="text-button" onClick={() => void signOut()}>
            <Icon name="logout" /> {t('area.signOut')}
          </button>
        </div>
        {problem && <ProblemAlert problem={problem} />}
      </div>
    </section>
  );
}
