/** Pages as they are loaded: by hovering over where they are opened, or by opening them. */
import type { ComponentType } from 'react';
import { useArrival } from '../useArrival';
import type { PageRoute } from './routes';

type Page = ComponentType<Record<string, string>>;

const loaded = new Map<string, Page>();
const isLoaded = (route: PageRoute): boolean => loaded.has(route.path);

/** Have a page's program here before it is opened. */
export async function loadPage(route: PageRoute): Promise<void> {
  if (!isLoaded(route)) loaded.set(route.path, (await route.page()).default);
}

/** A page, at once if it is here; undefined while it comes. Throws where it cannot be had. */
export function usePage(route: PageRoute): Page | undefined {
  useArrival(route, isLoaded, loadPage);
  return loaded.get(route.path);
}
