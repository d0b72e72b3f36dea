/** Stretches of code, whose dollars and backslashes are nobody's formula. */
const CODE =
  /(^ {0,3}(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^ {0,3}\2[`~]*[ \t]*$|$(?![\s\S])))|(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\3(?!`)/gm;

/**
 * A model's markdown with its formulas between dollars, as remark-math reads them.
 *
 * Models write `\(x\)` and `\[x\]`, which markdown takes for escapes, and write prices, which
 * remark-math takes for formulas. A dollar opens a formula only by pandoc's rule: no space
 * follows it, none comes before the closing one, and no digit follows that.
 * Lines stay where they are, so that headings are found again.
 */
export function mathSource(markdown: string): string {
  if (!/[$\\]/.test(markdown)) return markdown;
  let result = '';
  let from = 0;
  for (const code of markdown.matchAll(CODE)) {
    result += ofProse(markdown.slice(from, code.index)) + code[0];
    from = code.index + code[0].length;
  }
  return result + ofProse(markdown.slice(from));
}

/** Whether drawing it needs KaTeX. */
export function hasMath(source: string): boolean {
  return /(?<!\\)\$/.test(source);
}

function ofProse(text: string): string {
  const dollars = text
    .replace(/(?<!\\)\\\[([\s\S]+?)(?<!\\)\\\]/g, (_, formula: string) => display(formula))
    .replace(/(?<!\\)\\\(([^\n]+?)(?<!\\)\\\)/g, (_, formula: string) => `$${formula.trim()}$`);
  return dollars.replace(
    /\\\$|\$\$[\s\S]+?\$\$|\$(?![\s$])(?:[^$\n\\]|\\.)*?(?<!\s)\$(?!\d)|\$/g,
    (found) => (found === '$' ? '\\$' : found),
  );
}

/** On lines of its own it is drawn on a line of its own; where it stood in a line, in the line. */
function display(formula: string): string {
  return /\n/.test(formula) ? `$$${formula}$$` : `$$${formula.trim()}$$`;
}
