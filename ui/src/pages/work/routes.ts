import { IconCash, IconHistory, IconMessageCircle, IconPlayerPlay } from '@tabler/icons-react';
import type { PageRouteGiven } from '../../app/routes';
import { useUnread } from './useUnread';

export const routes: PageRouteGiven[] = [
  {
    path: '/work',
    may: 'work.do',
    title: 'work:title',
    nav: { order: 10, icon: IconPlayerPlay },
    page: () => import('./Work'),
  },
  {
    path: '/practice/:project',
    may: 'work.do',
    title: 'work:practice.title',
    page: () => import('./Practice'),
  },
  {
    path: '/feedback',
    may: 'work.do',
    title: 'work:feedback.title',
    nav: { order: 11, icon: IconMessageCircle, badge: useUnread },
    page: () => import('./Feedback'),
  },
  {
    path: '/history',
    may: 'work.do',
    title: 'work:history.title',
    nav: { order: 12, icon: IconHistory },
    page: () => import('./History'),
  },
  {
    path: '/time',
    may: 'work.do',
    title: 'work:time.title',
    nav: { order: 13, icon: IconCash },
    page: () => import('./Time'),
  },
];
