/** Days as the API writes them, `2026-11-25`: dates without a time, wherever one is. */
import type { Api } from '../../api/client';

export type Day = string;

const MS = 86_400_000;
const two = (value: number) => String(value).padStart(2, '0');

/** The day it is here. */
export function todayHere(now = new Date()): Day {
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

const asUtc = (day: Day): number => Date.parse(`${day}T00:00:00Z`);

export function plus(day: Day, days: number): Day {
  return new Date(asUtc(day) + days * MS).toISOString().slice(0, 10);
}

/** At noon here, so that it is the same day when it is written out. */
export const atNoon = (day: Day): Date => new Date(`${day}T12:00:00`);

/** Every day from the first to the last. */
export function between(first: Day, last: Day): Day[] {
  const days = Math.round((asUtc(last) - asUtc(first)) / MS);
  return Array.from({ length: Math.max(days + 1, 0) }, (_, place) => plus(first, place));
}

export const LONGEST = 92;

/** Ranges people ask for, by name. */
export function rangesTo(
  today: Day,
): Record<'week' | 'days30' | 'month' | 'lastMonth', [Day, Day]> {
  const month = `${today.slice(0, 8)}01`;
  const lastDay = plus(month, -1);
  return {
    week: [plus(today, -6), today],
    days30: [plus(today, -29), today],
    month: [month, today],
    lastMonth: [`${lastDay.slice(0, 8)}01`, lastDay],
  };
}

/** What is measured by day: answers, seconds, or pay in one currency. */
export type Measure = 'answers' | 'seconds' | `pay/${string}`;

export function amountOf(row: Api<'MyDay'>, measure: Measure): number {
  if (measure === 'answers' || measure === 'seconds') return row[measure];
  return measure === `pay/${row.currency}` ? row.pay : 0;
}

/** The measure of each day, over all projects; days without work are 0. */
export function byDay(
  rows: Api<'MyDay'>[],
  first: Day,
  last: Day,
  measure: Measure,
): [Day, number][] {
  const sums = new Map<Day, number>(between(first, last).map((day) => [day, 0]));
  for (const row of rows) {
    sums.set(row.day, (sums.get(row.day) ?? 0) + amountOf(row, measure));
  }
  return [...sums];
}
