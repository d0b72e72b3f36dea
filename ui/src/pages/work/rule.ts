import { type Rule, rulesOf } from '../../parts/Markdown';

export interface FoundRule extends Rule {
  /** The language of the guidelines it stands in. */
  tag: string;
}

/**
 * The heading of the guidelines that a reviewer named, by its words or its id, in `locale` if
 * the guidelines have it there: their languages have the same rules in the same order.
 */
export function findRule(
  text: Record<string, string>,
  named: string,
  locale: string,
): FoundRule | null {
  const wanted = named.trim();
  const tags = Object.keys(text).sort((one) => (one === locale ? -1 : 0));
  const all = new Map(tags.map((tag) => [tag, rulesOf(text[tag] ?? '')]));
  for (const [tag, rules] of all) {
    const place = rules.findIndex((rule) => rule.id === wanted || rule.text === wanted);
    const rule = rules[place];
    if (rule === undefined) continue;
    const here = all.get(locale);
    const same = here?.length === rules.length ? here[place] : undefined;
    return same ? { ...same, tag: locale } : { ...rule, tag };
  }
  return null;
}
