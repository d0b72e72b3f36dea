import type { PageRouteGiven } from '../../app/routes';

export const routes: PageRouteGiven[] = [
  {
    path: '/p/:project/quality',
    may: 'insight.read',
    title: 'insight:title',
    tab: { group: 'quality', order: 40 },
    page: () => import('./Quality'),
  },
  {
    path: '/p/:project/agreement',
    may: 'insight.read',
    title: 'insight:agreement.title',
    tab: { group: 'quality', order: 45 },
    page: () => import('./Agreement'),
  },
  {
    path: '/p/:project/try',
    may: 'insight.read',
    title: 'insight:try.title',
    tab: { group: 'quality', order: 47 },
    page: () => import('./Try'),
  },
];
