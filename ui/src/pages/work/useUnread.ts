import { useQuery } from '@tanstack/react-query';
import { api, ok } from '../../api/client';

/** How many changes to my work I have not read; asked again while I work. */
export function useUnread(): number | undefined {
  const found = useQuery({
    queryKey: ['my-feedback', 'unread'],
    queryFn: () => ok(api.GET('/me/feedback', { params: { query: { unread: true, limit: 1 } } })),
    select: (page) => page.unread,
    refetchInterval: 60_000,
  });
  return found.data;
}
