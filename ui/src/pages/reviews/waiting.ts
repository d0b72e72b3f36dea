/** What waits for the reviewer who is signed in. */
import { useQuery } from '@tanstack/react-query';
import { type Api, api, ok } from '../../api/client';

/** The server counts up to so many: then it says this. */
export const BOUND = 1000;

export const WAITING = ['my-reviews'];

function midnight(): string {
  const now = new Date();
  now.setHours(0, 0, 0, 0);
  return now.toISOString();
}

export function useWaiting() {
  return useQuery({
    queryKey: WAITING,
    queryFn: () => ok(api.GET('/me/reviews', { params: { query: { since: midnight() } } })),
    refetchInterval: 60_000,
    staleTime: 15_000,
  });
}

export const waitingIn = (row: Api<'ReviewsWaiting'>): number =>
  row.reviews + row.appeals + row.disagreements;

/** For the navigation's badge. */
export function useWaitingReviews(): number | undefined {
  const found = useWaiting();
  return found.data?.projects.reduce((sum, row) => sum + waitingIn(row), 0);
}
