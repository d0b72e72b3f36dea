import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
// As text: bundlers refuse the halves of pairs that the cases hold.
import shared from '../../../tests/data/offsets.json?raw';
import { before, Offsets } from './offsets';

interface Case {
  name: string;
  text: string;
  points: number;
  units: number;
  spans: { points: [number, number]; units: [number, number]; quote: string }[];
}

const cases: Case[] = JSON.parse(shared);

// tests/forms/test_offsets.py holds Python to the same file.
describe.each(cases)('$name', ({ text, points, units, spans }) => {
  const offsets = new Offsets(text);

  it('is as long as in Python', () => {
    expect([offsets.points, text.length]).toEqual([points, units]);
  });

  it('has its spans where Python has them', () => {
    for (const span of spans) {
      expect(span.points.map((point) => offsets.toUnits(point))).toEqual(span.units);
      expect(span.units.map((unit) => offsets.toPoints(unit))).toEqual(span.points);
      expect(offsets.slice(...span.points)).toBe(span.quote);
    }
  });
});

const TEXTS = fc.oneof(
  fc.string({ unit: 'binary' }),
  // Halves of pairs, whole ones, marks and letters, in any order.
  fc
    .array(fc.constantFrom('\ud83d', '\ude00', '😀', 'ب', '\u0651', 'a', '\r\n', '\u200d'))
    .map((signs) => signs.join('')),
);

it('counts code points as iterating a text does', () => {
  fc.assert(
    fc.property(TEXTS, (text) => {
      const offsets = new Offsets(text);
      const signs = [...text];
      expect(offsets.points).toBe(signs.length);
      let unit = 0;
      signs.forEach((sign, point) => {
        expect(offsets.toUnits(point)).toBe(unit);
        // Inside a pair is still at that pair.
        for (let inside = 0; inside < sign.length; inside++)
          expect(offsets.toPoints(unit + inside)).toBe(point);
        unit += sign.length;
      });
      expect(offsets.toUnits(signs.length)).toBe(text.length);
      expect(offsets.toPoints(text.length)).toBe(signs.length);
    }),
  );
});

it('keeps within the text', () => {
  const offsets = new Offsets('😀');
  expect([offsets.toUnits(-1), offsets.toUnits(9)]).toEqual([0, 2]);
  expect([offsets.toPoints(-1), offsets.toPoints(9)]).toEqual([0, 1]);
});

it('counts those that come before', () => {
  expect(before([1, 3, 3, 7], (one) => one < 3)).toBe(1);
  expect(before([1, 3, 3, 7], (one) => one <= 3)).toBe(3);
  expect(before([], () => true)).toBe(0);
});
