import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { AccessLinkEnded } from '../../account/access-link-ended.js';
import { AccessLinkForm } from '../../account/access-link-form.js';
import { inspectLink, isEnded } from '../../account/links.js';
import { problemOf, type Problem } from '../../api/problem.js';
import type { AccessLink } from '../../api/types.js';
import type { PageHandle } from '../../lib/page.js';
import { useHydrated } from '../../lib/use-hydrated.js';
import { PublicFrame } from '../../shell/public-frame.js';
import { PageTitle } from '../../ui/page-title.js';
import { ProblemAlert } from '../../ui/problem-alert.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('account.link.title') }) };

const TOKEN = /^#([\w-]{20,200})$/;
type Found = { link: AccessLink } | { problem: Problem };

/**
 * Where the links of mails lead. The token stands behind `#`, so that no server's log holds it; opening the page
 * does not use it up, because mail programs open links before their readers do.
 */
export function Component() {
  const { t } = useTranslation();
  const ready = useHydrated();
  const token = useToken();
  return (
    <PublicFrame>
      <div className="container page narrow">
        <noscript>
          <p className="notice notice-info">{t('area.needsScript')}</p>
        </noscript>
        {!ready ? (
          <PageTitle>{t('account.link.title')}</PageTitle>
        ) : token === null ? (
          <AccessLinkEnded missing />
        ) : (
          <OpenLink key={token} token={token} />
        )}
      </div>
    </PublicFrame>
  );
}

/** The token of the address, kept when the skip link takes its place; another link opened in the same tab counts. */
function useToken(): string | null {
  const asked = TOKEN.exec(useLocation().hash)?.[1] ?? null;
  const [kept, setKept] = useState(asked);
  if (asked !== null && asked !== kept) setKept(asked);
  return asked ?? kept;
}

function OpenLink({ token }: { token: string }) {
  const { t } = useTranslation();
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    inspectLink(token).then(
      (link) => setFound({ link }),
      (error: unknown) => setFound({ problem: problemOf(error) }),
    );
  }, [token]);
  if (found === null) {
    return (
      <>
        <PageTitle>{t('account.link.title')}</PageTitle>
        <p role="status">{t('account.link.looking')}</p>
      </>
    );
  }
  if ('link' in found)
    return <AccessLinkForm link={found.link} token={token} onEnded={(problem) => setFound({ problem })} />;
  if (isEnded(found.problem)) return <AccessLinkEnded />;
  return (
    <>
      <PageTitle>{t('account.link.title')}</PageTitle>
      <ProblemAlert problem={found.problem} />
    </>
  );
}
