/** Who is compared, which cells there are, and the same in Python: all that needs no page. */
import type { Api } from '../../api/client';

/** What of this page is in its address. `only`: which items are listed. */
export const FIRST = {
  question: '',
  unit: '',
  a: '',
  b: '',
  said_a: '',
  said_b: '',
  only: 'differ',
};
export type At = typeof FIRST;
export const NO_CELL = { said_a: '', said_b: '' };

type Worker = Api<'PartyWorker'>;
export type Cell = Api<'ComparedCell'>;

export interface Party {
  id: string;
  name: string;
  labels: number;
}

/** Suppliers and their annotators, those with most labels first. */
export function partiesOf(workers: Worker[]): { suppliers: Party[]; groups: Party[][] } {
  const suppliers = new Map<string, Party>();
  const groups = new Map<string, Party[]>();
  for (const { id, name, supplier_id, supplier, labels } of workers) {
    const known = suppliers.get(supplier_id) ?? { id: supplier_id, name: supplier, labels: 0 };
    suppliers.set(supplier_id, { ...known, labels: known.labels + labels });
    groups.set(supplier_id, [...(groups.get(supplier_id) ?? []), { id, name, labels }]);
  }
  const sorted = [...suppliers.values()].sort((one, other) => other.labels - one.labels);
  return { suppliers: sorted, groups: sorted.map(({ id }) => groups.get(id) ?? []) };
}

/** The two that are compared: those asked for, else the two suppliers with most labels, or
    annotators where there is but one supplier. Undefined: there are no two. */
export function pairOf(workers: Worker[], at: Pick<At, 'a' | 'b'>): [string, string] | undefined {
  const { suppliers } = partiesOf(workers);
  const most = [...(suppliers.length > 1 ? suppliers : []), ...workers].map((one) => one.id);
  const a = at.a || most.find((id) => id !== at.b);
  const b = at.b || most.find((id) => id !== a);
  return a && b && a !== b ? [a, b] : undefined;
}

/** Classes that either used, in the order of the question. */
export function usedOf(classes: string[], cells: Cell[]): string[] {
  const used = new Set(cells.flatMap((one) => [one.a, one.b]));
  return classes.filter((one) => used.has(one));
}

/** The disagreements that are most. */
export function largestOf(cells: Cell[], most: number): Cell[] {
  return cells
    .filter((one) => one.a !== one.b)
    .sort((one, other) => other.count - one.count)
    .slice(0, most);
}

/** The query of the list: a cell of the matrix, or where the two differ, or all. */
export function wantedOf({ said_a, said_b, only }: Pick<At, 'said_a' | 'said_b' | 'only'>) {
  if (said_a && said_b) return { said_a, said_b };
  return only === 'differ' ? { differ: true } : {};
}

/** Python that gives what is on the page. */
export function python(origin: string, project: string, given: Record<string, string>): string {
  const named = Object.entries(given)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  const call = [JSON.stringify(project), ...named].join(',\n    ');
  return [
    'import os',
    '',
    'from mihak import Client',
    '',
    `client = Client(${JSON.stringify(origin)}, os.environ["MIHAK_KEY"])`,
    `found = client.compare_two(\n    ${call},\n)`,
    'print(found["items"], found["agreement"], found["a"]["gold"], found["b"]["gold"])',
    `for item in client.list_compared_items(\n    ${call},\n    differ=True,\n):`,
    '    print(item["external_id"], item["said_a"], item["said_b"])',
  ].join('\n');
}
