import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, useLocation, useMatches, useNavigation } from 'react-router';
import type { Centre } from '../api/types.js';
import { CENTRE_ROUTE, titleBar, type PageHandle } from '../lib/page.js';

/** What every page has: the way past the header, the title kept in step, the focus after a change of page. */
export function RootLayout() {
  const { t } = useTranslation();
  const { state } = useNavigation();
  useDocumentTitle();
  useFocusOnChange();
  return (
    <>
      <a className="skip-link" href="#content">
        {t('skip.content')}
      </a>
      <div className={state === 'loading' ? 'loading-bar loading-bar-on' : 'loading-bar'} aria-hidden="true" />
      <Outlet />
    </>
  );
}

function useDocumentTitle(): void {
  const { t } = useTranslation();
  const matches = useMatches();
  const last = matches.findLast((match) => match.handle !== undefined);
  const centre = matches.find(({ id }) => id === CENTRE_ROUTE)?.loaderData as Centre | undefined;
  const head = last && (last.handle as PageHandle).head({ data: last.loaderData, t: t, centre });
  const title = head?.title;
  useEffect(() => {
    if (title) document.title = titleBar(title, t, centre?.name);
  }, [title, t, centre?.name]);
}

/** After a navigation without reload the reader is put at the new page's title. */
function useFocusOnChange(): void {
  const { pathname } = useLocation();
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    window.scrollTo(0, 0);
    const focused = document.activeElement;
    const typing = focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement;
    if (!typing) document.getElementById('page-title')?.focus({ preventScroll: true });
  }, [pathname]);
}

/** While the first page's files are on their way. */
export function Waiting() {
  const { t } = useTranslation();
  return (
    <main id="content" className="page-wait">
      <p role="status">{t('area.loading')}</p>
    </main>
  );
}
