import type { PageRouteGiven } from '../../app/routes';

export const routes: PageRouteGiven[] = [
  { path: '/welcome', title: 'me:welcome', full: true, page: () => import('./Welcome') },
  { path: '/me', title: 'me:title', page: () => import('./Settings') },
];
