import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { problemOf, type Problem } from '../api/problem.js';
import { useScopeText } from '../area/role-menu.js';
import { useActor, useSwitchRole } from '../area/session.js';
import { homeOf } from '../lib/home.js';
import { ProblemAlert } from '../ui/problem-alert.js';

/** All one's roles, the present one marked; the others a button away. */
export function RoleList() {
  const { t } = useTranslation();
  const { session } = useActor();
  const scope = useScopeText();
  const navigate = useNavigate();
  const switchRole = useSwitchRole();
  const [problem, setProblem] = useState<Problem | null>(null);
  const take = async (id: string) => {
    setProblem(null);
    try {
      await navigate(homeOf((await switchRole(id)).membership));
    } catch (error) {
      setProblem(problemOf(error));
    }
  };
  return (
    <>
      {problem && <ProblemAlert problem={problem} />}
      <ul className="row-list">
        {session.memberships.map((membership) => (
          <li key={membership.id}>
            <span>
              <strong>{t(`role.${membership.role}`)}</strong>
              <span className="cell-note">{scope(membership)}</span>
            </span>
            {membership.id === session.membership.id ? (
              <span className="tag">{t('account.data.thisRole')}</span>
            ) : (
              <button type="button" className="btn btn-outline-primary btn-sm" onClick={() => void take(membership.id)}>
                {t('account.data.takeRole')}
                <span className="visually-hidden">
                  {': '}
                  {t(`role.${membership.role}`)}, {scope(membership)}
                </span>
              </button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
