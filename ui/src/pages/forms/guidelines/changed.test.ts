import { describe, expect, it } from 'vitest';
import { changedRules, namedAnswers } from './changed';

describe('rules that changed', () => {
  const before = '# Irony\nIs good.\n\n## Price\nCounts as  neutral.\n';

  it('are those with other words under them, and new ones', () => {
    const after = '# Irony\nIs bad.\n\n## Price\nCounts as neutral.\n\n## Food\nNew.\n';
    expect(changedRules(before, after)).toEqual(['Irony', 'Food']);
  });

  it('are none where only spaces and line breaks differ', () => {
    expect(changedRules(before, '# Irony\n\nIs\ngood.\n## Price\nCounts as neutral.')).toEqual([]);
  });

  it('are found in any script', () => {
    expect(changedRules('## السخرية\nمدح.', '## السخرية\nذمّ.')).toEqual(['السخرية']);
  });
});

describe('answers a change may name', () => {
  it('are leaves of a choice, all options of several, points of a scale', () => {
    const options = [{ id: 'a', options: [{ id: 'b' }] }, { id: 'c' }];
    const of = (kind: string, more: object) => namedAnswers({ id: 'q', kind, ...more });
    expect(of('choice', { options })).toEqual(['b', 'c']);
    expect(of('choices', { options })).toEqual(['a', 'b', 'c']);
    expect(of('rating', { min: 0, max: 2 })).toEqual([0, 1, 2]);
    expect(of('preference', { tie: false })).toEqual(['a', 'b', 'both_bad']);
    expect(of('text', {})).toEqual([]);
  });
});
