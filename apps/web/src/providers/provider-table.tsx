import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/problem.js';
import type { IdentityProvider } from '../api/types.js';
import { DataTable, type Column } from '../ui/data-table.js';
import { ConfirmDialog } from '../ui/dialog.js';
import { EmptyState } from '../ui/empty-state.js';
import { Icon } from '../ui/icon.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { useCheckProvider, useRemoveProvider } from './queries.js';

interface ProviderTableProps {
  providers: IdentityProvider[];
  onEdit: (provider: IdentityProvider) => void;
  onDone: (words: string) => void;
}

/** The centre's providers in the order of their buttons, each with a try of the connection. */
export function ProviderTable({ providers, onEdit, onDone }: ProviderTableProps) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<IdentityProvider | null>(null);
  const check = useCheckProvider();
  const remove = useRemoveProvider();
  const checked = providers.find(({ id }) => id === check.variables);
  const close = () => {
    remove.reset();
    setAsked(null);
  };
  const columns: Column<IdentityProvider>[] = [
    {
      key: 'label',
      header: t('providers.label'),
      rowHeader: true,
      cell: ({ label, issuer }) => (
        <>
          {label}
          <span className="cell-note copied-address">{issuer}</span>
        </>
      ),
    },
    { key: 'match', header: t('providers.matchBy'), cell: ({ matchBy }) => t(`providers.match.${matchBy}`) },
    {
      key: 'state',
      header: t('providers.state'),
      cell: ({ enabled }) => (
        <span className={enabled ? 'status status-published' : 'status status-draft'}>
          <Icon name={enabled ? 'check-circle' : 'clock'} /> {t(enabled ? 'providers.inUse' : 'providers.notInUse')}
        </span>
      ),
    },
    {
      key: 'actions',
      header: t('account.actions'),
      cell: (provider) => (
        <div className="button-row">
          <button
            type="button"
            className="btn btn-outline-primary btn-sm"
            disabled={check.isPending}
            onClick={() => check.mutate(provider.id)}
          >
            {t('providers.check')}
            <span className="visually-hidden"> {provider.label}</span>
          </button>
          <button type="button" className="btn btn-outline-primary btn-sm" onClick={() => onEdit(provider)}>
            {t('providers.edit')}
            <span className="visually-hidden"> {provider.label}</span>
          </button>
          <button type="button" className="btn btn-outline-primary btn-sm" onClick={() => setAsked(provider)}>
            {t('providers.remove')}
            <span className="visually-hidden"> {provider.label}</span>
          </button>
        </div>
      ),
    },
  ];
  return (
    <>
      {check.isError && <ProblemAlert problem={problemOf(check.error)} />}
      <div role="status">
        {check.data && checked && (
          <div className={`notice ${check.data.outcome === 'ready' ? 'notice-success' : 'notice-danger'}`}>
            <p>{t(`providers.outcome.${check.data.outcome}`, { label: checked.label })}</p>
            {check.data.detail && <p className="muted copied-address">{check.data.detail}</p>}
          </div>
        )}
      </div>
      {providers.length === 0 ? (
        <EmptyState icon="lock" title={t('providers.none')}>
          <p>{t('providers.noneHint')}</p>
        </EmptyState>
      ) : (
        <DataTable
          caption={t('providers.title')}
          hideCaption
          columns={columns}
          rows={providers}
          rowKey={(provider) => provider.id}
        />
      )}
      {asked && (
        <ConfirmDialog
          title={t('providers.removeTitle', { label: asked.label })}
          confirm={t('providers.remove')}
          danger
          busy={remove.isPending}
          onConfirm={() =>
            remove.mutate(asked, {
              onSuccess: () => {
                onDone(t('providers.removed', { label: asked.label }));
                close();
              },
            })
          }
          onClose={close}
        >
          {remove.isError && <ProblemAlert problem={problemOf(remove.error)} />}
          <p>{t('providers.removeText')}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
