/** What a list of items shows, as it stands in the address, is asked of the API, and is written in code. */
import type { operations } from '../../api/schema';

export const FIRST = {
  batch: '',
  gold: '',
  state: '',
  question: '',
  unit: '',
  answer: '',
  below: '',
  above: '',
  supplier: '',
  labels: '',
  q: '',
  order: 'oldest',
  cols: '',
  density: 'dense',
  row: '',
};
export type ListState = typeof FIRST;

type WindowQuery = NonNullable<operations['open_items']['parameters']['query']>;
export type FilterQuery = Omit<WindowQuery, 'at' | 'limit' | 'cut' | 'listing'>;

export const STATES = ['open', 'in-work', 'skipped', 'done', 'decided'] as const;
export const ORDERS = ['oldest', 'newest', 'unsure'] as const;

/** The filters, by the name of the chip that sets them, and the state that each chip clears. */
export const CHIPS = {
  state: ['state'],
  batch: ['batch'],
  answer: ['question', 'unit', 'answer'],
  below: ['below'],
  above: ['above'],
  gold: ['gold'],
  supplier: ['supplier'],
  labels: ['labels'],
} as const satisfies Record<string, readonly (keyof ListState)[]>;
export type Chip = keyof typeof CHIPS;

/** Filters that tell what is thought of answers, or whose they are. */
export const NEEDS_INSIGHT: Chip[] = ['answer', 'below', 'above', 'supplier'];

export const isSet = (state: ListState, chip: Chip): boolean =>
  CHIPS[chip].some((name) => state[name] !== '');

const number = (text: string): number | undefined => {
  const value = Number(text);
  return text === '' || !Number.isFinite(value) ? undefined : value;
};

function oneOf<T extends string>(words: readonly T[], word: string): T | undefined {
  return words.find((one) => one === word);
}

/** As the API takes it; what the address holds that is no filter is left out. */
export function toApi(state: ListState): FilterQuery {
  const order = oneOf(ORDERS, state.order);
  const asked: FilterQuery = {
    batch: state.batch || undefined,
    gold: state.gold === 'yes' ? true : state.gold === 'no' ? false : undefined,
    state: oneOf(STATES, state.state),
    question: state.question || undefined,
    unit: state.unit || undefined,
    answer: state.answer || undefined,
    sure_below: share(state.below),
    sure_above: share(state.above),
    supplier: state.supplier || undefined,
    labels_from: number(state.labels),
    search: state.q.trim() || undefined,
    order: order === 'oldest' ? undefined : order,
  };
  return Object.fromEntries(
    Object.entries(asked).filter(([, value]) => value !== undefined),
  ) as FilterQuery;
}

/** The address has per cent, as people write them. */
function share(text: string): number | undefined {
  const percent = number(text);
  return percent === undefined ? undefined : Math.min(100, Math.max(0, percent)) / 100;
}

/** The part of the address worth a name: without the row one happened to be at. */
export function viewQuery(search: string): string {
  const kept = new URLSearchParams(search);
  kept.delete('row');
  kept.delete('at');
  return kept.toString();
}

const literal = (value: unknown): string =>
  typeof value === 'string'
    ? JSON.stringify(value)
    : value === true
      ? 'True'
      : value === false
        ? 'False'
        : String(value);

/** Python that gives the same items. `ids`: only these of them. */
export function python(
  origin: string,
  project: string,
  query: FilterQuery,
  ids?: string[],
): string {
  const { order, ...filters } = query;
  const given = Object.entries(filters).map(([name, value]) => `${name}=${literal(value)}`);
  const lines = [
    'import os',
    '',
    'from mihak import Client',
    '',
    `client = Client(${JSON.stringify(origin)}, os.environ["MIHAK_KEY"])`,
  ];
  if (ids)
    return [...lines, `items = [client.read_item(item) for item in ${pythonList(ids)}]`].join('\n');
  const call = given.length
    ? `client.list_items(\n    ${[JSON.stringify(project), ...given].join(',\n    ')},\n)`
    : `client.list_items(${JSON.stringify(project)})`;
  if (order === undefined) {
    return [
      ...lines,
      `for item in ${call}:`,
      '    print(item["external_id"], item["payload"])',
    ].join('\n');
  }
  // Lists by page come oldest first; the table's order is that of windows.
  const asked = [JSON.stringify(project), ...given, `order=${literal(order)}`, 'at=0', 'limit=500'];
  return [
    ...lines,
    `found = client.open_items(\n    ${asked.join(',\n    ')},\n)`,
    'for item in found["rows"]:  # the first 500; go on with at=500 and listing=found["listing"]',
    '    print(item["external_id"], item["estimates"])',
  ].join('\n');
}

const pythonList = (ids: string[]) =>
  `[\n    ${ids.map((id) => JSON.stringify(id)).join(',\n    ')},\n]`;

export function curl(origin: string, project: string, query: FilterQuery): string {
  const asked = new URLSearchParams(
    Object.entries(query).map(([name, value]) => [name, String(value)]),
  ).toString();
  const path = query.order === undefined ? 'items' : 'items/at';
  const address = `${origin}/api/v1/projects/${project}/${path}${asked ? `?${asked}` : ''}`;
  return `curl -H "Authorization: Bearer $MIHAK_KEY" \\\n  '${address.replaceAll("'", '%27')}'`;
}
