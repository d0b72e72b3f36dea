import { describe, expect, it } from 'vitest';
import { curl, FIRST, isSet, python, toApi, viewQuery } from './query';

describe('what a list shows', () => {
  it('asks for nothing that is not said', () => {
    expect(toApi(FIRST)).toEqual({});
  });

  it('takes per cent and words of people for what the API means', () => {
    const state = { ...FIRST, below: '70', gold: 'no', labels: '2', q: ' محك ', order: 'unsure' };
    expect(toApi(state)).toEqual({
      sure_below: 0.7,
      gold: false,
      labels_from: 2,
      search: 'محك',
      order: 'unsure',
    });
  });

  it('leaves out what an address holds that is no filter', () => {
    expect(toApi({ ...FIRST, state: 'burning', order: 'sideways', below: 'much' })).toEqual({});
    expect(toApi({ ...FIRST, above: '250' })).toEqual({ sure_above: 1 });
  });

  it('tells which chips are set', () => {
    expect(isSet({ ...FIRST, answer: 'pos' }, 'answer')).toBe(true);
    expect(isSet(FIRST, 'answer')).toBe(false);
  });

  it('keeps of a view all but where one happened to be', () => {
    expect(viewQuery('?state=done&row=17&cols=state')).toBe('state=done&cols=state');
  });

  it('writes Python that asks the same', () => {
    const code = python('https://lab.example', 'prj_1', {
      state: 'done',
      search: 'say "hi"',
      gold: false,
    });
    expect(code).toContain('client.list_items(\n    "prj_1",\n    state="done",');
    expect(code).toContain('search="say \\"hi\\""');
    expect(code).toContain('gold=False');
    expect(python('o', 'prj_1', { order: 'unsure' })).toContain('open_items');
    expect(python('o', 'prj_1', {}, ['itm_1'])).toContain('client.read_item(item) for item in');
  });

  it('writes curl that no shell takes apart', () => {
    expect(curl('https://lab.example', 'prj_1', { search: "it's $HOME" })).toBe(
      'curl -H "Authorization: Bearer $MIHAK_KEY" \\\n  \'https://lab.example/api/v1/projects/prj_1/items?search=it%27s+%24HOME\'',
    );
  });
});
