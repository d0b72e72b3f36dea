/** The audit in words and links. Pure, so that it can be tested without a page. */
import type { Api } from '../../api/client';

export type AuditEvent = Api<'AuditEvent'>;

/** What one may look for: all of a family (`review.*`), as the API takes it. */
export const FAMILIES = [
  'annotation.*',
  'task.*',
  'review.*',
  'appeal.*',
  'signal.*',
  'canary.*',
  'item.*',
  'items.*',
  'gold.*',
  'project.*',
  'form.*',
  'guidelines.*',
  'batch.*',
  'contract.*',
  'supplier.*',
  'worker.*',
  'standing.*',
  'person.*',
  'link.*',
  'session.*',
  'key.*',
  'media.*',
  'webhook.*',
  'workspace.*',
] as const;

/** The key of an action's words; `+` and dots would part keys. */
export const wordsOf = (action: string): string => `event.${action.replaceAll('.', '_')}`;

/** Where the thing an event tells of can be looked at. */
export function pathOf(event: AuditEvent): string | null {
  const { object, project_id: project, item_id: item, supplier_id: supplier } = event;
  const kind = object.slice(0, object.indexOf('_'));
  if (item && project) return `/p/${project}/item/${item}`;
  if (kind === 'ctr' && project) return `/p/${project}/suppliers`;
  if ((kind === 'sup' || kind === 'wrk') && supplier)
    return `/suppliers/${supplier}${kind === 'wrk' ? '?view=workers' : ''}`;
  if (project) return `/p/${project}`;
  if (kind === 'psn') return supplier ? null : '/people';
  if (kind === 'key') return '/keys';
  if (kind === 'hok') return '/webhooks';
  return null;
}

/** The day after, as the first moment no longer looked at. Local, as the date was chosen. */
export function momentOf(day: string, { after = false } = {}): string | undefined {
  if (day === '') return undefined;
  const date = new Date(`${day}T00:00`);
  if (Number.isNaN(date.getTime())) return undefined;
  if (after) date.setDate(date.getDate() + 1);
  return date.toISOString();
}
