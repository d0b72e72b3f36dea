/** Which rules two versions of guidelines tell apart, and which answers a question has by name. */
import type { Option, Question } from '../../../form';
import { rulesOf } from '../../../parts/Markdown';

/** The rules of `after` whose text is not what it was in `before`; spaces make no difference. */
export function changedRules(before: string, after: string): string[] {
  const was = sectionsOf(before);
  return [...sectionsOf(after)]
    .filter(([rule, text]) => was.get(rule) !== text)
    .map(([rule]) => rule);
}

/** Heading to the words under it, up to the next heading. */
function sectionsOf(source: string): Map<string, string> {
  const lines = source.split(/\r\n?|\n/);
  const rules = rulesOf(source);
  return new Map(
    rules.map(({ text, line }, place) => {
      const end = rules[place + 1]?.line ?? lines.length + 1;
      const words = lines
        .slice(line, end - 1)
        .join(' ')
        .replace(/\s+/g, ' ')
        .trim();
      return [text, words];
    }),
  );
}

/** The answers to a question that a change may name, as the server takes them; none: only all. */
export function namedAnswers(question: Question): (string | number)[] {
  const of = question as unknown as {
    options?: Option[];
    labels?: Option[];
    leaves_only?: boolean;
    min?: number;
    max?: number;
    tie?: boolean;
    both_bad?: boolean;
  };
  switch (question.kind) {
    case 'choice':
      return optionIds(of.options ?? [], of.leaves_only ?? true);
    case 'choices':
    case 'turns':
      return optionIds(of.options ?? [], false);
    case 'spans':
      return optionIds(of.labels ?? [], false);
    case 'rating': {
      const [min, max] = [of.min ?? 1, of.max ?? 5];
      return Array.from({ length: max - min + 1 }, (_, place) => min + place);
    }
    case 'preference':
      return [
        'a',
        'b',
        ...((of.tie ?? true) ? ['tie'] : []),
        ...((of.both_bad ?? true) ? ['both_bad'] : []),
      ];
    default:
      return [];
  }
}

function optionIds(options: Option[], leavesOnly: boolean): string[] {
  return options.flatMap((one) => {
    const inner = optionIds(one.options ?? [], leavesOnly);
    return leavesOnly && inner.length > 0 ? inner : [one.id, ...inner];
  });
}
