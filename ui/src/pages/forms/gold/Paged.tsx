import { Button } from '@mantine/core';
import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Failed } from '../../../parts/Failed';
import { Loading } from '../../../parts/Loading';
import { useSay } from '../../../say';

interface MoreProps {
  found: UseInfiniteQueryResult;
  isEmpty: boolean;
  empty: ReactNode;
  children: ReactNode;
}

/** A list in pages: while it loads, fails, has nothing, has more. */
export function Paged({ found, isEmpty, empty, children }: MoreProps) {
  const say = useSay('forms');
  if (found.isPending) return <Loading />;
  if (found.error) return <Failed error={found.error} onRetry={() => void found.refetch()} />;
  return (
    <>
      {isEmpty && !found.hasNextPage ? empty : children}
      {found.hasNextPage && (
        <p>
          <Button
            variant="default"
            loading={found.isFetchingNextPage}
            onClick={() => void found.fetchNextPage()}
          >
            {say('goldPage.more')}
          </Button>
        </p>
      )}
    </>
  );
}
