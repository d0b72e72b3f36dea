import { describe, expect, it } from 'vitest';
import { findRule } from './rule';

const text = {
  en: '# Rules\n\nSome words.\n\n## Irony\n\nIs negative.\n\n## Prices\n',
  ar: '# القواعد\n\n## السخرية\n\n## الأسعار\n',
};

describe('findRule', () => {
  it('finds a rule by its words and by its id', () => {
    expect(findRule(text, 'Irony', 'en')).toMatchObject({ id: 'irony', tag: 'en' });
    expect(findRule(text, ' irony ', 'en')).toMatchObject({ text: 'Irony' });
  });
  it('opens it in the reader’s language, whichever the reviewer wrote in', () => {
    expect(findRule(text, 'Irony', 'ar')).toMatchObject({ text: 'السخرية', tag: 'ar' });
    expect(findRule(text, 'الأسعار', 'en')).toMatchObject({ text: 'Prices', tag: 'en' });
  });
  it('stays in the language it was found in where the other has other rules', () => {
    const other = { ...text, ar: '# القواعد\n' };
    expect(findRule(other, 'Irony', 'ar')).toMatchObject({ text: 'Irony', tag: 'en' });
    expect(findRule({ en: text.en }, 'Prices', 'ar')).toMatchObject({ tag: 'en' });
  });
  it('finds nothing where the guidelines have no such rule', () => {
    expect(findRule(text, 'Sarcasm', 'en')).toBeNull();
    expect(findRule({}, 'Irony', 'en')).toBeNull();
  });
});
