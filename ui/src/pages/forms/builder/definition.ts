/** Changes to a form's definition, each giving a new one: what the builder does to a draft. */
import type { Form, Option, Question, Show, ShowKind, Words } from '../../../form';

export type Ask = Question & Record<string, unknown>;
export interface Definition extends Omit<Form, 'ask'> {
  ask: Ask[];
}
export type Part = 'show' | 'ask';
/** A show block or a question, by its place. */
export interface Place {
  part: Part;
  at: number;
}

export const SHOW_KINDS: ShowKind[] = [
  'text',
  'markdown',
  'chat',
  'outputs',
  'image',
  'audio',
  'video',
  'table',
];
export const ASK_KINDS = [
  'choice',
  'choices',
  'rating',
  'text',
  'preference',
  'ranking',
  'spans',
  'relations',
  'rubric',
  'turns',
  'chat-edit',
] as const;
export type AskKind = (typeof ASK_KINDS)[number];

/** `wanted` with the least number after it that makes it new. */
export function unused(wanted: string, taken: Iterable<string>): string {
  const there = new Set(taken);
  let id = wanted;
  for (let more = 2; there.has(id); more++) id = `${wanted}-${more}`;
  return id;
}

/** An id of a question from any words: small Latin letters, digits, hyphens. */
export function questionId(words: string, taken: Iterable<string>): string {
  const plain = words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 32);
  return unused(/^[a-z]/.test(plain) ? plain : `q${plain && `-${plain}`}`, taken);
}

export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const next = [...list];
  const [one] = next.splice(from, 1);
  if (one !== undefined) next.splice(Math.max(0, Math.min(to, next.length)), 0, one);
  return next;
}

export const replaced = <T>(list: readonly T[], at: number, value: T): T[] =>
  list.map((one, place) => (place === at ? value : one));

export const without = <T>(list: readonly T[], at: number): T[] =>
  list.filter((_, place) => place !== at);

/** Keys that hold nothing are left out, so that a definition says only what was set. */
export function withKey<T extends object>(object: T, key: string, value: unknown): T {
  const next: Record<string, unknown> = { ...(object as Record<string, unknown>) };
  if (value === undefined) delete next[key];
  else next[key] = value;
  return next as T;
}

const fieldOf = (form: Definition, kinds: ShowKind[], otherwise: string): string =>
  form.show.find((block) => kinds.includes(block.kind))?.field ?? otherwise;

/** Two options nobody has named yet. */
const two = (): Option[] => [{ id: 'one' }, { id: 'two' }];

/** What a new question of a kind begins with: as little as is valid. */
export function newQuestion(form: Definition, kind: AskKind): Ask {
  const id = questionId(
    kind,
    form.ask.map((one) => one.id),
  );
  const own: Record<AskKind, () => Record<string, unknown>> = {
    choice: () => ({ options: two() }),
    choices: () => ({ options: two() }),
    rating: () => ({ min: 1, max: 5 }),
    text: () => ({}),
    preference: () => ({ field: fieldOf(form, ['outputs'], 'outputs'), strengths: 3 }),
    ranking: () => ({ field: fieldOf(form, ['outputs'], 'outputs') }),
    spans: () => ({
      field: fieldOf(form, ['text', 'markdown'], 'text'),
      labels: [{ id: 'one' }],
    }),
    relations: () => {
      const spans = form.ask.find((one) => one.kind === 'spans');
      const ends = ((spans?.labels as Option[] | undefined) ?? []).map((label) => label.id);
      return { spans: spans?.id ?? 'spans', labels: [{ id: 'related', from: ends, to: ends }] };
    },
    rubric: () => ({ criteria: [{ id: 'one', weight: 1 }] }),
    turns: () => ({
      field: fieldOf(form, ['chat'], 'chat'),
      options: [{ id: 'good' }, { id: 'bad' }],
      mend: ['bad'],
    }),
    'chat-edit': () => ({ field: fieldOf(form, ['chat'], 'chat'), turn: 'next' }),
  };
  return { id, kind, ...own[kind]() };
}

/** With a question added; what it is about is shown, if it was not. */
export function withQuestion(form: Definition, kind: AskKind): Definition {
  const question = newQuestion(form, kind);
  const field = question.field as string | undefined;
  const needs: Partial<Record<AskKind, ShowKind>> = {
    preference: 'outputs',
    ranking: 'outputs',
    spans: 'text',
    turns: 'chat',
    'chat-edit': 'chat',
  };
  const shows = needs[kind];
  const isShown = form.show.some((block) => block.field === field);
  const show =
    shows && field && !isShown ? [...form.show, { kind: shows, field } as Show] : form.show;
  return { ...form, show, ask: [...form.ask, question] };
}

export function withBlock(form: Definition, kind: ShowKind): Definition {
  const field = unused(
    kind === 'markdown' ? 'text' : kind,
    form.show.map((one) => one.field),
  );
  return { ...form, show: [...form.show, { kind, field }] };
}

export function duplicated(form: Definition, { part, at }: Place): Definition {
  if (part === 'show') {
    const block = form.show[at];
    if (!block) return form;
    const field = unused(
      block.field,
      form.show.map((one) => one.field),
    );
    return { ...form, show: form.show.toSpliced(at + 1, 0, { ...block, field }) };
  }
  const question = form.ask[at];
  if (!question) return form;
  const id = unused(
    question.id,
    form.ask.map((one) => one.id),
  );
  return { ...form, ask: form.ask.toSpliced(at + 1, 0, { ...structuredClone(question), id }) };
}

