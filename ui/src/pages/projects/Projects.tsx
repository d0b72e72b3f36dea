import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useMay } from '../../app/session';
import { Link, useGo } from '../../app/url';
import { Empty } from '../../parts/Empty';
import { Interval } from '../../parts/Interval';
import { Loaded } from '../../parts/Loaded';
import { Muted } from '../../parts/Muted';
import { Page } from '../../parts/Page';
import { State } from '../../parts/State';
import { type Column, Table } from '../../parts/Table';
import { useFormat, useSay } from '../../say';
import { pageOf, wordsOf } from './advice';
import { type Overview, type Project, useOverview, useProjects } from './data';
import { spentByCurrency } from './money';
import classes from './Projects.module.css';
import { StatusButtons } from './StatusButtons';

/** All projects: how far, how good, at what cost, and what wants somebody. */
export default function Projects() {
  const say = useSay('projects');
  const may = useMay();
  const go = useGo();
  const projects = useProjects();
  const columns = useColumns();
  const make = may('projects.write') && (
    <Button component={Link} href="/new-project" leftSection={<IconPlus size={15} />}>
      {say('new')}
    </Button>
  );
  const open = (project: Project) =>
    go(may('insight.read') ? `/p/${project.id}` : `/p/${project.id}/data`);
  return (
    <Page title={say('title')} actions={make}>
      <Loaded
        query={projects}
        empty={
          <Empty title={say('none')} hint={say('noneHint')}>
            {make}
          </Empty>
        }
      >
        {(rows) => (
          <Table
            label={say('title')}
            rows={rows}
            rowKey={(project) => project.id}
            onOpen={open}
            columns={columns}
          />
        )}
      </Loaded>
    </Page>
  );
}

function useColumns(): Column<Project>[] {
  const say = useSay('projects');
  const may = useMay();
  const format = useFormat();
  const seesInsight = may('insight.read');
  const all: (Column<Project> | false)[] = [
    {
      id: 'name',
      title: say('column.name'),
      cell: (project) => (
        <Link href={seesInsight ? `/p/${project.id}` : `/p/${project.id}/data`}>
          <bdi>{project.name}</bdi>
        </Link>
      ),
    },
    { id: 'state', title: say('column.state'), cell: (project) => <State of={project.status} /> },
    seesInsight && {
      id: 'progress',
      title: say('column.progress'),
      cell: (project) => <Told project={project.id}>{(told) => <Progress {...told} />}</Told>,
    },
    seesInsight && {
      id: 'quality',
      title: say('column.quality'),
      cell: (project) => <Told project={project.id}>{(told) => <Quality {...told} />}</Told>,
    },
    seesInsight && {
      id: 'cost',
      title: say('column.cost'),
      end: true,
      cell: (project) => <Told project={project.id}>{(told) => <Cost {...told} />}</Told>,
    },
    {
      id: 'due',
      title: say('column.due'),
      cell: (project) => (project.due_at ? format.date(project.due_at) : <Muted>–</Muted>),
    },
    seesInsight && {
      id: 'next',
      title: say('column.next'),
      cell: (project) => (
        <Told project={project.id}>{(told) => <Next {...told} project={project.id} />}</Told>
      ),
    },
    may('projects.write') && {
      id: 'acts',
      title: <span className="unseen">{say('column.acts')}</span>,
      end: true,
      cell: (project) => <StatusButtons project={project} />,
    },
  ];
  return all.filter((column) => column !== false);
}

/** A cell of a project's overview, which comes after the list does. */
function Told({ project, children }: { project: string; children: (told: Overview) => ReactNode }) {
  const told = useOverview(project).data;
  return told ? children(told) : <span className={classes.quiet}>…</span>;
}

function Progress({ funnel }: Overview) {
  const say = useSay('projects');
  const format = useFormat();
  if (funnel.answers_wanted === 0) return <Muted>–</Muted>;
  const share = funnel.answers_done / funnel.answers_wanted;
  const of = say('ofAnswers', {
    done: format.number(funnel.answers_done),
    wanted: format.number(funnel.answers_wanted),
  });
  return (
    <span className={classes.progress} title={of}>
      <span className={classes.track} aria-hidden="true">
        <span style={{ inlineSize: `${100 * share}%` }} />
      </span>
      <span>{format.percent(share, 0)}</span>
    </span>
  );
}

/** The question that is answered worst: a project is as good as that. */
function Quality({ quality }: Overview) {
  const known = quality
    .map((one) => one.accuracy)
    .filter((one) => one !== null)
    .sort((one, other) => one.estimate - other.estimate);
  return <Interval value={known[0]} of="answers" />;
}

function Cost({ money }: Overview) {
  const format = useFormat();
  const sums = spentByCurrency(money);
  if (sums.length === 0) return <Muted>–</Muted>;
  return sums.map(([currency, spent]) => (
    <div key={currency} className={classes.once}>
      <bdi>{format.money(spent, currency)}</bdi>
    </div>
  ));
}

function Next({ next, project }: Overview & { project: string }) {
  const say = useSay('projects');
  const format = useFormat();
  const [first] = next;
  if (first === undefined) return <Muted>{say('nothingWaits')}</Muted>;
  return (
    <span className={classes.advice}>
      <Link href={pageOf(project, first)}>{wordsOf(first, say, format)}</Link>
      {next.length > 1 && <Muted small>{say('andMore', { count: next.length - 1 })}</Muted>}
    </span>
  );
}
