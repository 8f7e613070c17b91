import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/problem.js';
import type { OpenSession } from '../api/types.js';
import { DataTable, type Column } from '../ui/data-table.js';
import { DateTime } from '../ui/date-time.js';
import { ConfirmDialog } from '../ui/dialog.js';
import { DoneNotice } from '../ui/done-notice.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { useEndSessions } from './queries.js';
import { deviceOf } from './user-agent.js';

type Asked = OpenSession | 'others';

/** Every open session by its device; each but this one can be ended. */
export function SessionTable({ sessions }: { sessions: OpenSession[] }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [ended, setEnded] = useState('');
  const end = useEndSessions();
  const nameOf = (session: OpenSession) => deviceOf(session.userAgent) ?? t('account.sessions.unknownDevice');
  const close = () => {
    end.reset();
    setAsked(null);
  };
  const confirm = (what: Asked) =>
    end.mutate(what === 'others' ? what : what.id, {
      onSuccess: () => {
        setEnded(
          what === 'others' ? t('account.sessions.endedOthers') : t('account.sessions.ended', { device: nameOf(what) }),
        );
        close();
      },
    });
  const columns: Column<OpenSession>[] = [
    {
      key: 'device',
      header: t('account.sessions.device'),
      rowHeader: true,
      cell: (session) => (
        <>
          {nameOf(session)} {session.current && <span className="tag">{t('account.sessions.current')}</span>}
          {session.kind === 'bearer' && <span className="cell-note">{t('account.sessions.program')}</span>}
        </>
      ),
    },
    {
      key: 'lastUsed',
      header: t('account.lastUsed'),
      cell: ({ current, lastUsedAt }) =>
        current ? t('account.sessions.now') : lastUsedAt ? <DateTime value={lastUsedAt} time /> : t('account.never'),
    },
    {
      key: 'opened',
      header: t('account.sessions.opened'),
      cell: (session) => <DateTime value={session.createdAt} time />,
    },
    { key: 'ends', header: t('account.expires'), cell: (session) => <DateTime value={session.expiresAt} time /> },
    {
      key: 'actions',
      header: t('account.actions'),
      cell: (session) =>
        session.current ? (
          <span className="muted">{t('account.sessions.signOutToEnd')}</span>
        ) : (
          <button type="button" className="btn btn-outline-primary btn-sm" onClick={() => setAsked(session)}>
            {t('account.sessions.end')}
            <span className="visually-hidden"> {nameOf(session)}</span>
          </button>
        ),
    },
  ];
  return (
    <>
      <DoneNotice words={ended} />
      <DataTable
        caption={t('account.sessions.title')}
        hideCaption
        columns={columns}
        rows={sessions}
        rowKey={(session) => session.id}
        rowClass={(session) => (session.current ? 'row-mine' : undefined)}
      />
      {sessions.some((session) => !session.current) && (
        <div className="button-row">
          <button type="button" className="btn btn-outline-primary" onClick={() => setAsked('others')}>
            {t('account.sessions.endOthers')}
          </button>
        </div>
      )}
      <p className="muted">{t('account.sessions.notMine')}</p>
      {asked && (
        <ConfirmDialog
          title={t(asked === 'others' ? 'account.sessions.endOthersTitle' : 'account.sessions.endTitle')}
          confirm={t(asked === 'others' ? 'account.sessions.endOthers' : 'account.sessions.endConfirm')}
          danger
          busy={end.isPending}
          onConfirm={() => confirm(asked)}
          onClose={close}
        >
          {end.isError && <ProblemAlert problem={problemOf(end.error)} />}
          <p>
            {asked === 'others'
              ? t('account.sessions.endOthersText')
              : t('account.sessions.endText', { device: nameOf(asked) })}
          </p>
        </ConfirmDialog>
      )}
    </>
  );
}
