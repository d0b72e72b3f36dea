import { type Day, todayHere } from './days';

/** Rows in the order they come, put together by the day they were made on here. */
export function groupByDay<Row extends { created_at: string }>(rows: Row[]): [Day, Row[]][] {
  const groups: [Day, Row[]][] = [];
  for (const row of rows) {
    const day = todayHere(new Date(row.created_at));
    const last = groups.at(-1);
    if (last?.[0] === day) last[1].push(row);
    else groups.push([day, [row]]);
  }
  return groups;
}
