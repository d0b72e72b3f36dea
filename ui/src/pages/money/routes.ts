import type { PageRouteGiven } from '../../app/routes';

export const routes: PageRouteGiven[] = [
  {
    path: '/p/:project/money',
    may: 'suppliers.read',
    title: 'money:title',
    tab: { group: 'buying', order: 64 },
    page: () => import('./Money'),
  },
  {
    path: '/invoices/:invoice',
    may: 'suppliers.read',
    title: 'money:invoice',
    page: () => import('./Invoice'),
  },
];
