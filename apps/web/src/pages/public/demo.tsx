import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, type LoaderFunctionArgs } from 'react-router';
import { load } from '../../api/client.js';
import { problemOf, type Problem } from '../../api/problem.js';
import { RoleCard } from '../../demo/role-card.js';
import { DEMO_PASSWORD, DEMO_ROLES } from '../../demo/roles.js';
import { enterAs } from '../../demo/visit.js';
import { answerStatus } from '../../lib/answer-status.js';
import { apiOf, type PageHandle } from '../../lib/page.js';
import { useHydrated } from '../../lib/use-hydrated.js';
import { PublicFrame } from '../../shell/public-frame.js';
import { PageTitle } from '../../ui/page-title.js';
import { ProblemAlert } from '../../ui/problem-alert.js';

/** Only where the demonstration runs is there such a page. */
export async function loader(args: LoaderFunctionArgs): Promise<null> {
  const { items } = await load(apiOf(args).GET('/api/v1/centres'));
  return items.some((centre) => centre.isDemo) ? null : answerStatus(404);
}

export const handle: PageHandle<null> = {
  head: ({ data, t }) => (data === undefined ? undefined : { title: t('demo.title') }),
};

/** The first ten minutes: by role, what to see and do, each with one click. */
export function Component() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const ready = useHydrated();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function enter(email: string, path: string) {
    setBusy(true);
    setProblem(null);
    try {
      await enterAs(email);
      await navigate(path);
    } catch (error) {
      setProblem(problemOf(error));
      setBusy(false);
    }
  }

  return (
    <PublicFrame>
      <div className="container page">
        <PageTitle lead={t('demo.lead')}>{t('demo.title')}</PageTitle>
        {problem && <ProblemAlert problem={problem} />}
        <noscript>
          <p className="notice notice-info">{t('area.needsScript')}</p>
        </noscript>
        <section aria-labelledby="guide">
          <h2 id="guide">{t('demo.guide')}</h2>
          <div className="box-grid">
            {DEMO_ROLES.map((role, index) => (
              <RoleCard
                key={role.key}
                role={role}
                number={index + 1}
                busy={busy || !ready}
                onEnter={(path) => void enter(role.email, path)}
              />
            ))}
          </div>
          <p role="status" className="visually-hidden">
            {busy ? t('demo.entering') : ''}
          </p>
        </section>
        <section aria-labelledby="live" className="narrow">
          <h2 id="live">{t('demo.live.title')}</h2>
          <p>{t('demo.live.text')}</p>
          <h2>{t('demo.mails.title')}</h2>
          <p>
            {t('demo.mails.text')} <Link to="/demo/posta">{t('demo.mails.link')}</Link>
          </p>
          <p className="muted">{t('demo.password', { password: DEMO_PASSWORD })}</p>
        </section>
      </div>
    </PublicFrame>
  );
}
