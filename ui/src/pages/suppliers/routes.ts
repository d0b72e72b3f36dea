import {
  IconBuilding,
  IconChecks,
  IconLayoutDashboard,
  IconMessageExclamation,
  IconReceipt,
  IconUsers,
} from '@tabler/icons-react';
import type { PageRouteGiven } from '../../app/routes';

const MANAGER = 'role:supplier-manager';

export const routes: PageRouteGiven[] = [
  {
    path: '/suppliers',
    may: 'lab',
    title: 'suppliers:title',
    nav: { order: 30, icon: IconBuilding },
    page: () => import('./Suppliers'),
  },
  {
    path: '/suppliers/:supplier',
    may: 'lab',
    title: 'suppliers:one',
    page: () => import('./Supplier'),
  },
  {
    path: '/p/:project/suppliers',
    may: 'suppliers.read',
    title: 'suppliers:title',
    tab: { group: 'buying', order: 60 },
    page: () => import('./ProjectSuppliers'),
  },
  {
    path: '/s',
    may: MANAGER,
    title: 'suppliers:own.dashboard',
    nav: { order: 10, icon: IconLayoutDashboard },
    page: () => import('./own/Dashboard'),
  },
  {
    path: '/s/people',
    may: MANAGER,
    title: 'suppliers:own.people',
    nav: { order: 20, icon: IconUsers },
    page: () => import('./own/People'),
  },
  {
    path: '/s/quality',
    may: MANAGER,
    title: 'suppliers:own.quality',
    nav: { order: 30, icon: IconChecks },
    page: () => import('./own/Quality'),
  },
  {
    path: '/s/disputes',
    may: MANAGER,
    title: 'suppliers:own.disputes',
    nav: { order: 40, icon: IconMessageExclamation },
    page: () => import('./own/Disputes'),
  },
  {
    path: '/s/statement',
    may: MANAGER,
    title: 'suppliers:own.statement',
    nav: { order: 50, icon: IconReceipt },
    page: () => import('./own/Statement'),
  },
];
