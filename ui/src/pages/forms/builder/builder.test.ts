import { describe, expect, it } from 'vitest';
import { compareForms } from './compare';
import {
  ASK_KINDS,
  type Definition,
  duplicated,
  languagesOf,
  moved,
  newQuestion,
  optionRenamed,
  placeOf,
  questionId,
  renamed,
  shifted,
  unused,
  valuesOf,
  withBlock,
  withQuestion,
  withWords,
  wordsIn,
} from './definition';
import { begun, changed, redone, undone } from './history';

const FORM: Definition = {
  show: [{ kind: 'text', field: 'text' }],
  ask: [
    { id: 'any', kind: 'choice', options: [{ id: 'yes' }, { id: 'no' }] },
    { id: 'marks', kind: 'spans', field: 'text', labels: [{ id: 'per' }, { id: 'org' }] },
    {
      id: 'links',
      kind: 'relations',
      spans: 'marks',
      labels: [{ id: 'works-for', from: ['per'], to: ['org'] }],
    },
    { id: 'why', kind: 'text', when: { question: 'any', is: ['yes'] } },
  ],
};

describe('changes to a definition', () => {
  it('gives ids that nobody has', () => {
    expect(unused('a', ['a', 'a-2'])).toBe('a-3');
    expect(questionId('How Sure?', ['how-sure'])).toBe('how-sure-2');
    expect(questionId('ما رأيك؟', [])).toBe('q');
    expect(questionId('2nd try', [])).toBe('q-2nd-try');
  });

  it('moves within the list, whatever the place asked for', () => {
    expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
    expect(moved(['a', 'b', 'c'], 2, -5)).toEqual(['c', 'a', 'b']);
    expect(moved(['a', 'b'], 7, 0)).toEqual(['a', 'b']);
    expect(shifted(FORM, { part: 'ask', at: 3 }, 0).ask[0]?.id).toBe('why');
  });

  it('adds a question of each kind with an id of its own', () => {
    for (const kind of ASK_KINDS) {
      const once = withQuestion(FORM, kind);
      const twice = withQuestion(once, kind);
      const ids = twice.ask.map((one) => one.id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(twice.ask.at(-1)?.kind).toBe(kind);
    }
  });

  it('shows what a new question is about', () => {
    expect(withQuestion(FORM, 'preference').show.at(-1)).toEqual({
      kind: 'outputs',
      field: 'outputs',
    });
    expect(withQuestion(FORM, 'spans').show).toEqual(FORM.show);
    expect(newQuestion(FORM, 'relations').spans).toBe('marks');
  });

  it('never has two blocks of one field', () => {
    expect(withBlock(FORM, 'text').show[1]?.field).toBe('text-2');
    expect(duplicated(FORM, { part: 'show', at: 0 }).show[1]?.field).toBe('text-2');
    expect(duplicated(FORM, { part: 'ask', at: 1 }).ask[2]?.id).toBe('marks-2');
  });

  it('carries a new name to what refers to it', () => {
    const form = renamed(renamed(FORM, 'any', 'harm'), 'marks', 'names');
    expect(form.ask[3]?.when).toEqual({ question: 'harm', is: ['yes'] });
    expect(form.ask[2]?.spans).toBe('names');
    expect(optionRenamed(FORM, 'any', 'yes', 'y').ask[3]?.when?.is).toEqual(['y']);
    const labels = optionRenamed(FORM, 'marks', 'per', 'person').ask[2]?.labels;
    expect(labels).toEqual([{ id: 'works-for', from: ['person'], to: ['org'] }]);
  });

  it('knows the answers that a condition may name', () => {
    const tree = [{ id: 'a', options: [{ id: 'a1' }] }, { id: 'b' }];
    expect(valuesOf({ id: 'q', kind: 'choice', options: tree })).toEqual(['a1', 'b']);
    expect(valuesOf({ id: 'q', kind: 'choice', options: tree, leaves_only: false })).toEqual([
      'a',
      'a1',
      'b',
    ]);
    expect(valuesOf({ id: 'q', kind: 'rating', min: 0, max: 2 })).toEqual([0, 1, 2]);
    expect(valuesOf({ id: 'q', kind: 'preference', tie: false })).toEqual(['a', 'b', 'both_bad']);
    expect(valuesOf({ id: 'q', kind: 'text' })).toEqual([]);
  });

  it('finds the part that a problem is in', () => {
    expect(placeOf('ask[12].options[0].id')).toEqual({ part: 'ask', at: 12 });
    expect(placeOf('show[0].field')).toEqual({ part: 'show', at: 0 });
    expect(placeOf('ask')).toBeNull();
  });

  it('keeps words of other languages when one is changed', () => {
    expect(withWords({ en: 'Yes' }, 'ar', 'نعم', ['en', 'ar'])).toEqual({ en: 'Yes', ar: 'نعم' });
    expect(withWords('Yes', 'ar', 'نعم', ['en', 'ar'])).toEqual({ en: 'Yes', ar: 'نعم' });
    expect(withWords('Yes', 'en', 'Yes!', ['en', 'ar'])).toBe('Yes!');
    expect(withWords({ en: 'Yes' }, 'en', '', ['en', 'ar'])).toBeUndefined();
    expect(wordsIn('Yes', 'ar', 'en')).toBe('');
    const told = { ...FORM, ask: [{ id: 'q', kind: 'text', title: { en: 'a', ar: 'b' } }] };
    expect(languagesOf(told)).toEqual(['en', 'ar']);
  });
});

describe('history', () => {
  it('takes back step by step and does again', () => {
    let history = begun(0);
    for (const one of [1, 2, 3]) history = changed(history, one);
    history = undone(undone(history));
    expect(history.now).toBe(1);
    expect(redone(history).now).toBe(2);
    expect(redone(changed(history, 9)).now).toBe(9);
    expect(undone(begun('x')).now).toBe('x');
  });

  it('takes typing into one field as one step', () => {
    let history = begun('');
    for (const one of ['a', 'ab', 'abc']) history = changed(history, one, 'title');
    history = changed(history, 'abc!', 'help');
    expect(undone(history).now).toBe('abc');
    expect(undone(undone(history)).now).toBe('');
  });
});

describe('what differs between versions', () => {
  const kinds = (after: Definition) =>
    compareForms(FORM, after).map(({ kind, of, detail }) => [kind, of, detail].filter(Boolean));

  it('is nothing for the same form in another order of keys', () => {
    const after = { ask: FORM.ask.map((one) => ({ ...one })), show: FORM.show };
    expect(compareForms(FORM, after)).toEqual([]);
    const turned = {
      ...FORM,
      ask: FORM.ask.map((one) => Object.fromEntries(Object.entries(one).reverse())),
    };
    expect(compareForms(FORM, turned as unknown as Definition)).toEqual([]);
  });

  it('names added and removed questions and options', () => {
    const [any, marks, links] = FORM.ask;
    const after = {
      ...FORM,
      ask: [
        { ...any, options: [{ id: 'yes' }, { id: 'unsure' }] },
        marks,
        links,
        { id: 'sure', kind: 'rating' },
      ],
    } as Definition;
    expect(kinds(after)).toEqual([
      ['option-added', 'any', 'unsure'],
      ['option-removed', 'any', 'no'],
      ['question-added', 'sure'],
      ['question-removed', 'why'],
    ]);
  });

  it('tells words from what changes the meaning', () => {
    const titled = { ...FORM, ask: FORM.ask.map((one) => ({ ...one, title: 'New' })) };
    expect(compareForms(FORM, titled).every((one) => one.weight === 'none')).toBe(true);
    const rating = (max: number): Definition => ({
      show: [],
      ask: [{ id: 'r', kind: 'rating', min: 1, max }],
    });
    expect(compareForms(rating(5), rating(7))[0]?.kind).toBe('scale-wider');
    expect(compareForms(rating(7), rating(5))[0]?.kind).toBe('scale-narrower');
    const kind = { ...FORM, ask: [{ id: 'any', kind: 'text' }, ...FORM.ask.slice(1)] };
    expect(kinds(kind)).toEqual([['kind-changed', 'any', 'choice → text']]);
  });

  it('sees order, conditions, blocks', () => {
    expect(kinds({ ...FORM, ask: moved(FORM.ask, 1, 0) })).toEqual([['order', 'marks']]);
    const free = { ...FORM, ask: FORM.ask.map(({ when: _, ...one }) => one) } as Definition;
    expect(kinds(free)).toEqual([['condition', 'why']]);
    expect(kinds({ ...FORM, show: [{ kind: 'image', field: 'picture' }] })).toEqual([
      ['block-added', 'picture'],
      ['block-removed', 'text'],
    ]);
  });
});
