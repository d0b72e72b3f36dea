/** What differs between two versions of a form, and what that means for answers there are. */
import type { Option, Words } from '../../../form';
import type { Ask, Definition } from './definition';

export type ChangeKind =
  | 'question-added'
  | 'question-removed'
  | 'kind-changed'
  | 'option-added'
  | 'option-removed'
  | 'scale-wider'
  | 'scale-narrower'
  | 'now-required'
  | 'now-optional'
  | 'condition'
  | 'settings'
  | 'wording'
  | 'order'
  | 'block-added'
  | 'block-removed'
  | 'block-changed';

export interface Change {
  kind: ChangeKind;
  /** The question's id or the block's field. */
  of: string;
  /** The option, label or criterion; the keys that differ. */
  detail?: string;
  /** How much it matters to what was answered before. */
  weight: 'none' | 'some' | 'much';
}

const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value && typeof value === 'object')
    return Object.fromEntries(
      Object.entries(value)
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([key, part]) => [key, sorted(part)]),
    );
  return value ?? null;
}

interface Choosable {
  id: string;
  title?: Words | null;
  options?: Option[];
}

function choosable(question: Ask): Map<string, Choosable> {
  const found = new Map<string, Choosable>();
  const walk = (list: unknown) => {
    if (!Array.isArray(list)) return;
    for (const one of list as Choosable[]) {
      found.set(one.id, one);
      walk(one.options);
    }
  };
  walk(question.options);
  walk(question.criteria);
  walk(question.labels);
  return found;
}

export function compareForms(before: Definition, after: Definition): Change[] {
  return [...comparedQuestions(before, after), ...comparedBlocks(before, after)];
}

function comparedQuestions(before: Definition, after: Definition): Change[] {
  const ours = new Map(before.ask.map((one) => [one.id, one]));
  const theirs = new Map(after.ask.map((one) => [one.id, one]));
  const found: Change[] = [];
  for (const [id, question] of theirs) {
    const old = ours.get(id);
    if (old) found.push(...comparedQuestion(old, question));
    else
      found.push({
        kind: 'question-added',
        of: id,
        weight: question.required === false ? 'some' : 'much',
      });
  }
  for (const id of ours.keys())
    if (!theirs.has(id)) found.push({ kind: 'question-removed', of: id, weight: 'some' });
  const kept = before.ask.map((one) => one.id).filter((id) => theirs.has(id));
  const stays = after.ask.map((one) => one.id).filter((id) => ours.has(id));
  for (const [place, id] of stays.entries())
    if (kept[place] !== id) return [...found, { kind: 'order', of: id, weight: 'none' }];
  return found;
}

const TOLD_APART = new Set(['id', 'kind', 'title', 'help', 'required', 'when']);
const LISTS = new Set(['options', 'criteria', 'labels']);

function comparedQuestion(before: Ask, after: Ask): Change[] {
  const of = after.id;
  if (before.kind !== after.kind)
    return [{ kind: 'kind-changed', of, detail: `${before.kind} → ${after.kind}`, weight: 'much' }];
  const found = [...comparedOptions(before, after)];
  if (!same(before.title, after.title) || !same(before.help, after.help))
    found.push({ kind: 'wording', of, weight: 'none' });
  const [was, is] = [before.required !== false, after.required !== false];
  if (was !== is)
    found.push({ kind: is ? 'now-required' : 'now-optional', of, weight: is ? 'some' : 'none' });
  if (!same(before.when, after.when)) found.push({ kind: 'condition', of, weight: 'some' });
  const scale = comparedScale(before, after);
  if (scale) found.push(scale);
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (key) =>
      !TOLD_APART.has(key) &&
      !same(before[key], after[key]) &&
      !(LISTS.has(key) && Array.isArray(after[key] ?? before[key])) &&
      !(scale && (key === 'min' || key === 'max')),
  );
  if (keys.length)
    found.push({ kind: 'settings', of, detail: keys.sort().join(', '), weight: 'some' });
  return found;
}

function comparedScale(before: Ask, after: Ask): Change | null {
  if (after.kind !== 'rating') return null;
  const ends = (one: Ask) => [Number(one.min ?? 1), Number(one.max ?? 5)] as const;
  const [[low, high], [min, max]] = [ends(before), ends(after)];
  if (low === min && high === max) return null;
  const isWider = min <= low && max >= high;
  return {
    kind: isWider ? 'scale-wider' : 'scale-narrower',
    of: after.id,
    detail: `${low}–${high} → ${min}–${max}`,
    weight: 'much',
  };
}

function comparedOptions(before: Ask, after: Ask): Change[] {
  const [ours, theirs] = [choosable(before), choosable(after)];
  const of = after.id;
  const found: Change[] = [];
  for (const id of theirs.keys())
    if (!ours.has(id)) found.push({ kind: 'option-added', of, detail: id, weight: 'much' });
  for (const id of ours.keys())
    if (!theirs.has(id)) found.push({ kind: 'option-removed', of, detail: id, weight: 'some' });
  const reworded = [...theirs].some(([id, one]) => {
    const old = ours.get(id);
    return old !== undefined && !same({ ...old, options: 0 }, { ...one, options: 0 });
  });
  const kept = [...ours.keys()].filter((id) => theirs.has(id));
  const stays = [...theirs.keys()].filter((id) => ours.has(id));
  if (reworded) found.push({ kind: 'wording', of, weight: 'none' });
  else if (!same(kept, stays)) found.push({ kind: 'order', of, weight: 'none' });
  return found;
}

function comparedBlocks(before: Definition, after: Definition): Change[] {
  const ours = new Map(before.show.map((one) => [one.field, one]));
  const theirs = new Map(after.show.map((one) => [one.field, one]));
  const found: Change[] = [];
  for (const [field, block] of theirs) {
    const old = ours.get(field);
    if (old === undefined)
      found.push({ kind: 'block-added', of: field, weight: block.optional ? 'none' : 'some' });
    else if (!same(old, block)) found.push({ kind: 'block-changed', of: field, weight: 'none' });
  }
  for (const field of ours.keys())
    if (!theirs.has(field)) found.push({ kind: 'block-removed', of: field, weight: 'none' });
  return found;
}
