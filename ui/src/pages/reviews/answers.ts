/** Answers beside one another. */
import type { Answers } from '../../form';

/** Whether two JSON values say the same, in whatever order their keys stand. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [ours, theirs] = [one as Answers, other as Answers];
  const names = Object.keys(ours);
  return (
    names.length === Object.keys(theirs).length &&
    names.every((name) => Object.hasOwn(theirs, name) && isSame(ours[name], theirs[name]))
  );
}

/** The questions whose answers are not all the same. */
export function differing(all: Answers[]): Set<string> {
  const names = new Set(all.flatMap((answers) => Object.keys(answers)));
  const [first, ...rest] = all;
  return new Set(
    [...names].filter((name) => rest.some((answers) => !isSame(answers[name], first?.[name]))),
  );
}

/** A column's name: its place, as a letter. */
export const letterOf = (place: number): string =>
  place < 26 ? String.fromCharCode(65 + place) : String(place + 1);
