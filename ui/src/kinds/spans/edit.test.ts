import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Offsets, Segments } from '../../text';
import { check } from './check';
import { type Edit, type Marked, mark, relabel, remove, resize, stretchOf } from './edit';
import { keyOf, type Span, type SpansQuestion } from './types';

const TEXT = '😀 زار ابن الهيثم القاهرة.';
const QUESTION: SpansQuestion = {
  kind: 'spans',
  id: 'q',
  field: 'text',
  labels: [{ id: 'person' }, { id: 'place' }],
};

function marked(more: Partial<SpansQuestion> = {}, text = TEXT): Marked {
  return {
    question: { ...QUESTION, ...more },
    offsets: new Offsets(text),
    segments: new Segments(text),
  };
}

const place = (quote: string) => {
  const start = TEXT.indexOf(quote);
  return { start, end: start + quote.length };
};

function spansOf(edit: Edit): Span[] {
  if ('refused' in edit) throw new Error(edit.refused.key);
  return edit.spans;
}

it('marks in code points, with what stands there', () => {
  const spans = spansOf(mark(marked(), [], [place('ابن الهيثم')], 'person'));
  expect(spans).toEqual([{ start: 6, end: 16, label: 'person', quote: 'ابن الهيثم' }]);
});

it('marks the same twice no more than once', () => {
  const of = marked();
  const once = spansOf(mark(of, [], [place('زار')], 'person'));
  const again = mark(of, once, [place('زار')], 'person');
  expect(again).toMatchObject({ spans: once, chosen: '2:5:person' });
});

it('refuses what overlaps, where nothing may, and takes the rest of several', () => {
  const of = marked({ overlap: false });
  const one = spansOf(mark(of, [], [place('ابن الهيثم')], 'person'));
  expect(mark(of, one, [place('ابن')], 'place')).toEqual({ refused: { key: 'spans:noOverlap' } });
  const rest = spansOf(mark(of, one, [place('ابن'), place('القاهرة')], 'place'));
  expect(rest.map((span) => span.quote)).toEqual(['ابن الهيثم', 'القاهرة']);
  const both = spansOf(mark(of, one, [place('القاهرة')], 'place'));
  expect(resize(of, both, '17:24:place', { ...place('القاهرة'), start: 10 })).toHaveProperty(
    'refused',
  );
});

it('marks no more than are asked for', () => {
  const of = marked({ max: 1 });
  const one = spansOf(mark(of, [], [place('زار')], 'person'));
  expect(mark(of, one, [place('ابن')], 'person')).toHaveProperty('refused.values.count', 1);
});

it('gives another label, other ends, or takes away; one like another becomes one with it', () => {
  const of = marked();
  const two = [place('زار'), place('ابن')].reduce<Span[]>(
    (spans, stretch) => spansOf(mark(of, spans, [stretch], 'person')),
    [],
  );
  expect(spansOf(relabel(of, two, '2:5:person', 'place'))[0]).toMatchObject({
    label: 'place',
    quote: 'زار',
  });
  const wider = spansOf(resize(of, two, '6:9:person', place('ابن الهيثم')));
  expect(wider[1]).toMatchObject({ start: 6, end: 16, quote: 'ابن الهيثم' });
  const merged = resize(of, two, '6:9:person', place('زار'));
  expect(merged).toMatchObject({ chosen: '2:5:person' });
  expect(spansOf(merged)).toHaveLength(1);
  expect(spansOf(remove(two, '2:5:person')).map(keyOf)).toEqual(['6:9:person']);
});

it('makes only answers that will be taken, whatever is done in whatever order', () => {
  const texts = fc
    .array(fc.constantFrom('ب', '\u0651', ' ', '😀', '\u200d', 'a', '\n'), { minLength: 1 })
    .map((signs) => signs.join(''));
  const act = fc.record({
    does: fc.constantFrom('mark', 'relabel', 'resize', 'remove'),
    from: fc.nat(30),
    long: fc.integer({ min: 1, max: 6 }),
    label: fc.constantFrom('person', 'place'),
    which: fc.nat(),
  });
  fc.assert(
    fc.property(texts, fc.boolean(), fc.array(act, { maxLength: 12 }), (text, overlap, acts) => {
      const of = marked({ overlap, max: 4 }, text);
      let spans: Span[] = [];
      for (const { does, from, long, label, which } of acts) {
        // Ends fall between characters, as snapping has it.
        const point = from % of.offsets.points;
        const to = Math.min(of.offsets.points, point + long);
        const stretch = { start: of.offsets.toUnits(point), end: of.offsets.toUnits(to) };
        const span = spans[which % Math.max(1, spans.length)];
        const key = span ? keyOf(span) : '';
        const edit =
          does === 'mark'
            ? mark(of, spans, [stretch], label)
            : does === 'relabel'
              ? relabel(of, spans, key, label)
              : does === 'resize'
                ? resize(of, spans, key, stretch)
                : remove(spans, key);
        if ('refused' in edit) continue;
        spans = edit.spans;
        expect(check(of.question, spans, { text })).toBeNull();
        const chosen = spans.find((one) => keyOf(one) === edit.chosen);
        if (chosen) expect(text.slice(...Object.values(stretchOf(of, chosen)))).toBe(chosen.quote);
      }
    }),
  );
});
