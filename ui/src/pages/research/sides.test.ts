import { describe, expect, it } from 'vitest';
import { largestOf, pairOf, partiesOf, python, usedOf, wantedOf } from './sides';

const worker = (id: string, supplier: string, labels: number) => ({
  id,
  name: id.toUpperCase(),
  supplier_id: `s-${supplier}`,
  supplier,
  labels,
});
const workers = [
  worker('w1', 'Cedar', 50),
  worker('w2', 'Harbour', 40),
  worker('w3', 'Harbour', 30),
];

describe('who can be compared', () => {
  it('puts the supplier with most labels first, with its annotators', () => {
    const { suppliers, groups } = partiesOf(workers);
    expect(suppliers.map((one) => [one.name, one.labels])).toEqual([
      ['Harbour', 70],
      ['Cedar', 50],
    ]);
    expect(groups.map((group) => group.map((one) => one.id))).toEqual([['w2', 'w3'], ['w1']]);
  });

  it('begins with the two largest suppliers, or annotators of the only one', () => {
    expect(pairOf(workers, { a: '', b: '' })).toEqual(['s-Harbour', 's-Cedar']);
    expect(pairOf(workers.slice(1), { a: '', b: '' })).toEqual(['w2', 'w3']);
    expect(pairOf(workers.slice(0, 1), { a: '', b: '' })).toBeUndefined();
  });

  it('keeps who was asked for and never compares one with itself', () => {
    expect(pairOf(workers, { a: 's-Cedar', b: '' })).toEqual(['s-Cedar', 's-Harbour']);
    expect(pairOf(workers, { a: '', b: 's-Harbour' })).toEqual(['s-Cedar', 's-Harbour']);
    expect(pairOf(workers, { a: 'w3', b: 'w1' })).toEqual(['w3', 'w1']);
    expect(pairOf(workers, { a: 'w3', b: 'w3' })).toBeUndefined();
  });
});

describe('cells', () => {
  const cells = [
    { a: 'x', b: 'x', count: 9 },
    { a: 'x', b: 'z', count: 1 },
    { a: 'z', b: 'x', count: 4 },
  ];

  it('leaves out classes that nobody used, in the order of the question', () => {
    expect(usedOf(['z', 'y', 'x'], cells)).toEqual(['z', 'x']);
  });

  it('lists the largest disagreements', () => {
    expect(largestOf(cells, 1)).toEqual([{ a: 'z', b: 'x', count: 4 }]);
  });

  it('asks for a cell, else for what is chosen', () => {
    expect(wantedOf({ said_a: 'x', said_b: 'z', only: 'differ' })).toEqual({
      said_a: 'x',
      said_b: 'z',
    });
    expect(wantedOf({ said_a: '', said_b: '', only: 'differ' })).toEqual({ differ: true });
    expect(wantedOf({ said_a: '', said_b: '', only: 'all' })).toEqual({});
  });
});

it('writes the calls in Python', () => {
  const code = python('https://lab.example', 'prj_1', {
    a: 'sup_1',
    b: 'wrk_2',
    question: 'tone',
    unit: '',
  });
  expect(code).toContain(
    'client.compare_two(\n    "prj_1",\n    a="sup_1",\n    b="wrk_2",\n    question="tone",\n)',
  );
  expect(code).toContain('    differ=True,\n):');
});
