/** Options to choose among, as `mihak/forms/options.py`. */
import type { Option } from '../form/types';

/** An option with the branches of the taxonomy it stands under, outermost first. */
export interface Placed {
  option: Option;
  path: Option[];
}

/** All options, a branch before what is under it. */
export function walk(options: readonly Option[], path: Option[] = []): Placed[] {
  return options.flatMap((option) => [
    { option, path },
    ...walk(option.options ?? [], [...path, option]),
  ]);
}

/** The options an answer may name: all, or only those with none under them. */
export function choosable(options: readonly Option[], leavesOnly: boolean): Placed[] {
  const all = walk(options);
  return leavesOnly ? all.filter(({ option }) => !option.options?.length) : all;
}

export function isTaxonomy(options: readonly Option[]): boolean {
  return options.some((option) => option.options?.length);
}

/** Where an option stands; undefined where there is none of this id. */
export function placeOf(options: readonly Option[], id: string): Placed | undefined {
  return walk(options).find(({ option }) => option.id === id);
}

/**
 * The options whose names, with those they stand under, hold every word sought; best first:
 * those whose own name begins with it, then those whose own name holds it.
 */
export function search(
  placed: readonly Placed[],
  query: string,
  nameOf: (option: Option) => string,
): Placed[] {
  const sought = fold(query).split(/\s+/).filter(Boolean);
  if (!sought.length) return [...placed];
  const ranked = placed.flatMap((one) => {
    const name = fold(nameOf(one.option));
    const whole = [...one.path.map((branch) => fold(nameOf(branch))), name].join(' ');
    if (!sought.every((word) => whole.includes(word))) return [];
    const rank = name.startsWith(sought.join(' '))
      ? 0
      : sought.every((w) => name.includes(w))
        ? 1
        : 2;
    return [{ one, rank }];
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ one }) => one);
}

/** For finding, not for storing: without case, marks and the spellings of one Arabic letter. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\u0640]/gu, '')
    .replace(/[ٱأإآ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .toLowerCase()
    .trim();
}
