import { useMemo } from 'react';
import { useForms } from '../api/project';
import { useSay, useWords } from '../say';
import type { Question, Words } from './types';

/** One thing that is scored: a question, or a unit of it. */
export interface Scored {
  question: string;
  unit: string;
}

interface Named {
  id: string;
  title?: Words | null;
  options?: Named[];
}

/** What a question, a unit and a class are called, by the form as it is now. */
export function useNames(project: string) {
  const form = useForms(project).data?.at(-1)?.form;
  const words = useWords();
  const say = useSay('insight');
  return useMemo(() => {
    const asked = new Map<string, Question>(form?.ask.map((one) => [one.id, one]) ?? []);
    const parts = (question: string): Named[] => {
      const one = asked.get(question) as unknown as
        | { options?: Named[]; criteria?: Named[]; labels?: Named[] }
        | undefined;
      return [one?.options, one?.criteria, one?.labels].flatMap((list) =>
        Array.isArray(list) ? flat(list) : [],
      );
    };
    const title = (question: string, id: string) =>
      words(parts(question).find((one) => one.id === id)?.title) || id;
    const question = (id: string) => words(asked.get(id)?.title) || id;
    const unit = (scored: Scored) =>
      scored.unit === '' || scored.unit === '*' ? '' : title(scored.question, scored.unit);
    return {
      kind: (id: string) => asked.get(id)?.kind,
      question,
      unit,
      scored: (one: Scored) => [question(one.question), unit(one)].filter(Boolean).join(' · '),
      label: (scored: Scored, name: string) => {
        const kind = asked.get(scored.question)?.kind;
        if (kind === 'choice' || kind === 'turns') return title(scored.question, name);
        const known = KNOWN[kind ?? '']?.[name] ?? (UNITS.has(kind ?? '') && SAID[name]);
        return known ? say(`class.${known}`) : name;
      },
    };
  }, [form, words, say]);
}

/** Classes that are no names of the form's: what the engine calls them, and our keys. */
const KNOWN: Record<string, Record<string, string>> = {
  preference: { a: 'a', b: 'b', tie: 'tie', both_bad: 'bothBad' },
  ranking: { first: 'first', second: 'second', tie: 'tie' },
};
const UNITS = new Set(['choices', 'rubric', 'spans', 'relations']);
const SAID: Record<string, string> = { yes: 'yes', no: 'no' };

function flat(list: Named[]): Named[] {
  return list.flatMap((one) => [one, ...flat(one.options ?? [])]);
}

export type Names = ReturnType<typeof useNames>;
