import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import { api, ok } from '../../api/client';
import { failed } from '../../parts/Toasts';

const TOGETHER_MS = 800;

/** Mark changes as read: one by one as they are seen, sent together; or all.
 *
 * The list stays as it is, so that what was new is still marked while it is looked at; only the
 * count of what is unread moves.
 */
export function useMarkRead() {
  const client = useQueryClient();
  const seen = useRef(new Set<string>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const send = useCallback(
    async (reviews: string[] | null) => {
      const { unread } = await ok(api.POST('/me/feedback/read', { body: { reviews } }));
      client.setQueryData(['my-feedback', 'unread'], (page: object | undefined) =>
        page === undefined ? undefined : { ...page, unread },
      );
    },
    [client],
  );

  const flush = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
    const reviews = [...seen.current];
    seen.current.clear();
    // What fails is still unread, and seen again next time.
    if (reviews.length > 0) send(reviews).catch(() => undefined);
  }, [send]);

  useEffect(() => flush, [flush]);

  const one = useCallback(
    (id: string) => {
      seen.current.add(id);
      timer.current ??= setTimeout(flush, TOGETHER_MS);
    },
    [flush],
  );

  const all = useCallback(() => {
    send(null)
      .then(() => client.invalidateQueries({ queryKey: ['my-feedback'] }))
      .catch(failed);
  }, [send, client]);

  return { one, all };
}
