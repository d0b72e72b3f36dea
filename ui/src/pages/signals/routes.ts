import type { PageRouteGiven } from '../../app/routes';

export const routes: PageRouteGiven[] = [
  {
    path: '/p/:project/signals',
    may: 'insight.read',
    title: 'signals:title',
    tab: { group: 'quality', order: 44 },
    page: () => import('./Signals'),
  },
];
