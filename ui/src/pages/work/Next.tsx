import { Button } from '@mantine/core';
import { Link } from '../../app/url';
import { Key } from '../../keys';
import { useSay, useWords } from '../../say';
import { Facts } from './Facts';
import classes from './Next.module.css';
import { type MyProject, startOf } from './useMyWork';

/** The project to go on with, behind one large button. */
export function Next({ project }: { project: MyProject }) {
  const say = useSay('work');
  const words = useWords();
  const title = words(project.title) || project.name;
  return (
    <section className={classes.next} aria-labelledby="next">
      <div className={classes.about}>
        <p className={classes.what}>{say(`next.${actionOf(project)}`)}</p>
        <h2 id="next" dir="auto">
          {title}
        </h2>
        {project.description && (
          <p className={classes.description} dir="auto">
            {words(project.description)}
          </p>
        )}
        <Facts project={project} />
      </div>
      <Button
        component={Link}
        href={startOf(project)}
        size="lg"
        className={classes.start}
        rightSection={<Key chord="Enter" />}
      >
        {say(`action.${actionOf(project)}`)}
      </Button>
    </section>
  );
}

/** What is done with it next: begin, go on, take the test. */
export function actionOf(project: MyProject): 'begin' | 'goOn' | 'test' | 'goOnTest' {
  const isBegun = project.answered > 0 || project.held > 0;
  if (project.qualification !== null && project.standing !== 'working')
    return isBegun ? 'goOnTest' : 'test';
  return isBegun ? 'goOn' : 'begin';
}
