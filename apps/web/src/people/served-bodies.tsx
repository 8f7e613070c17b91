import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { MembershipSummary } from '../api/types.js';
import { useActor } from '../area/session.js';

const NAMED = 3;

/** The bodies that somebody serves: some by name, the rest as a number; who is of the centre serves it. */
export function ServedBodies({ bodies, all }: { bodies: MembershipSummary['bodies']; all?: boolean }) {
  const { t } = useTranslation();
  const { base, session } = useActor();
  if (bodies.length === 0) return <>{session.membership.centre?.name ?? '–'}</>;
  const shown = all ? bodies : bodies.slice(0, NAMED);
  return (
    <ul className="plain-list">
      {shown.map(({ id, name }) => (
        <li key={id}>
          <Link to={`${base}/enti/${id}`}>{name}</Link>
        </li>
      ))}
      {shown.length < bodies.length && (
        <li className="muted">{t('people.moreBodies', { count: bodies.length - shown.length })}</li>
      )}
    </ul>
  );
}
