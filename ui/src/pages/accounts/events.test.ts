import { describe, expect, it } from 'vitest';
import { type AuditEvent, momentOf, pathOf, wordsOf } from './events';

const event = (told: Partial<AuditEvent>): AuditEvent => ({
  id: 'evt_1',
  at: '2026-01-01T00:00:00Z',
  actor: 'psn_1',
  actor_name: null,
  actor_key: null,
  action: 'project.create',
  object: 'prj_1',
  object_name: null,
  project_id: null,
  item_id: null,
  supplier_id: null,
  detail: {},
  sealed: true,
  hash: null,
  ...told,
});

describe('pathOf', () => {
  it.each([
    [{ object: 'prj_1', project_id: 'prj_1' }, '/p/prj_1'],
    [{ object: 'ann_1', project_id: 'prj_1', item_id: 'itm_1' }, '/p/prj_1/item/itm_1'],
    [{ object: 'ctr_1', project_id: 'prj_1', supplier_id: 'sup_1' }, '/p/prj_1/suppliers'],
    [{ object: 'sup_1', supplier_id: 'sup_1' }, '/suppliers/sup_1'],
    [{ object: 'wrk_1', supplier_id: 'sup_1' }, '/suppliers/sup_1?view=workers'],
    [{ object: 'psn_1' }, '/people'],
    // A worker's own account is behind a pseudonym.
    [{ object: 'psn_2', supplier_id: 'sup_1' }, null],
    [{ object: 'wsp_1' }, null],
  ])('of %o is %s', (told, path) => {
    expect(pathOf(event(told))).toBe(path);
  });
});

describe('momentOf', () => {
  it('is the beginning of a local day, or the end', () => {
    const from = momentOf('2026-03-01') as string;
    const to = momentOf('2026-03-01', { after: true }) as string;
    expect(new Date(from).getTime()).toBe(new Date(2026, 2, 1).getTime());
    expect(new Date(to).getTime()).toBe(new Date(2026, 2, 2).getTime());
  });
  it('is nothing of nothing', () => {
    expect(momentOf('')).toBeUndefined();
    expect(momentOf('soon')).toBeUndefined();
  });
});

it('words are found by action', () => {
  expect(wordsOf('annotation.submit')).toBe('event.annotation_submit');
});
