/** The days and parts of a statement. */

export type Part = 'day' | 'worker' | 'project';
const PARTS: Part[] = ['day', 'worker', 'project'];

/** Parts as they stand in the address, in the order they are told; by worker if there are none. */
export function partsOf(words: string): Part[] {
  const given = words.split(',');
  const found = PARTS.filter((part) => given.includes(part));
  return found.length ? found : ['worker'];
}

function dayOf(date: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The month of `now` up to today, or a whole one so many months from it; by the local calendar. */
export function daysOf(now: Date, step = 0): { first: string; last: string } {
  const first = new Date(now.getFullYear(), now.getMonth() + step, 1);
  const last = step === 0 ? now : new Date(now.getFullYear(), now.getMonth() + step + 1, 0);
  return { first: dayOf(first), last: dayOf(last) };
}
