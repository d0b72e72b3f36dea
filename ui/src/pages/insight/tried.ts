/** Policies as they stand in the address: `3`, `2-10`, `2-10@0.95`; as `mihak simulate` has them. */
import type { Api } from '../../api/client';

export type Tried = Omit<Api<'TriedPolicy'>, 'name'>;

const SHORT = /^(\d+)(?:-(\d+)(?:@(0?\.\d+))?)?$/;
export const TARGET = 0.98;
export const MOST_POLICIES = 6;

/** The policy of a short word; null if it is none. */
export function fromShort(word: string): Tried | null {
  const found = SHORT.exec(word);
  if (!found) return null;
  const redundancy = Number(found[1]);
  const most = found[2] === undefined ? null : Number(found[2]);
  const target = found[3] === undefined ? TARGET : Number(found[3]);
  const isFine =
    redundancy >= 1 &&
    redundancy <= 50 &&
    (most === null || (most >= redundancy && most <= 50)) &&
    target > 0.5 &&
    target < 1;
  return isFine
    ? { redundancy, most_answers: most, target_confidence: target, item_worth: null }
    : null;
}

/** The short word of a policy; what a right item is worth is not in it. */
export function toShort(policy: Partial<Tried>): string {
  const { redundancy = 3, most_answers, target_confidence = TARGET } = policy;
  if (most_answers == null) return String(redundancy);
  const target = target_confidence === TARGET ? '' : `@${target_confidence}`;
  return `${redundancy}-${most_answers}${target}`;
}

/** What is tried first: the project's own policy, and others of its kind. */
export function atFirst(policy: Partial<Tried> | null | undefined, each: number): string[] {
  const most = Math.max(Math.round(each), 2);
  const own = policy ? [toShort(policy)] : [];
  const others = ['2', String(Math.min(3, most)), `2-${most}`, `2-${most}@0.9`];
  return [...new Set([...own, ...others])].slice(0, MOST_POLICIES);
}
