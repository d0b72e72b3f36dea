/** Items that somebody pasted or chose as a file: what they are, before they are sent. */

export interface Pasted {
  format: 'jsonl' | 'csv';
  /** What is sent: one item a line, or the CSV as it stands. */
  body: string;
  rows: number;
  /** The payload of the first row, to look at it in the form. */
  first: Record<string, unknown> | null;
  fields: string[];
  /** The line that could not be read, from 1. */
  wrong?: number;
}

/** Fields of ours made of several of another tool's. */
export interface Joined {
  field: string;
  of: string[];
}

const OWN = new Set(['external_id', 'id', 'gold', 'gold_reason', 'payload']);

/**
 * JSON lines, a JSON array, another tool's tasks (`{"data": {…}}`), or CSV with a header.
 *
 * Rows without a name of their own get `row-1`, `row-2` …; the server checks every row.
 */
export function readPasted(text: string, joined: Joined[] = []): Pasted | null {
  const trimmed = text.trim();
  if (!trimmed) return null;
  if (trimmed.startsWith('[')) return ofRows(parsedArray(trimmed), joined);
  if (trimmed.startsWith('{')) return ofLines(trimmed, joined);
  return ofCsv(trimmed);
}

function parsedArray(text: string): unknown[] | number {
  try {
    return JSON.parse(text) as unknown[];
  } catch {
    return 1;
  }
}

function ofLines(text: string, joined: Joined[]): Pasted {
  const rows: unknown[] = [];
  for (const [at, line] of text.split('\n').entries()) {
    if (!line.trim()) continue;
    try {
      rows.push(JSON.parse(line));
    } catch {
      return ofRows(at + 1, joined);
    }
  }
  return ofRows(rows, joined);
}

function ofRows(rows: unknown[] | number, joined: Joined[]): Pasted {
  if (typeof rows === 'number')
    return { format: 'jsonl', body: '', rows: 0, first: null, fields: [], wrong: rows };
  const items = rows.map((row, at) => asItem(row, at, joined));
  const first = (items[0]?.payload as Record<string, unknown> | undefined) ?? null;
  return {
    format: 'jsonl',
    body: items.map((item) => JSON.stringify(item)).join('\n'),
    rows: items.length,
    first,
    fields: first ? Object.keys(first) : [],
  };
}

function asItem(row: unknown, at: number, joined: Joined[]): Record<string, unknown> {
  const given = (row && typeof row === 'object' ? row : { text: String(row) }) as Record<
    string,
    unknown
  >;
  const inside = given.payload ?? given.data;
  const payload = isObject(inside)
    ? { ...inside }
    : Object.fromEntries(Object.entries(given).filter(([key]) => !OWN.has(key)));
  for (const { field, of } of joined) {
    if (field in payload || !of.every((one) => one in payload)) continue;
    payload[field] = of.map((one) => payload[one]);
    for (const one of of) delete payload[one];
  }
  const item: Record<string, unknown> = {
    external_id: String(given.external_id ?? given.id ?? `row-${at + 1}`),
    payload,
  };
  for (const key of ['gold', 'gold_reason']) if (given[key] != null) item[key] = given[key];
  return item;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

function ofCsv(text: string): Pasted {
  const rows = csvRows(text);
  const header = rows[0] ?? [];
  const named = header.some((name) => name === 'external_id' || name === 'id');
  const body = named
    ? text
    : rows
        .map((row, at) => [at ? `row-${at}` : 'external_id', ...row].map(cell).join(','))
        .join('\n');
  const values = rows[1];
  const first = values
    ? Object.fromEntries(
        header.map((name, at) => [name, values[at] ?? '']).filter(([name]) => !OWN.has(name ?? '')),
      )
    : null;
  return {
    format: 'csv',
    body,
    rows: Math.max(0, rows.length - 1),
    first,
    fields: header.filter((name) => !OWN.has(name)),
  };
}

const cell = (text: string): string =>
  /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** RFC 4180: quotes may hold commas, line breaks and doubled quotes. */
export function csvRows(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let value = '';
  let quoted = false;
  const end = () => {
    row.push(value);
    value = '';
  };
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (quoted) {
      if (sign !== '"') value += sign;
      else if (text[at + 1] === '"') value += text[++at];
      else quoted = false;
    } else if (sign === '"' && value === '') quoted = true;
    else if (sign === ',') end();
    else if (sign === '\n') {
      end();
      rows.push(row);
      row = [];
    } else if (sign !== '\r') value += sign;
  }
  end();
  rows.push(row);
  return rows.filter((cells) => cells.length > 1 || cells[0] !== '');
}
