/** What the server says of two sides, and what questions and classes are called. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api, ok } from '../../api/client';
import type { Form, Question, Words } from '../../form';
import { useSay, useWords } from '../../say';

/** A question, or a unit of it. */
export interface Scored {
  question: string;
  unit: string;
}

export interface Pair extends Scored {
  a: string;
  b: string;
}

/** The questions with classes that anybody has answered. */
export function useScored(project: string) {
  return useQuery({
    queryKey: ['scorecards', project],
    queryFn: () => ok(api.GET('/projects/{project}/scorecards', { params: { path: { project } } })),
    select: (told) => told.scorecards.map(({ question, unit }): Scored => ({ question, unit })),
  });
}

export function useParties(project: string, scored: Scored) {
  return useQuery({
    queryKey: ['compare', project, 'parties', scored],
    queryFn: () =>
      ok(
        api.GET('/projects/{project}/compare/parties', {
          params: { path: { project }, query: scored },
        }),
      ),
    select: (told) => told.workers,
  });
}

export function useComparison(project: string, pair: Pair) {
  return useQuery({
    queryKey: ['compare', project, 'two', pair],
    queryFn: () =>
      ok(api.GET('/projects/{project}/compare', { params: { path: { project }, query: pair } })),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
}

/** All versions of the form: answers are told in the version they were given in. */
export function useForms(project: string) {
  return useQuery({
    queryKey: ['forms', project, 'all'],
    queryFn: async () => {
      const params = { path: { project }, query: { limit: 1000 } };
      const { rows } = await ok(api.GET('/projects/{project}/forms', { params }));
      return new Map(rows.map((row) => [row.version, row.definition as unknown as Form]));
    },
    staleTime: 60_000,
  });
}

interface Named {
  id: string;
  title?: Words | null;
  options?: Named[];
}

const flat = (list: Named[]): Named[] => list.flatMap((one) => [one, ...flat(one.options ?? [])]);

/** The engine's own names of classes, as keys of the catalogue, by kinds of questions. */
const OWN: Record<string, Record<string, string>> = {
  preference: { a: 'a', b: 'b', tie: 'tie', both_bad: 'bothBad' },
  ranking: { first: 'first', second: 'second', tie: 'tie' },
  ...Object.fromEntries(
    ['choices', 'rubric', 'spans', 'relations'].map((kind) => [kind, { yes: 'yes', no: 'no' }]),
  ),
};

export function useNames(project: string) {
  const { data: forms } = useForms(project);
  const words = useWords();
  const say = useSay('insight');
  return useMemo(() => {
    const form = forms && [...forms.values()].at(-1);
    const find = (id: string): Question | undefined => form?.ask.find((one) => one.id === id);
    const titleOf = (question: Question | undefined, id: string) => {
      const given = question as unknown as Record<string, Named[] | undefined> | undefined;
      const parts = ['options', 'criteria', 'labels'].flatMap((part) => given?.[part] ?? []);
      return words(flat(parts).find((one) => one.id === id)?.title) || id;
    };
    return {
      scored: ({ question, unit }: Scored) => {
        const asked = find(question);
        const title = words(asked?.title) || question;
        return unit === '' || unit === '*' ? title : `${title} · ${titleOf(asked, unit)}`;
      },
      label: ({ question }: Scored, name: string) => {
        const asked = find(question);
        const own = OWN[asked?.kind ?? '']?.[name];
        if (own) return say(`class.${own}`);
        return asked?.kind === 'choice' ? titleOf(asked, name) : name;
      },
    };
  }, [forms, words, say]);
}

export type Names = ReturnType<typeof useNames>;
