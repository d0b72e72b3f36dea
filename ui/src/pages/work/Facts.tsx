import type { ReactNode } from 'react';
import { useFormat, useSay, useWords } from '../../say';
import classes from './Facts.module.css';
import type { MyProject } from './useMyWork';

/** What one wants to know of a project before working on it. */
export function Facts({ project }: { project: MyProject }) {
  const say = useSay('work');
  const format = useFormat();
  const words = useWords();
  const isNamedOtherwise = words(project.title) !== '' && words(project.title) !== project.name;
  return (
    <ul className={classes.facts}>
      {isNamedOtherwise && (
        <li>
          <bdi>{project.name}</bdi>
        </li>
      )}
      <li>
        <Price project={project} />
      </li>
      {project.answered > 0 && <li>{say('answered', { count: project.answered })}</li>}
      {project.held > 0 && <li>{say('held', { count: project.held })}</li>}
      {project.due_at && <li>{say('due', { when: format.date(project.due_at) })}</li>}
    </ul>
  );
}

/** What an answer earns. */
export function Price({ project }: { project: MyProject }): ReactNode {
  const say = useSay('work');
  const format = useFormat();
  if (project.price === 0) return say('noPrice');
  return say('perAnswer', { price: format.money(project.price, project.currency) });
}
