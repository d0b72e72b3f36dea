import { IconFolders } from '@tabler/icons-react';
import type { PageRouteGiven } from '../../app/routes';

export const routes: PageRouteGiven[] = [
  {
    path: '/projects',
    may: 'lab',
    title: 'projects:title',
    nav: { order: 10, icon: IconFolders },
    page: () => import('./Projects'),
  },
  {
    path: '/p/:project',
    may: 'insight.read',
    title: 'projects:overview.title',
    tab: { group: 'overview', order: 10 },
    page: () => import('./Overview'),
  },
];
