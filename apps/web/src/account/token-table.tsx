import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/problem.js';
import type { ApiToken } from '../api/types.js';
import { DataTable, type Column } from '../ui/data-table.js';
import { DateTime } from '../ui/date-time.js';
import { ConfirmDialog } from '../ui/dialog.js';
import { DoneNotice } from '../ui/done-notice.js';
import { EmptyState } from '../ui/empty-state.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { useRevokeToken } from './queries.js';

/** One's tokens: what each may do, until when, when it was last used, and the way to end it. */
export function TokenTable({ tokens }: { tokens: ApiToken[] }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<ApiToken | null>(null);
  const [revoked, setRevoked] = useState('');
  const revoke = useRevokeToken();
  const close = () => {
    revoke.reset();
    setAsked(null);
  };
  const confirm = (token: ApiToken) =>
    revoke.mutate(token.id, {
      onSuccess: () => {
        setRevoked(t('account.tokens.revoked', { name: token.name }));
        close();
      },
    });
  const columns: Column<ApiToken>[] = [
    {
      key: 'name',
      header: t('account.tokens.name'),
      rowHeader: true,
      cell: (token) => (
        <>
          {token.name}
          <span className="cell-note">{[t(`role.${token.role}`), token.centreName].filter(Boolean).join(', ')}</span>
        </>
      ),
    },
    {
      key: 'scopes',
      header: t('account.tokens.scopes'),
      cell: ({ scopes }) => (
        <ul className="plain-list">
          {scopes.map((scope) => (
            <li key={scope}>{t(`permission.${scope}`)}</li>
          ))}
        </ul>
      ),
    },
    { key: 'created', header: t('account.tokens.created'), cell: (token) => <DateTime value={token.createdAt} /> },
    {
      key: 'used',
      header: t('account.lastUsed'),
      cell: ({ lastUsedAt }) => (lastUsedAt ? <DateTime value={lastUsedAt} time /> : t('account.never')),
    },
    {
      key: 'expires',
      header: t('account.expires'),
      cell: ({ expiresAt }) => (
        <>
          <DateTime value={expiresAt} />
          {Date.parse(expiresAt) <= Date.now() && <span className="tag">{t('account.tokens.expired')}</span>}
        </>
      ),
    },
    {
      key: 'actions',
      header: t('account.actions'),
      cell: (token) => (
        <button type="button" className="btn btn-outline-primary btn-sm" onClick={() => setAsked(token)}>
          {t('account.tokens.revoke')}
          <span className="visually-hidden"> {token.name}</span>
        </button>
      ),
    },
  ];
  return (
    <>
      <DoneNotice words={revoked} />
      {tokens.length === 0 ? (
        <EmptyState icon="lock" title={t('account.tokens.none')}>
          <p>{t('account.tokens.noneHint')}</p>
        </EmptyState>
      ) : (
        <DataTable
          caption={t('account.tokens.title')}
          hideCaption
          columns={columns}
          rows={tokens}
          rowKey={(token) => token.id}
        />
      )}
      {asked && (
        <ConfirmDialog
          title={t('account.tokens.revokeTitle', { name: asked.name })}
          confirm={t('account.tokens.revoke')}
          danger
          busy={revoke.isPending}
          onConfirm={() => confirm(asked)}
          onClose={close}
        >
          {revoke.isError && <ProblemAlert problem={problemOf(revoke.error)} />}
          <p>{t('account.tokens.revokeText')}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
