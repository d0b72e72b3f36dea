import { expect, it } from 'vitest';
import { follow } from './follow';
import { type End, type RelationsQuestion, relation } from './types';

const QUESTION: RelationsQuestion = {
  kind: 'relations',
  id: 'q',
  spans: 'marks',
  labels: [
    { id: 'in', from: ['person'], to: ['place'] },
    { id: 'same', from: ['person'], to: ['person'], symmetric: true },
  ],
};
const [IN, SAME] = QUESTION.labels as [
  RelationsQuestion['labels'][0],
  RelationsQuestion['labels'][0],
];
const end = (start: number, stop: number, label = 'person'): End => ({ start, end: stop, label });
const [ANA, BEN, CITY] = [end(0, 3), end(4, 7), end(8, 12, 'place')];
const ALL = [ANA, BEN, CITY];
const drawn = { relations: [relation(IN, ANA, CITY), relation(SAME, BEN, ANA)], lost: [] };

it('keeps a relation without direction from the earlier span to the later', () => {
  expect(relation(SAME, BEN, ANA)).toEqual({ label: 'same', from: ANA, to: BEN });
  expect(relation(IN, CITY, ANA)).toMatchObject({ from: CITY, to: ANA });
});

it('goes with a span whose end was moved', () => {
  const wider = end(0, 7);
  const { relations, lost } = follow(QUESTION, drawn, ALL, [wider, BEN, CITY]);
  expect(relations.map(({ from }) => from)).toEqual([wider, wider]);
  expect(lost).toEqual([]);
});

it('keeps for its return what a removed span was joined by', () => {
  const gone = follow(QUESTION, drawn, ALL, [BEN, CITY]);
  expect(gone.relations).toEqual([]);
  expect(gone.lost).toHaveLength(2);
  const back = follow(QUESTION, gone, [BEN, CITY], ALL);
  expect(back.relations).toEqual(drawn.relations);
  expect(back.lost).toEqual([]);
});

it('lets go where a new label may not be joined so, until it has its old one again', () => {
  const other = { ...ANA, label: 'place' };
  const changed = follow(QUESTION, drawn, ALL, [other, BEN, CITY]);
  expect(changed.relations).toEqual([]);
  expect(follow(QUESTION, changed, [other, BEN, CITY], ALL).relations).toEqual(drawn.relations);
});

it('does not take another span for one that was moved', () => {
  const { relations, lost } = follow(QUESTION, drawn, ALL, [BEN, CITY, end(20, 22)]);
  expect([relations.length, lost.length]).toEqual([0, 2]);
});
