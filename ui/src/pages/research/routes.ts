import type { PageRouteGiven } from '../../app/routes';

export const routes: PageRouteGiven[] = [
  {
    path: '/p/:project/compare',
    may: 'insight.read',
    title: 'research:compare',
    tab: { group: 'quality', order: 46 },
    page: () => import('./Compare'),
  },
];
