/** Which pages there are: collected from `pages/<concept>/routes.ts`. */
import type { ComponentType } from 'react';

export type Icon = ComponentType<{ size?: number | string; stroke?: number | string }>;

/** What a project's pages are about, in the order they are shown. */
const GROUPS = ['overview', 'data', 'design', 'quality', 'reviews', 'buying', 'settings'] as const;
export type TabGroup = (typeof GROUPS)[number];

export interface PageRoute {
  /** As wouter writes it: `/p/:project/data`. */
  path: string;
  /** A permission, `lab` (nobody of a supplier), `role:NAME`, or absent: anybody signed in. */
  may?: string;
  /** `area:key` of the catalogue. */
  title: string;
  nav?: { order: number; icon: Icon; badge?: () => number | undefined };
  tab?: { group: TabGroup; order: number };
  /** Without the frame around it. */
  full?: boolean;
  page: () => Promise<{ default: ComponentType<Record<string, string>> }>;
}

type Loaded = Promise<{ default: ComponentType<never> }>;

/** How `routes.ts` of a concept writes a page: the props of the component are its parameters. */
export type PageRouteGiven = Omit<PageRoute, 'page'> & { page: () => Loaded };

const found = import.meta.glob<{ routes: PageRouteGiven[] }>('../pages/*/routes.ts', {
  eager: true,
});

export const pages = Object.values(found).flatMap((module) => module.routes) as PageRoute[];

/** Concrete paths before those with parameters in the same place. */
pages.sort((a, b) => specificity(b.path) - specificity(a.path));

type May = (what: string) => boolean;
const allowed = (may: May) => pages.filter((page) => page.may === undefined || may(page.may));

/** The pages beside the page's content, in order. */
export const navigationFor = (may: May): PageRoute[] =>
  allowed(may)
    .filter((page) => page.nav)
    .sort((a, b) => (a.nav?.order ?? 0) - (b.nav?.order ?? 0));

/** The pages of a project, in order. */
export const tabsFor = (may: May): PageRoute[] =>
  allowed(may)
    .filter((page) => page.tab)
    .sort((a, b) => placeOf(a) - placeOf(b));

const placeOf = ({ tab }: PageRoute) => (tab ? GROUPS.indexOf(tab.group) * 1000 + tab.order : 0);

/** The same by what they are about; a group without a page is left out. */
export const tabGroups = (tabs: PageRoute[]): { group: TabGroup; tabs: PageRoute[] }[] =>
  GROUPS.map((group) => ({ group, tabs: tabs.filter((page) => page.tab?.group === group) })).filter(
    (one) => one.tabs.length > 0,
  );

function specificity(path: string): number {
  return path.split('/').reduce((sum, part) => sum + (part.startsWith(':') ? 1 : 100), 0);
}
