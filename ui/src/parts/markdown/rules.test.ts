import { describe, expect, it } from 'vitest';
import { rulesOf } from './rules';

describe('rulesOf', () => {
  it('lists headings of both styles with level, id and line', () => {
    expect(rulesOf('# Tone\n\nText.\n\n## Be **kind**\n\nNever rude\n==========\n')).toEqual([
      { id: 'tone', text: 'Tone', level: 1, line: 1 },
      { id: 'be-kind', text: 'Be kind', level: 2, line: 5 },
      { id: 'never-rude', text: 'Never rude', level: 1, line: 7 },
    ]);
  });

  it('gives Arabic headings an id of their letters, and the same heading another id', () => {
    const ids = rulesOf('## القاعدة الأولى\n## القاعدة الأولى').map((rule) => rule.id);
    expect(ids).toEqual(['القاعدة-الأولى', 'القاعدة-الأولى-2']);
  });

  it('does not take what stands in code for a rule', () => {
    expect(rulesOf('```sh\n# comment\n~~~\n# more\n```\n    # indented\n# Rule #')).toEqual([
      { id: 'rule', text: 'Rule', level: 1, line: 7 },
    ]);
  });

  it('does not take a line above a rule of dashes in a list, table or empty line for one', () => {
    expect(rulesOf('- item\n---\n\n---\n\n| a |\n---\n')).toEqual([]);
  });

  it('keeps names with underscores and reads links by their text', () => {
    const [rule] = rulesOf('## The `snake_case_name` and [a link](https://example.org)');
    expect(rule?.text).toBe('The snake_case_name and a link');
  });
});
