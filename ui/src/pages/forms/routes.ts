import type { PageRouteGiven } from '../../app/routes';

export const routes: PageRouteGiven[] = [
  {
    path: '/new-project',
    may: 'projects.write',
    title: 'forms:new.title',
    page: () => import('./NewProject'),
  },
  {
    path: '/p/:project/form',
    may: 'lab',
    title: 'forms:form',
    tab: { group: 'design', order: 60 },
    page: () => import('./FormPage'),
  },
  {
    path: '/p/:project/guidelines',
    may: 'lab',
    title: 'forms:guidelines',
    tab: { group: 'design', order: 65 },
    page: () => import('./GuidelinesPage'),
  },
  {
    path: '/p/:project/gold',
    may: 'insight.read',
    title: 'forms:gold',
    tab: { group: 'design', order: 70 },
    page: () => import('./GoldPage'),
  },
  {
    path: '/p/:project/settings',
    may: 'projects.write',
    title: 'forms:settings',
    tab: { group: 'settings', order: 95 },
    page: () => import('./SettingsPage'),
  },
];
