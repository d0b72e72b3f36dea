import { IconGavel } from '@tabler/icons-react';
import type { PageRouteGiven } from '../../app/routes';
import { useWaitingReviews } from './waiting';

export const routes: PageRouteGiven[] = [
  {
    path: '/review',
    may: 'review.do',
    title: 'reviews:title',
    nav: { order: 20, icon: IconGavel, badge: useWaitingReviews },
    page: () => import('./Waiting'),
  },
  {
    path: '/review/:project',
    may: 'review.do',
    title: 'reviews:reviewing',
    full: true,
    page: () => import('./Review'),
  },
  {
    path: '/review/:project/appeals',
    may: 'review.do',
    title: 'reviews:appeals',
    page: () => import('./Appeals'),
  },
  {
    path: '/replay/:project',
    may: 'review.do',
    title: 'reviews:practice.title',
    full: true,
    page: () => import('./Practice'),
  },
  {
    path: '/adjudicate/:project',
    may: 'review.do',
    title: 'reviews:adjudicating',
    full: true,
    page: () => import('./Adjudicate'),
  },
  {
    path: '/p/:project/adjudicate',
    may: 'review.do',
    title: 'reviews:disagreements',
    tab: { group: 'reviews', order: 55 },
    page: () => import('./Disagreements'),
  },
  {
    path: '/p/:project/reviews',
    may: 'items.read',
    title: 'reviews:decided',
    tab: { group: 'reviews', order: 56 },
    page: () => import('./Decided'),
  },
  {
    path: '/p/:project/memory',
    may: 'items.read',
    title: 'reviews:memory.title',
    tab: { group: 'reviews', order: 57 },
    page: () => import('./Memory'),
  },
];
