import type { PageRouteGiven } from '../../app/routes';

export const routes: PageRouteGiven[] = [
  {
    path: '/p/:project/signals',
    may: 'insight.read',
    title: 'signals:title',
    tab: { order: 46 },
    page: () => import('./Signals'),
  },
];
