import { describe, expect, it } from 'vitest';
import { hasMath, mathSource } from './mathSource';

describe('mathSource', () => {
  it.each([
    ['It costs $5, or $10 for two.', 'It costs \\$5, or \\$10 for two.'],
    ['Where $x$ is, $y = 2x$.', 'Where $x$ is, $y = 2x$.'],
    ['So \\(x^2\\) holds.', 'So $x^2$ holds.'],
    ['\\[ E = mc^2 \\]', '$$E = mc^2$$'],
    ['\\[\nE = mc^2\n\\]', '$$\nE = mc^2\n$$'],
    ['Already \\$5 and \\\\(no\\\\)', 'Already \\$5 and \\\\(no\\\\)'],
  ])('%s', (source, wanted) => {
    expect(mathSource(source)).toBe(wanted);
  });

  it('leaves code as it is', () => {
    const source = 'Run `echo $HOME $USER` or\n\n```sh\necho $A \\(b\\)\n```\n';
    expect(mathSource(source)).toBe(source);
  });

  it('keeps lines where they are', () => {
    const source = 'a $1\n\\[\nx\n\\]\n\n# Rule';
    expect(mathSource(source).split('\n').indexOf('# Rule')).toBe(5);
  });
});

it('knows where there is no formula', () => {
  expect(hasMath(mathSource('Only $5.'))).toBe(false);
  expect(hasMath(mathSource('Only $x$.'))).toBe(true);
});
