import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, Outlet, useNavigate, useParams } from 'react-router';
import { AreaFrame } from '../../area/area-frame.js';
import { areaNavigation } from '../../area/navigation.js';
import { RoleBar, useScopeText } from '../../area/role-menu.js';
import { useLive } from '../../area/live.js';
import { useActor, useSwitchRole } from '../../area/session.js';
import { Shortcuts } from '../../area/shortcuts.js';
import { problemOf, type Problem } from '../../api/problem.js';
import { AreaHeader } from '../../area/area-header.js';
import { isVisit } from '../../demo/visit.js';
import { homeOf } from '../../lib/home.js';
import type { PageHandle } from '../../lib/page.js';
import { NoticeBell } from '../../notices/notice-bell.js';
import { CentreTheme } from '../../shell/centre-theme.js';
import { PageTitle } from '../../ui/page-title.js';
import { ProblemAlert } from '../../ui/problem-alert.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('area.title') }) };

/** The frame of the area behind sign-in, for a role in a centre. */
export function Component() {
  return (
    <AreaFrame>
      <CentreArea />
    </AreaFrame>
  );
}

function CentreArea() {
  const { t } = useTranslation();
  const actor = useActor();
  const { centre = '' } = useParams();
  const { membership } = actor.session;
  useLive();
  if (membership.centre?.slug !== centre) return <OtherCentre slug={centre} />;
  return (
    <>
      <CentreTheme slug={centre} />
      <AreaHeader brandTo={actor.base} brand={membership.centre?.name ?? ''} nav={areaNavigation(actor, t)}>
        <NoticeBell />
      </AreaHeader>
      <RoleBar />
      <main id="content" className="container page">
        <Outlet />
      </main>
      <footer className="area-footer no-print">
        <div className="container">
          <Link to={`/${centre ?? ''}`}>{t('area.publicSite')}</Link>
          <Link to={`/${centre ?? ''}/accessibilita`}>{t('accessibility.title')}</Link>
          <Link to={`/${centre ?? ''}/privacy`}>{t('privacy.title')}</Link>
          {isVisit() && <Link to="/demo">{t('demo.back')}</Link>}
          {actor.can('tickets.work') && <Shortcuts />}
        </div>
      </footer>
    </>
  );
}

/** The address is of a centre in which the person now holds another role, or none. */
function OtherCentre({ slug }: { slug: string }) {
  const { t } = useTranslation();
  const { session, base } = useActor();
  const scope = useScopeText();
  const navigate = useNavigate();
  const switchRole = useSwitchRole();
  const [problem, setProblem] = useState<Problem | null>(null);
  const take = (id: string) => switchRole(id).catch((error: unknown) => setProblem(problemOf(error)));
  const there = session.memberships.filter((membership) => membership.centre?.slug === slug);
  if (there.length === 0) return <Navigate to={base} replace />;
  return (
    <>
      <AreaHeader brandTo={base} brand={there[0]?.centre?.name ?? ''} nav={[]} />
      <main id="content" className="container page narrow">
        <PageTitle
          lead={t('area.otherCentre', { role: t(`role.${session.membership.role}`), scope: scope(session.membership) })}
        >
          {t('area.chooseRole')}
        </PageTitle>
        {problem && <ProblemAlert problem={problem} />}
        <div className="button-stack">
          {there.map((membership) => (
            <button
              key={membership.id}
              type="button"
              className="btn btn-primary"
              onClick={() => void take(membership.id)}
            >
              {t(`role.${membership.role}`)}, {scope(membership)}
            </button>
          ))}
          <button
            type="button"
            className="btn btn-outline-primary"
            onClick={() => void navigate(homeOf(session.membership))}
          >
            {t('area.stayHere')}
          </button>
        </div>
      </main>
    </>
  );
}
