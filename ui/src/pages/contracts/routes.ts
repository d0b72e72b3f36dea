import type { PageRouteGiven } from '../../app/routes';

export const routes: PageRouteGiven[] = [
  {
    path: '/p/:project/suppliers/:supplier',
    may: 'suppliers.read',
    title: 'contracts:one',
    page: () => import('./Contract'),
  },
  {
    path: '/s/contracts/:of',
    may: 'role:supplier-manager',
    title: 'contracts:one',
    page: () => import('./OwnContract'),
  },
];
