import type { Said } from '../../form/kind';
import type { Question } from '../../form/types';
import { LONGEST, lengthOf, NOT_TEXT } from '../written';

/** As `mihak/forms/kinds/text.py`. */
export interface TextQuestion extends Question {
  kind: 'text';
  min_length?: number;
  max_length?: number;
  multiline?: boolean;
  /** A regular expression of Python's that the whole text must match. */
  pattern?: string | null;
}

const LONGEST_MATCHED = 2_000;

/** The least and the most characters an answer may have. */
export function limits(question: TextQuestion): { least: number; most: number } {
  const least = question.min_length ?? 1;
  const most = question.max_length ?? LONGEST;
  if (question.pattern == null) return { least, most };
  return { least, most: Math.max(least, Math.min(most, LONGEST_MATCHED)) };
}

export function check(question: TextQuestion, answer: unknown): Said | null {
  const { least, most } = limits(question);
  if (typeof answer !== 'string') return { key: 'text:write' };
  if (NOT_TEXT.test(answer)) return { key: 'text:badCharacters' };
  const many = lengthOf(answer);
  if (many < least)
    return many === 0 ? { key: 'text:write' } : { key: 'text:atLeast', values: { count: least } };
  if (many > most) return { key: 'text:atMost', values: { count: most } };
  if (question.multiline === false && answer.includes('\n')) return { key: 'text:oneLine' };
  return fits(question.pattern, answer) === false ? { key: 'text:noMatch' } : null;
}

/** Whether the whole text matches; null where the pattern means something else here than in
 * Python, so that only the server can tell.
 */
export function fits(pattern: string | null | undefined, text: string): boolean | null {
  if (pattern == null) return true;
  if (ONLY_PYTHON.test(pattern)) return null;
  try {
    return new RegExp(`^(?:${pattern})$`, 'u').test(text);
  } catch {
    return null;
  }
}

/** Groups and flags as Python writes them, ends of a text, and classes that are wider there
 * (`\d` takes Arabic digits, `\w` Arabic letters).
 */
const ONLY_PYTHON = /\(\?[^:=!<]|\(\?<[^=!]|\\[AZdDwWsSbB0-9]|[*+?}]\+|[.$^]/;
