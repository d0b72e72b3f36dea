/** What the server knows of quality, kept fresh by its events. */
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { type Api, api, BASE, ok } from '../../api/client';
import type { Form, Question, Words } from '../../form';
import { useSay, useWords } from '../../say';

/** One thing that is scored: a question, or a unit of it. */
export interface Scored {
  question: string;
  unit: string;
}

export function useScorecards(project: string) {
  return useQuery({
    queryKey: ['scorecards', project],
    queryFn: () => ok(api.GET('/projects/{project}/scorecards', { params: { path: { project } } })),
    placeholderData: keepPreviousData,
  });
}

export function useHistory(project: string, scored: Scored | undefined) {
  return useQuery({
    queryKey: ['history', project, scored?.question, scored?.unit],
    queryFn: () =>
      ok(
        api.GET('/projects/{project}/scorecards/history', {
          params: { path: { project }, query: scored },
        }),
      ),
    enabled: scored !== undefined,
    placeholderData: keepPreviousData,
  });
}

/** Supplier and currency, by the supplier's name: contracts say who they are and how they are paid. */
export function useSuppliers(project: string) {
  return useQuery({
    queryKey: ['progress', project],
    queryFn: () => ok(api.GET('/projects/{project}/progress', { params: { path: { project } } })),
    select: (told) => told.suppliers,
    placeholderData: keepPreviousData,
  });
}

export function useCurrencies(project: string) {
  return useQuery({
    queryKey: ['contracts', project, 'currencies'],
    queryFn: async () => {
      const params = { path: { project } };
      const { rows } = await ok(api.GET('/projects/{project}/contracts', { params }));
      return new Map(rows.map((row) => [row.supplier_id, row.currency]));
    },
    staleTime: 60_000,
  });
}

/** The form as it is now: what questions and classes are called. */
export function useForm(project: string) {
  return useQuery({
    queryKey: ['forms', project, 'latest'],
    queryFn: async () => {
      const params = { path: { project }, query: { limit: 1000 } };
      const { rows } = await ok(api.GET('/projects/{project}/forms', { params }));
      return rows.at(-1)?.definition as unknown as Form | undefined;
    },
    staleTime: 60_000,
  });
}

interface Named {
  id: string;
  title?: Words | null;
  options?: Named[];
}

/** What a question, a unit and a class are called on this page. */
export function useNames(project: string) {
  const { data: form } = useForm(project);
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
    return {
      kind: (question: string) => asked.get(question)?.kind,
      question: (question: string) => words(asked.get(question)?.title) || question,
      unit: (scored: Scored) =>
        scored.unit === '' || scored.unit === '*' ? '' : title(scored.question, scored.unit),
      label: (scored: Scored, name: string) => {
        const kind = asked.get(scored.question)?.kind;
        if (kind === 'choice') return title(scored.question, name);
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

/** Ask anew for what a fit or answers change, whenever the server tells of it. */
export function useLive(project: string): boolean {
  const queries = useQueryClient();
  const [isLive, setLive] = useState(false);
  useEffect(() => {
    const events = new EventSource(`${BASE}/projects/${project}/events`);
    const anew = (...names: string[]) => {
      for (const name of names) void queries.invalidateQueries({ queryKey: [name, project] });
    };
    events.addEventListener('scorecards', () =>
      anew('scorecards', 'history', 'workers-scores', 'confusion'),
    );
    events.addEventListener('progress', () => anew('progress'));
    events.onopen = () => setLive(true);
    events.onerror = () => setLive(false);
    return () => events.close();
  }, [project, queries]);
  return isLive;
}

/** Seconds by the clock, each few of them: for "updated 12 s ago". */
export function useNow(every = 5): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), every * 1000);
    return () => clearInterval(timer);
  }, [every]);
  return now;
}

export type History = Api<'ScorecardHistory'>;
export type HistoryPoint = Api<'HistoryPoint'>;
