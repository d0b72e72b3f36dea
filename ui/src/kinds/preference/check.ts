import type { Said } from '../../form/kind';
import type { Question } from '../../form/types';

export type Better = 'a' | 'b' | 'tie' | 'both_bad';

export interface Preference extends Question {
  kind: 'preference';
  field: string;
  tie?: boolean;
  both_bad?: boolean;
  strengths?: number;
}

/** `better` is an id of the payload's, whatever letter the page showed it under. */
export interface Preferred {
  better: Better;
  strength?: number;
}

export function verdicts(question: Preference): Better[] {
  const more: Better[] = [];
  if (question.tie ?? true) more.push('tie');
  if (question.both_bad ?? true) more.push('both_bad');
  return ['a', 'b', ...more];
}

/** Whether a verdict has a strength: a winner has, where the form asks for it. */
export function hasStrength(question: Preference, better: Better): boolean {
  return (question.strengths ?? 0) > 0 && (better === 'a' || better === 'b');
}

export function check(question: Preference, answer: unknown): Said | null {
  const { better, strength, ...rest } = (answer ?? {}) as Partial<Preferred>;
  if (better === undefined) return { key: 'kinds:preferOne' };
  if (Object.keys(rest).length || !verdicts(question).includes(better)) {
    return { key: 'kinds:unknownOption', values: { option: String(better) } };
  }
  if (!hasStrength(question, better)) {
    return strength === undefined ? null : { key: 'kinds:noStrengthAsked' };
  }
  const most = question.strengths ?? 0;
  const fits = Number.isInteger(strength) && Number(strength) >= 1 && Number(strength) <= most;
  return fits ? null : { key: 'kinds:sayStrength' };
}

/** The answer after a verdict was picked: a strength already said is kept with a new winner. */
export function prefer(
  question: Preference,
  answer: Preferred | undefined,
  better: Better,
): Preferred {
  if (!hasStrength(question, better) || answer?.strength === undefined) return { better };
  return { better, strength: answer.strength };
}

/** Whether nothing is left to say. */
export function isWhole(question: Preference, answer: Preferred): boolean {
  return !hasStrength(question, answer.better) || answer.strength !== undefined;
}
