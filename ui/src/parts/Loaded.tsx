import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Failed } from './Failed';
import { Loading } from './Loading';

interface LoadedProps<T> {
  query: UseQueryResult<T>;
  /** Shown where `isEmpty(data)`: by default where it is a page or list without rows. */
  empty?: ReactNode;
  isEmpty?: (data: T) => boolean;
  children: (data: T) => ReactNode;
}

function hasNothing(data: unknown): boolean {
  if (Array.isArray(data)) return data.length === 0;
  const rows = (data as { rows?: unknown } | null)?.rows;
  return Array.isArray(rows) && rows.length === 0;
}

/** What a query brought: while it loads, fails, has nothing, and has something. */
export function Loaded<T>({ query, empty, isEmpty = hasNothing, children }: LoadedProps<T>) {
  if (query.data === undefined) {
    if (query.error) return <Failed error={query.error} onRetry={() => void query.refetch()} />;
    return <Loading />;
  }
  if (empty !== undefined && isEmpty(query.data)) return <>{empty}</>;
  return <>{children(query.data)}</>;
}
