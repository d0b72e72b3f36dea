import { Anchor, Button } from '@mantine/core';
import { Link } from '../../app/url';
import { Section } from '../../parts/Page';
import { type Column, Table } from '../../parts/Table';
import { useFormat, useSay, useWords } from '../../say';
import { Price } from './Facts';
import { actionOf } from './Next';
import classes from './Others.module.css';
import { type MyProject, startOf } from './useMyWork';

/** The other projects I may work on, and why not where I may not. */
export function Others({ projects }: { projects: MyProject[] }) {
  const say = useSay('work');
  const format = useFormat();
  if (projects.length === 0) return null;
  const columns: Column<MyProject>[] = [
    {
      id: 'project',
      title: say('project'),
      cell: (project) => <Named project={project} />,
    },
    { id: 'state', title: say('state'), cell: (project) => <State project={project} /> },
    {
      id: 'answered',
      title: say('answeredTitle'),
      end: true,
      cell: (project) => format.number(project.answered),
    },
    { id: 'price', title: say('pay'), end: true, cell: (project) => <Price project={project} /> },
    {
      id: 'due',
      title: say('dueTitle'),
      cell: (project) => (project.due_at ? format.date(project.due_at) : ''),
    },
    {
      id: 'action',
      title: (
        <span className={classes.unsaid}>
          <span className="unseen">{say('toDo')}</span>
        </span>
      ),
      end: true,
      cell: (project) => <Action project={project} />,
    },
  ];
  return (
    <Section title={say('others')}>
      <Table
        label={say('others')}
        rows={projects}
        columns={columns}
        rowKey={(project) => project.id}
      />
    </Section>
  );
}

/** By what the form is called, and by its own name, which statements use. */
function Named({ project }: { project: MyProject }) {
  const words = useWords();
  const title = words(project.title) || project.name;
  return (
    <span className={classes.named}>
      <bdi className={classes.name}>{title}</bdi>
      {title !== project.name && <bdi className={classes.own}>{project.name}</bdi>}
    </span>
  );
}

function State({ project }: { project: MyProject }) {
  const say = useSay('work');
  const format = useFormat();
  const { obstacle, qualification } = project;
  if (obstacle) {
    return (
      <span className={classes.obstacle}>
        {say(`obstacle.${obstacle.code}`, { missing: format.list(obstacle.missing) })}
      </span>
    );
  }
  if (project.held > 0) return say('held', { count: project.held });
  if (qualification && project.standing !== 'working') {
    const values = {
      done: format.number(qualification.done),
      items: format.number(qualification.items),
    };
    return qualification.done > 0 ? say('testBegun', values) : say('testFirst');
  }
  return say('isOpen');
}

function Action({ project }: { project: MyProject }) {
  const say = useSay('work');
  const words = useWords();
  const name = words(project.title) || project.name;
  if (project.open) {
    const action = say(`action.${actionOf(project)}`);
    return (
      <Button
        component={Link}
        href={startOf(project)}
        size="compact-sm"
        variant="default"
        aria-label={say('actionOn', { action, name })}
      >
        {action}
      </Button>
    );
  }
  if (project.qualification === null || project.standing === 'none') return null;
  return (
    <Anchor
      component={Link}
      href={`/practice/${project.id}`}
      size="sm"
      aria-label={say('testOf', { name })}
    >
      {say('seeTest')}
    </Anchor>
  );
}
