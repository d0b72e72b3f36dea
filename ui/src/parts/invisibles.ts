/**
 * Characters nobody sees: they turn the direction of what follows, join or part letters, or
 * hide words inside words. A reader who asks is shown a mark in their place.
 */
const NAMES: Record<string, string> = {
  '\u00a0': 'NBSP',
  '\u00ad': 'SHY',
  '\u034f': 'CGJ',
  '\u061c': 'ALM',
  '\u180e': 'MVS',
  '\u200b': 'ZWSP',
  '\u200c': 'ZWNJ',
  '\u200d': 'ZWJ',
  '\u200e': 'LRM',
  '\u200f': 'RLM',
  '\u202a': 'LRE',
  '\u202b': 'RLE',
  '\u202c': 'PDF',
  '\u202d': 'LRO',
  '\u202e': 'RLO',
  '\u2060': 'WJ',
  '\u2066': 'LRI',
  '\u2067': 'RLI',
  '\u2068': 'FSI',
  '\u2069': 'PDI',
  '\ufeff': 'BOM',
  '\ufff9': 'IAA',
  '\ufffa': 'IAS',
  '\ufffb': 'IAT',
};
// All of Unicode's control and format characters (among them its tags, which carry whole hidden
// sentences to a model), but lines, tabs, and the Arabic signs that are seen.
const INVISIBLE = /(?![\t\n\r\u0600-\u0605\u06dd\u08e2])[\p{Cc}\p{Cf}]|[\u00a0\u180e]|\u034f/gu;

export type Run = { text: string } | { mark: string; sign: string };

/** Text in runs: what is seen, and the marks of what is not. */
export function runsOf(text: string): Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (const found of text.matchAll(INVISIBLE)) {
    if (found.index > from) runs.push({ text: text.slice(from, found.index) });
    runs.push({ mark: nameOf(found[0]), sign: found[0] });
    from = found.index + found[0].length;
  }
  if (from < text.length) runs.push({ text: text.slice(from) });
  return runs;
}

/** Whether it holds anything to show a mark for. */
export function hasInvisibles(text: string): boolean {
  INVISIBLE.lastIndex = 0;
  return text.search(INVISIBLE) >= 0;
}

function nameOf(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  // A tag stands for the ASCII character it hides.
  if (code >= 0xe0020 && code <= 0xe007e) return `TAG ${String.fromCharCode(code - 0xe0000)}`;
  return NAMES[sign] ?? `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
