import type { UseQueryResult } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/problem.js';
import { ProblemAlert } from './problem-alert.js';

interface QueryStateProps<Data> {
  query: UseQueryResult<Data>;
  children: (data: Data) => ReactNode;
}

/** What was asked of the API: on its way, refused with the way to try again, or here. */
export function QueryState<Data>({ query, children }: QueryStateProps<Data>) {
  if (query.data === undefined) return <Outstanding query={query} />;
  return <div className={query.isPlaceholderData ? 'is-stale' : undefined}>{children(query.data)}</div>;
}

/**
 * What a form is filled with: as it is when the form is opened, not as it was once read. What others change meanwhile
 * neither begins anew what is being typed nor is written over: what is saved is a change of what was opened.
 */
export function OpenedState<Data>({ query, children }: QueryStateProps<Data>) {
  const [opened, setOpened] = useState<{ data: Data }>();
  // What was read before counts only once the answer of today is here.
  if (!opened && query.isSuccess && query.fetchStatus === 'idle') setOpened({ data: query.data });
  return opened ? <div>{children(opened.data)}</div> : <Outstanding query={query} />;
}

function Outstanding({ query }: { query: UseQueryResult<unknown> }) {
  const { t } = useTranslation();
  if (query.isError) {
    return (
      <ProblemAlert problem={problemOf(query.error)}>
        <button type="button" className="btn btn-outline-primary btn-sm" onClick={() => void query.refetch()}>
          {t('list.retry')}
        </button>
      </ProblemAlert>
    );
  }
  return (
    <p className="waiting" role="status">
      {t('area.loading')}
    </p>
  );
}
