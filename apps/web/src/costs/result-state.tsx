import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { problemOf } from '../api/problem.js';
import { QueryState } from '../ui/query-state.js';
import { MissingList } from './missing-list.js';

interface ResultStateProps<Data> {
  own: string;
  query: UseQueryResult<Data>;
  children: (data: Data) => ReactNode;
}

/** What a model comes to, or all that is missing for it. */
export function ResultState<Data>({ own, query, children }: ResultStateProps<Data>) {
  if (query.isError && query.data === undefined) {
    const problem = problemOf(query.error);
    if (problem.code === 'uncomputable') return <MissingList own={own} problem={problem} />;
  }
  return <QueryState query={query}>{children}</QueryState>;
}
