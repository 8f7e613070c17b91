import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useActor } from '../area/session.js';
import { Icon } from '../ui/icon.js';
import { useNoticeCounts } from './queries.js';

const SHOWN = 99;

/** The way to the inbox, with how much in it is new; what comes in is said to who does not see it. */
export function NoticeBell() {
  const { t } = useTranslation();
  const { base, session } = useActor();
  const counts = useNoticeCounts(session.membership.centre !== null);
  const unread = counts.data?.unread ?? 0;
  const news = useGrowth(counts.data?.unread);
  if (!session.membership.centre) return null;
  return (
    <>
      <NavLink to={`${base}/notifiche`} className="bell">
        <Icon name={unread > 0 ? 'mail' : 'mail-open'} />
        <span className="bell-word">{t('notices.title')}</span>
        {unread > 0 && (
          <>
            {' '}
            <span className="bell-count">{unread > SHOWN ? `${SHOWN}+` : unread}</span>{' '}
            <span className="visually-hidden">{t('notices.unread')}</span>
          </>
        )}
      </NavLink>
      <span role="status" className="visually-hidden">
        {news > 0 ? t('notices.came', { count: news }) : ''}
      </span>
    </>
  );
}

/** How many came since the page was opened, at the last time that some came. */
function useGrowth(value: number | undefined): number {
  const before = useRef(value);
  const [growth, setGrowth] = useState(0);
  useEffect(() => {
    if (value === undefined) return;
    if (before.current !== undefined && value > before.current) setGrowth(value - before.current);
    before.current = value;
  }, [value]);
  return growth;
}
