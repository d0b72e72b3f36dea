import { useForms } from '../../api/project';
import { Loaded } from '../../parts/Loaded';
import { FormBuilder } from './builder/FormBuilder';

/** The form of a project: its versions, and a draft of the next. */
export default function FormPage({ project }: { project: string }) {
  const versions = useForms(project);
  return (
    <Loaded query={versions}>
      {(found) => <FormBuilder key={found.at(-1)?.digest} project={project} versions={found} />}
    </Loaded>
  );
}
