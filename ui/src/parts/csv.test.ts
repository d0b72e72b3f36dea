import { describe, expect, it } from 'vitest';
import { toCsv } from './csv';

describe('toCsv', () => {
  it('quotes what needs it and keeps Arabic as it is', () => {
    expect(
      toCsv([
        ['name', 'n'],
        ['أرز، "١"', 2],
        ['a,b\nc', null],
      ]),
    ).toBe('\ufeffname,n\r\n"أرز، ""١""",2\r\n"a,b\nc",\r\n');
  });
  it.each(['=1+1', '+1', '-1', '@x', '\tx'])('makes no formula of %j', (text) => {
    expect(toCsv([[text]])).toBe(`\ufeff'${text}\r\n`);
  });
  it('leaves numbers alone', () => {
    expect(toCsv([[-1.5]])).toBe('\ufeff-1.5\r\n');
  });
});