export function removed(form: Definition, { part, at }: Place): Definition {
  return part === 'show'
    ? { ...form, show: without(form.show, at) }
    : { ...form, ask: without(form.ask, at) };
}

export function shifted(form: Definition, { part, at }: Place, to: number): Definition {
  return part === 'show'
    ? { ...form, show: moved(form.show, at, to) }
    : { ...form, ask: moved(form.ask, at, to) };
}

/** With another id for a question; what refers to it follows. */
export function renamed(form: Definition, from: string, to: string): Definition {
  const ask = form.ask.map((question) => {
    let next: Ask = question.id === from ? { ...question, id: to } : question;
    if (next.when?.question === from) next = { ...next, when: { ...next.when, question: to } };
    if (next.spans === from) next = { ...next, spans: to };
    return next;
  });
  return { ...form, ask };
}

/** After an option or label of a question got another id: whatever names it follows. */
export function optionRenamed(
  form: Definition,
  question: string,
  from: string,
  to: string,
): Definition {
  const other = (id: unknown) => (id === from ? to : id);
  const ask = form.ask.map((one) => {
    let next: Ask = one;
    if (one.id === question && Array.isArray(one.mend))
      next = { ...next, mend: one.mend.map(other) };
    if (one.when?.question === question)
      next = { ...next, when: { question, is: one.when.is.map((id) => other(id) as string) } };
    if (one.spans === question && Array.isArray(one.labels)) {
      const labels = (one.labels as { from: string[]; to: string[] }[]).map((label) => ({
        ...label,
        from: label.from.map(other),
        to: label.to.map(other),
      }));
      next = { ...next, labels };
    }
    return next;
  });
  return { ...form, ask };
}

/** The answers a condition may name, as `Question.values` in Python. */
export function valuesOf(question: Ask): (string | number)[] {
  const options = (question.options as Option[] | undefined) ?? [];
  const flat = (list: Option[], leaves: boolean): string[] =>
    list.flatMap((one) => {
      const under = one.options ?? [];
      return [...(leaves && under.length ? [] : [one.id]), ...flat(under, leaves)];
    });
  switch (question.kind) {
    case 'choice':
      return flat(options, question.leaves_only !== false);
    case 'choices':
      return flat(options, false);
    case 'rating': {
      const [min, max] = [Number(question.min ?? 1), Number(question.max ?? 5)];
      return Array.from({ length: Math.max(0, Math.min(max - min + 1, 101)) }, (_, n) => min + n);
    }
    case 'preference':
      return [
        'a',
        'b',
        ...(question.tie === false ? [] : ['tie']),
        ...(question.both_bad === false ? [] : ['both_bad']),
      ];
    default:
      return [];
  }
}

/** Which part of the form a problem's place (`ask[1].options[0].id`) is in. */
export function placeOf(where: string): Place | null {
  const found = /^(show|ask)\[(\d+)\]/.exec(where);
  return found ? { part: found[1] as Part, at: Number(found[2]) } : null;
}

/** All language tags that the form's words are in. */
export function languagesOf(form: Definition): string[] {
  const tags = new Set<string>();
  const look = (value: unknown, key?: string) => {
    if (Array.isArray(value)) for (const one of value) look(one);
    else if (value && typeof value === 'object') {
      const isWords = key === 'title' || key === 'help' || key === 'description';
      for (const [name, part] of Object.entries(value)) {
        if (isWords && typeof part === 'string') tags.add(name);
        else look(part, name);
      }
    }
  };
  look(form);
  return [...tags];
}

/** Words with those of one language changed; undefined where nothing is left. */
export function withWords(
  words: Words | null | undefined,
  language: string,
  text: string,
  languages: readonly string[],
): Words | undefined {
  const all: Record<string, string> =
    typeof words === 'string'
      ? { [languages.find((one) => one !== language) ?? language]: words }
      : { ...words };
  // A plain string is of no language: it stays where it was shown, which is everywhere.
  if (typeof words === 'string' && languages[0] === language) {
    return text || undefined;
  }
  if (text) all[language] = text;
  else delete all[language];
  return Object.keys(all).length ? all : undefined;
}

export function wordsIn(words: Words | null | undefined, language: string, first: string): string {
  if (words == null) return '';
  if (typeof words === 'string') return language === first ? words : '';
  return words[language] ?? '';
}

/** Something to show for each field a form needs, where there is no item yet. */
export function fillers(
  fields: { field: string; shape: string }[],
  words: { text: string; longer: string; user: string; reply: string; other: string },
): Record<string, unknown> {
  const filler = (shape: string): unknown => {
    switch (shape) {
      case 'chat':
        return [
          { role: 'user', content: words.user },
          { role: 'assistant', content: words.reply },
        ];
      case 'two outputs':
        return [words.reply, words.other];
      case 'outputs':
      case 'ranked outputs':
        return [words.reply, words.other, words.longer];
      case 'table':
        return [{ [words.text]: words.reply }, { [words.text]: words.other }];
      case 'media':
        return 'none';
      default:
        return words.longer;
    }
  };
  return Object.fromEntries(fields.map(({ field, shape }) => [field, filler(shape)]));
}
