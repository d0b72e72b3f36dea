/** A heading of a guideline: a rule that can be named, linked to and opened at. */
export interface Rule {
  id: string;
  text: string;
  level: number;
  /** Where it stands in the source, from 1: how the drawn heading finds its id. */
  line: number;
}

const FENCE = /^ {0,3}(`{3,}|~{3,})(.*)$/;
const ATX = /^ {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$/;
const UNDERLINE = /^ {0,3}(=+|-+)[ \t]*$/;
// What ends a paragraph, or is none: such a line is no heading though dashes stand under it.
const NO_PARAGRAPH = /^(\s*$| {4}|\t| {0,3}(#{1,6}(\s|$)|>|[-*+]\s|\d+[.)]\s|\|))/;

/**
 * The headings of a guideline, in order, each with an id for `#rule`.
 *
 * Reads lines instead of parsing, so that a page can list the rules without loading the
 * machinery that draws them. Headings inside lists and quotes are not rules.
 */
export function rulesOf(markdown: string): Rule[] {
  const lines = markdown.split(/\r\n?|\n/);
  const taken = new Set<string>();
  const rules: Rule[] = [];
  const add = (source: string, level: number, line: number) => {
    const text = plain(source);
    rules.push({ id: unused(slug(text), taken), text, level, line });
  };
  const inCode = codeLines();
  for (const [at, line] of lines.entries()) {
    if (inCode(line)) continue;
    const atx = ATX.exec(line);
    const below = UNDERLINE.exec(lines[at + 1] ?? '');
    const alone = at === 0 || NO_PARAGRAPH.test(lines[at - 1] ?? '');
    if (atx?.[1]) add(atx[2] ?? '', atx[1].length, at + 1);
    else if (below?.[1] && alone && !NO_PARAGRAPH.test(line)) {
      add(line, below[1].startsWith('=') ? 1 : 2, at + 1);
    }
  }
  return rules;
}

/** The heading over all of a guideline is its title, no rule. */
export function withoutTitle(rules: Rule[]): Rule[] {
  const isOne = rules.filter((rule) => rule.level === 1).length === 1;
  return isOne && rules.length > 1 && rules[0]?.level === 1 ? rules.slice(1) : rules;
}

/** Asked line by line: whether this one is of a fenced block of code. */
function codeLines(): (line: string) => boolean {
  let fence: string | null = null;
  return (line) => {
    const [, mark, rest = ''] = FENCE.exec(line) ?? [];
    if (fence !== null) {
      if (mark?.startsWith(fence) && !rest.trim()) fence = null;
      return true;
    }
    if (!mark || (mark.startsWith('`') && rest.includes('`'))) return false;
    fence = mark;
    return true;
  };
}

/** A heading's source without its marks of emphasis, code, links. */
function plain(source: string): string {
  return source
    .replace(/!?\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/g, '$1')
    .replace(/`+([^`]+)`+/g, '$1')
    .replace(/(\*{1,3}|~~)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replace(/(?<!\w)(_{1,3})(?=\S)(.+?)(?<=\S)\1(?!\w)/g, '$2')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .trim();
}

function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}

function unused(wanted: string, taken: Set<string>): string {
  const name = wanted || 'rule';
  let id = name;
  for (let more = 2; taken.has(id); more++) id = `${name}-${more}`;
  taken.add(id);
  return id;
}
