import { IconPackageExport } from '@tabler/icons-react';
import type { PageRouteGiven } from '../../app/routes';

const MANAGER = 'role:supplier-manager';

export const routes: PageRouteGiven[] = [
  {
    path: '/p/:project/deliveries',
    may: 'suppliers.read',
    title: 'deliveries:title',
    tab: { group: 'buying', order: 62 },
    page: () => import('./Deliveries'),
  },
  {
    path: '/p/:project/deliveries/:delivery',
    may: 'suppliers.read',
    title: 'deliveries:one',
    page: () => import('./Delivery'),
  },
  {
    path: '/s/deliveries',
    may: MANAGER,
    title: 'deliveries:title',
    nav: { order: 45, icon: IconPackageExport },
    page: () => import('./Own'),
  },
  {
    path: '/s/deliveries/:delivery',
    may: MANAGER,
    title: 'deliveries:one',
    page: () => import('./Delivery'),
  },
];
