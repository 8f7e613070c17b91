import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Notice } from '../api/types.js';
import { DateTime } from '../ui/date-time.js';
import { Icon } from '../ui/icon.js';
import { useNoticeChange } from './queries.js';

/** Notices, newest first; opening what one is about marks it read. */
export function NoticeList({ notices, level = 2 }: { notices: Notice[]; level?: 2 | 3 }) {
  return (
    <ul className="notice-list">
      {notices.map((notice) => (
        <NoticeItem key={notice.id} notice={notice} level={level} />
      ))}
    </ul>
  );
}

function NoticeItem({ notice, level }: { notice: Notice; level: 2 | 3 }) {
  const { t } = useTranslation();
  const change = useNoticeChange();
  const Heading = `h${level}` as const;
  const unread = notice.readAt === null;
  const mark = (read: boolean) => change.mutate({ id: notice.id, read });
  return (
    <li className={unread ? 'notice-item notice-unread' : 'notice-item'}>
      <div className="notice-main">
        <p className="notice-meta">
          {unread && <span className="notice-new">{t('notices.new')}</span>}
          {t(`notices.kinds.${notice.kind}`)} · <DateTime value={notice.createdAt} time />
        </p>
        <Heading className="notice-heading">
          {/* Always: what the list last heard may be older than what the person did. */}
          <Link to={notice.path} onClick={() => mark(true)}>
            {notice.title}
          </Link>
        </Heading>
        {notice.text && <p className="notice-text">{notice.text}</p>}
      </div>
      <button type="button" className="text-button" disabled={change.isPending} onClick={() => mark(unread)}>
        <Icon name={unread ? 'check' : 'mail'} /> {t(unread ? 'notices.markRead' : 'notices.markUnread')}
        <span className="visually-hidden">: {notice.title}</span>
      </button>
    </li>
  );
}
