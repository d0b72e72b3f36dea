/** Text that people write, as `check_written` in `mihak/forms/kinds/text.py`. */
import type { Said } from '../form/kind';

export const LONGEST = 200_000;
/** Half a surrogate pair, or NUL: what the server cannot keep. */
export const NOT_TEXT = /[\p{Surrogate}\0]/u;

/** Characters as the server counts them: Unicode code points. */
export function lengthOf(text: string): number {
  let many = 0;
  for (const _ of text) many++;
  return many;
}

/** What is wrong with a turn that was written. */
export function faultOfTurn(content: string, least = 1, most = LONGEST): Said | null {
  if (NOT_TEXT.test(content)) return { key: 'kinds:badCharacters' };
  const many = lengthOf(content);
  if (many < least)
    return many
      ? { key: 'kinds:writeAtLeast', values: { count: least } }
      : { key: 'kinds:writeTurn' };
  return many > most ? { key: 'kinds:writeAtMost', values: { count: most } } : null;
}
