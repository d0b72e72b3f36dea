/** A project's forms and guidelines, by id: answers are shown by the versions they were given under. */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { api, ok } from '../../api/client';
import type { Form } from '../../form';
import { type Rule, rulesOf } from '../../parts/Markdown';
import { useWords } from '../../say';

const LONG = 5 * 60_000;
const all = (project: string) => ({
  params: { path: { project }, query: { limit: 1000 } },
});

export function useForms(project: string) {
  return useQuery({
    queryKey: ['forms', project, 'by id'],
    queryFn: async () => {
      const { rows } = await ok(api.GET('/projects/{project}/forms', all(project)));
      return new Map(rows.map((row) => [row.id, row.definition as unknown as Form]));
    },
    staleTime: LONG,
  });
}

/** One version of the form; one made since the page was opened is fetched. */
export function useForm(project: string, id: string | undefined) {
  const forms = useForms(project);
  const sought = useRef('');
  const { data, refetch } = forms;
  const isNew = id !== undefined && data !== undefined && !data.has(id);
  useEffect(() => {
    if (!isNew || sought.current === id) return;
    sought.current = id;
    void refetch();
  }, [isNew, id, refetch]);
  return { form: id === undefined ? undefined : data?.get(id), error: forms.error };
}

export interface Guide {
  source: string;
  rules: Rule[];
}

/** The guidelines of a version in this person's language; undefined: there are none. */
export function useGuide(project: string, id: string | null | undefined): Guide | undefined {
  const words = useWords();
  const found = useQuery({
    queryKey: ['guidelines', project, 'by id'],
    queryFn: async () => {
      const { rows } = await ok(api.GET('/projects/{project}/guidelines', all(project)));
      return new Map(rows.map((row) => [row.id, row.text]));
    },
    staleTime: LONG,
  });
  const text = id ? found.data?.get(id) : undefined;
  if (text === undefined) return undefined;
  const source = words(text);
  return { source, rules: rulesOf(source) };
}
