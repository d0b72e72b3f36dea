/** The form and the guidelines that an answer was given under. */
import { useFormOf, useGuidelines } from '../../api/project';
import { type Rule, rulesOf } from '../../parts/Markdown';
import { useWords } from '../../say';

/** One version of the form. */
export function useForm(project: string, id: string | undefined) {
  const found = useFormOf(project, id);
  return { form: found.data, error: found.error, retry: () => void found.refetch() };
}

export interface Guide {
  source: string;
  rules: Rule[];
}

/** The guidelines of a version in this person's language; undefined: there are none. */
export function useGuide(project: string, id: string | null | undefined): Guide | undefined {
  const words = useWords();
  const versions = useGuidelines(project).data;
  const text = id ? versions?.find((version) => version.id === id)?.text : undefined;
  if (text === undefined) return undefined;
  const source = words(text);
  return { source, rules: rulesOf(source) };
}
