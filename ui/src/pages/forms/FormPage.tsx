import { useQuery } from '@tanstack/react-query';
import { type Api, api, ok } from '../../api/client';
import { Loaded } from '../../parts/Loaded';
import { FormBuilder } from './builder/FormBuilder';

export type FormVersion = Api<'FormVersion'>;

/** The form of a project: its versions, and a draft of the next. */
export default function FormPage({ project }: { project: string }) {
  const versions = useQuery({
    queryKey: ['forms', project],
    queryFn: () => allVersions(project),
  });
  return (
    <Loaded query={versions}>
      {(found) => <FormBuilder key={found.at(-1)?.digest} project={project} versions={found} />}
    </Loaded>
  );
}

async function allVersions(project: string): Promise<FormVersion[]> {
  const rows: FormVersion[] = [];
  let cursor: string | undefined;
  do {
    const page = await ok(
      api.GET('/projects/{project}/forms', {
        params: { path: { project }, query: { limit: 1000, ...(cursor && { cursor }) } },
      }),
    );
    rows.push(...page.rows);
    cursor = page.next ?? undefined;
  } while (cursor);
  return rows;
}
