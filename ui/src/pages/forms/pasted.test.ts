import { describe, expect, it } from 'vitest';
import { csvRows, readPasted } from './pasted';

describe('pasted items', () => {
  it('are JSON lines with or without a payload of their own', () => {
    const found = readPasted(
      '{"external_id":"a","text":"x","gold":{"q":1}}\n\n{"payload":{"text":"y"}}',
    );
    expect(found?.rows).toBe(2);
    expect(found?.body.split('\n').map((line) => JSON.parse(line))).toEqual([
      { external_id: 'a', payload: { text: 'x' }, gold: { q: 1 } },
      { external_id: 'row-2', payload: { text: 'y' } },
    ]);
    expect(found?.fields).toEqual(['text']);
  });

  it('are the tasks of another tool, with fields joined as its form was', () => {
    const tasks = JSON.stringify([{ id: 7, data: { prompt: 'p', one: 'a', two: 'b' } }]);
    const found = readPasted(tasks, [{ field: 'outputs', of: ['one', 'two'] }]);
    expect(JSON.parse(found?.body ?? '')).toEqual({
      external_id: '7',
      payload: { prompt: 'p', outputs: ['a', 'b'] },
    });
  });

  it('are CSV, which gets names for its rows if it has none', () => {
    const found = readPasted('text,lang\n"one, ""two""",en\nثلاثة,ar');
    expect(found?.body).toBe('external_id,text,lang\nrow-1,"one, ""two""",en\nrow-2,ثلاثة,ar');
    expect(found?.first).toEqual({ text: 'one, "two"', lang: 'en' });
    expect(readPasted('id,text\n1,x')?.body).toBe('id,text\n1,x');
  });

  it('say which line cannot be read', () => {
    expect(readPasted('{"a":1}\n{"a":')?.wrong).toBe(2);
    expect(readPasted('[1,')?.wrong).toBe(1);
    expect(readPasted('  ')).toBeNull();
  });

  it('may hold line breaks in quotes', () => {
    expect(csvRows('a,b\r\n"x\ny",2\r\n')).toEqual([
      ['a', 'b'],
      ['x\ny', '2'],
    ]);
  });
});
