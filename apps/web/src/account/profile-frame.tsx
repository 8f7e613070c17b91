import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useActor } from '../area/session.js';
import { PageTitle } from '../ui/page-title.js';

const PARTS = [
  { name: 'data', path: '' },
  { name: 'security', path: '/sicurezza' },
  { name: 'sessions', path: '/sessioni' },
  { name: 'tokens', path: '/token' },
  { name: 'calendar', path: '/calendario' },
  { name: 'reads', path: '/consultazioni' },
  { name: 'notices', path: '/notifiche' },
  { name: 'absences', path: '/assenze' },
] as const;
export type ProfilePart = (typeof PARTS)[number]['name'];

/** What belongs to the person and not to a centre. */
const ELSEWHERE: ProfilePart[] = ['security', 'sessions', 'tokens', 'calendar'];

/** Who stands above the centres has nothing of these. */
const IN_CENTRE: ProfilePart[] = ['calendar', 'reads', 'notices', 'absences'];

/** Somebody from outside stands in for nobody, has no calendar of the centre and chooses no kinds of notice. */
const NOT_OUTSIDE: ProfilePart[] = ['calendar', 'notices', 'absences'];

/** What the pages about oneself have in common. */
export function ProfileFrame({ part, children }: { part: ProfilePart; children: ReactNode }) {
  const { t } = useTranslation();
  const { base, session, outside } = useActor();
  const tabs = useRef<HTMLElement>(null);
  // On a phone the tabs are wider than the screen: the present one is brought in sight.
  useEffect(() => {
    tabs.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [part]);
  const inCentre = session.membership.centre !== null;
  // Whom a centre's provider named reaches what belongs to the centre alone.
  const parts = PARTS.filter(
    ({ name }) =>
      (inCentre || !IN_CENTRE.includes(name)) &&
      (!outside || !NOT_OUTSIDE.includes(name)) &&
      (!session.provider || !ELSEWHERE.includes(name)),
  );
  return (
    <>
      <PageTitle eyebrow={t('account.profile')} lead={t(`account.${part}.lead`)}>
        {t(`account.${part}.title`)}
      </PageTitle>
      <nav ref={tabs} className="views" aria-label={t('account.profile')}>
        <ul>
          {parts.map(({ name, path }) => (
            <li key={name}>
              <NavLink to={`${base}/profilo${path}`} end>
                {t(`account.${name}.tab`)}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      {children}
    </>
  );
}
