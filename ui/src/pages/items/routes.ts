import type { PageRouteGiven } from '../../app/routes';

export const routes: PageRouteGiven[] = [
  {
    path: '/p/:project/data',
    may: 'items.read',
    title: 'items:title',
    tab: { group: 'data', order: 20 },
    page: () => import('./Data'),
  },
  {
    path: '/p/:project/explore',
    may: 'items.read',
    title: 'items:title',
    page: () => import('./Data'),
  },
  {
    path: '/p/:project/item/:item',
    may: 'items.read',
    title: 'items:item.title',
    page: () => import('./Item'),
  },
  {
    path: '/p/:project/batches',
    may: 'items.read',
    title: 'items:batches.title',
    tab: { group: 'data', order: 25 },
    page: () => import('./Batches'),
  },
];
