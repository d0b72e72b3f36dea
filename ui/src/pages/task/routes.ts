import type { PageRouteGiven } from '../../app/routes';

export const routes: PageRouteGiven[] = [
  {
    path: '/work/:project',
    may: 'work.do',
    title: 'task:title',
    full: true,
    page: () => import('./TaskPage'),
  },
];
