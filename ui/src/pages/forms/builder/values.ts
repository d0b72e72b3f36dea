import type { Option, Words } from '../../../form';
import type { Ask } from './definition';

/** The words of one of the answers that a condition may name; undefined: it has none of its own. */
export function wordsOfValue(question: Ask, value: string | number): Words | undefined {
  if (question.kind === 'preference') return undefined;
  if (question.kind === 'rating') {
    const labels = (question.labels ?? {}) as Record<string, Words>;
    return labels[String(value)] ?? String(value);
  }
  const find = (options: Option[]): Option | undefined => {
    for (const one of options) {
      const found = one.id === value ? one : find(one.options ?? []);
      if (found) return found;
    }
    return undefined;
  };
  return find((question.options as Option[] | undefined) ?? [])?.title ?? String(value);
}
