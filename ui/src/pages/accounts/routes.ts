import { IconHistory, IconKey, IconUsersGroup, IconWebhook } from '@tabler/icons-react';
import type { PageRouteGiven } from '../../app/routes';

export const routes: PageRouteGiven[] = [
  {
    path: '/people',
    may: 'people.read',
    title: 'people:title',
    nav: { order: 60, icon: IconUsersGroup },
    page: () => import('./People'),
  },
  {
    path: '/audit',
    may: 'audit.read',
    title: 'people:audit.title',
    nav: { order: 70, icon: IconHistory },
    page: () => import('./Audit'),
  },
  {
    path: '/webhooks',
    may: 'webhooks.write',
    title: 'people:hooks.title',
    nav: { order: 80, icon: IconWebhook },
    page: () => import('./Webhooks'),
  },
  {
    path: '/keys',
    may: 'lab',
    title: 'people:keys.title',
    nav: { order: 90, icon: IconKey },
    page: () => import('./Keys'),
  },
];
