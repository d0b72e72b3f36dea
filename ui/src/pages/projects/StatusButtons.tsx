import { Button } from '@mantine/core';
import { useUndo } from '../../parts/useUndo';
import { useSay } from '../../say';
import { change, type Project, type Status } from './data';
import classes from './Projects.module.css';

const NEXT: Record<Project['status'], Status[]> = {
  draft: ['running'],
  running: ['paused', 'finished'],
  paused: ['running', 'finished'],
  finished: ['running'],
};

/** Start, pause, go on with or finish a project, with undo. */
export function StatusButtons({ project }: { project: Project }) {
  const say = useSay('projects');
  const before = project.status;
  const turn = useUndo<Status, Project>({
    run: (status) => change(project.id, status),
    says: (made) =>
      say('changed', {
        name: `\u2068${made.name}\u2069`,
        state: say(`common:status.${made.status}`),
      }),
    // A draft cannot be made again; what was never started can be paused.
    undo: () => change(project.id, before === 'draft' ? 'paused' : before),
    stale: [['projects'], ['project', project.id], ['overview', project.id]],
  });
  return (
    <span className={classes.acts}>
      {NEXT[before].map((status) => (
        <Button
          key={status}
          size="compact-xs"
          variant={status === 'running' && before === 'draft' ? 'filled' : 'default'}
          loading={turn.isPending}
          onClick={() => turn.mutate(status)}
        >
          {say(before === 'draft' || status !== 'running' ? `to.${status}` : 'to.again')}
        </Button>
      ))}
    </span>
  );
}
