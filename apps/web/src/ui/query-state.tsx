import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/problem.js';
import { ProblemAlert } from './problem-alert.js';

interface QueryStateProps<Data> {
  query: UseQueryResult<Data>;
  children: (data: Data) => ReactNode;
}

/** What was asked of the API: on its way, refused with the way to try again, or here. */
export function QueryState<Data>({ query, children }: QueryStateProps<Data>) {
  const { t } = useTranslation();
  if (query.data !== undefined) {
    return <div className={query.isPlaceholderData ? 'is-stale' : undefined}>{children(query.data)}</div>;
  }
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
