export type Cell = { text: string; isNumber: boolean } | null;

export interface Cells {
  /** Null where rows are lists: then columns have numbers only. */
  header: string[] | null;
  width: number;
  rows: Cell[][];
}

/** Rows of objects or lists as cells; a column for each key any row has, in order of appearance. */
export function cellsOf(rows: readonly unknown[]): Cells {
  const header = [...new Set(rows.flatMap((row) => (isObject(row) ? Object.keys(row) : [])))];
  const width = Math.max(
    header.length,
    ...rows.map((row) => (Array.isArray(row) ? row.length : 0)),
  );
  return {
    header: header.length ? header : null,
    width,
    rows: rows.map((row) =>
      Array.from({ length: width }, (_, at) => {
        if (Array.isArray(row)) return cellOf(row[at]);
        const key = header[at];
        return isObject(row) && key !== undefined && key in row ? cellOf(row[key]) : null;
      }),
    ),
  };
}

function cellOf(value: unknown): Cell {
  if (value === undefined || value === null) return null;
  if (typeof value === 'object') return { text: JSON.stringify(value), isNumber: false };
  return { text: String(value), isNumber: typeof value === 'number' };
}

function isObject(row: unknown): row is Record<string, unknown> {
  return typeof row === 'object' && row !== null && !Array.isArray(row);
}
