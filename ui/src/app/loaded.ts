/** Pages as they are loaded. Not `React.lazy`: a page that is there already would still be hidden
 * behind its fallback for a third of a second, as React keeps fallbacks from flickering.
 */
import { type ComponentType, useEffect, useState } from 'react';
import type { PageRoute } from './routes';

type Page = ComponentType<Record<string, string>>;

const ready = new Map<string, Page>();

/** Have a page's program here before it is opened. */
export async function loadPage(route: PageRoute): Promise<void> {
  if (!ready.has(route.path)) ready.set(route.path, (await route.page()).default);
}

/** A page, at once if it is here; undefined while it comes. Throws where it cannot be had. */
export function usePage(route: PageRoute): Page | undefined {
  const [, setRound] = useState(0);
  const [error, setError] = useState<unknown>();
  const page = ready.get(route.path);
  useEffect(() => {
    if (page === undefined) loadPage(route).then(() => setRound((round) => round + 1), setError);
  }, [route, page]);
  if (error !== undefined) throw error;
  return page;
}
