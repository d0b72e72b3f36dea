/** What is done to a model's markdown between parsing and drawing. */
import type { Element, ElementContent, Nodes, Root, RootContent, Text } from 'hast';
import type { Nodes as MdNodes, Root as MdRoot } from 'mdast';
import { defaultSchema, type Options } from 'rehype-sanitize';
import { runsOf } from '../invisibles';
import { majority } from './direction';
import type { Rule } from './rules';

/**
 * Of what markdown can say, what may be drawn. Ids are made by us alone (raw HTML is shown as
 * text), so they need no prefix; and footnotes find theirs.
 */
export const SCHEMA: Options = {
  ...defaultSchema,
  clobber: [],
  attributes: {
    ...defaultSchema.attributes,
    code: [['className', /^language-./, 'math-inline', 'math-display']],
    '*': ['align', 'alt', 'ariaLabel', 'checked', 'id', 'start', 'title'],
  },
};

type Parent = Root | Element;

function walk(node: Nodes, visit: (element: Element, parent: Parent) => boolean): void {
  if (!('children' in node)) return;
  for (const child of [...node.children] as RootContent[]) {
    if (child.type === 'element' && visit(child, node as Parent)) walk(child, visit);
  }
}

/** `$$x$$` within a line is set on a line of its own too, as everybody but remark-math reads it. */
export function displayed() {
  const visit = (node: MdNodes, source: string): void => {
    if (node.type === 'inlineMath' && source.startsWith('$$', node.position?.start.offset)) {
      node.data = {
        ...node.data,
        hProperties: { className: ['language-math', 'math-display'] },
      };
    }
    if ('children' in node) for (const child of node.children) visit(child, source);
  };
  return (tree: MdRoot, file: { value: unknown }) => visit(tree, String(file.value));
}

/** HTML that a model wrote, as the text it is: what is left out unseen cannot be judged. */
export function rawAsText() {
  const told = (node: Nodes): void => {
    if (!('children' in node)) return;
    for (const [at, child] of node.children.entries()) {
      if (child.type === 'raw') {
        const text: Text = { type: 'text', value: child.value };
        const block: Element = { type: 'element', tagName: 'p', properties: {}, children: [text] };
        node.children[at] = node.type === 'root' ? block : text;
      } else told(child);
    }
  };
  return (tree: Root) => told(tree);
}

const isMath = (element: Element): boolean =>
  element.tagName === 'code' &&
  classes(element).some((name) => /^(language-math|math-(inline|display))$/.test(name));

function classes(element: Element): string[] {
  const { className } = element.properties;
  return Array.isArray(className) ? className.map(String) : [];
}

const LONGEST_FORMULA = 2_000;
const LONGEST_FORMULAS = 20_000;

/** Formulas that would take long to draw are shown as source. */
export function boundedMath() {
  return (tree: Root) => {
    let total = 0;
    walk(tree, (element) => {
      if (!isMath(element)) return true;
      const { length } = textOf(element);
      total += length;
      if (length > LONGEST_FORMULA || total > LONGEST_FORMULAS) delete element.properties.className;
      return false;
    });
  };
}

const BLOCKS = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'th', 'td', 'dt', 'dd']);
const GROUPS = new Set(['ul', 'ol', 'blockquote', 'table']);

/**
 * Each block reads in its own direction. A list or table has one for all of it (where its marks
 * and columns stand), which is that of most of its letters: `auto` would go by its first word,
 * and would not look into blocks that have a direction of their own.
 */
export function directed() {
  return (tree: Root) =>
    walk(tree, (element) => {
      if (BLOCKS.has(element.tagName)) element.properties.dir = 'auto';
      else if (GROUPS.has(element.tagName)) element.properties.dir = majority(textOf(element));
      return element.tagName !== 'pre';
    });
}

/** Headings below the page's own, with the ids of rules where they are rules. */
export function headed({ rules, below }: { rules: Rule[]; below: number }) {
  const ids = new Map(rules.map((rule) => [rule.line, rule.id]));
  return (tree: Root) =>
    walk(tree, (element) => {
      const [, level] = /^h([1-6])$/.exec(element.tagName) ?? [];
      if (level === undefined) return true;
      const id = ids.get(element.position?.start.line ?? 0);
      element.tagName = `h${Math.min(6, Number(level) + below)}`;
      Object.assign(element.properties, { dataLevel: level }, id && { id, tabIndex: -1 });
      return true;
    });
}

/** Marks in the place of characters nobody sees. */
export function marked() {
  const replace = (node: Nodes): void => {
    if (!('children' in node) || (node.type === 'element' && isMath(node))) return;
    const children: (RootContent | ElementContent)[] = [];
    for (const child of node.children) {
      if (child.type === 'text') children.push(...marks(child));
      else {
        replace(child);
        children.push(child);
      }
    }
    node.children = children as typeof node.children;
  };
  return (tree: Root) => replace(tree);
}

function marks(node: Text): ElementContent[] {
  return runsOf(node.value).map((run) =>
    'text' in run
      ? { type: 'text', value: run.text }
      : {
          type: 'element',
          tagName: 'span',
          properties: { dataInvisible: run.mark },
          children: [{ type: 'text', value: run.sign }],
        },
  );
}

export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
