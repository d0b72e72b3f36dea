import type { PageRouteGiven } from '../../app/routes';

export const routes: PageRouteGiven[] = [
  {
    path: '/p/:project/compare',
    may: 'insight.read',
    title: 'research:compare',
    tab: { order: 45 },
    page: () => import('./Compare'),
  },
];
