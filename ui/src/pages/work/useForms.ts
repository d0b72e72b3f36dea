import { useQueries, useQueryClient } from '@tanstack/react-query';
import { formQuery } from '../../api/project';
import type { Form } from '../../form';

interface OfForm {
  project_id: string;
  form_id: string;
}

/** The forms of annotations, by their ids; those on their way are absent. */
export function useForms(annotations: OfForm[]): Map<string, Form> {
  const client = useQueryClient();
  const wanted = new Map(annotations.map((one) => [one.form_id, one.project_id]));
  const found = useQueries({
    queries: [...wanted].map(([id, project]) => formQuery(client, project, id)),
  });
  return new Map(
    [...wanted.keys()].flatMap((id, place) => {
      const form = found[place]?.data;
      return form ? [[id, form] as [string, Form]] : [];
    }),
  );
}
