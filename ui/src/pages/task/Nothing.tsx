import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api, ok } from '../../api/client';
import { Link } from '../../app/url';
import { useKeys, useKnownKeys } from '../../keys';
import { Failed } from '../../parts/Failed';
import { useSay } from '../../say';
import type { Line, LineState } from '../../task/line';
import type { Outbox } from '../../task/outbox';
import { useUnsent } from '../../task/useLine';
import classes from './TaskPage.module.css';

interface NothingProps {
  project: string;
  name: string | undefined;
  line: Line;
  outbox: Outbox;
  state: LineState;
}

/** No task is open for me: why, and what I can do. */
export function Nothing({ project, name, line, outbox, state }: NothingProps) {
  const say = useSay('task');
  const { count, isOffline } = useUnsent(outbox);
  const standing = useQuery({
    queryKey: ['standing', project, state.given],
    queryFn: () => ok(api.GET('/projects/{project}/standing', { params: { path: { project } } })),
  });
  const key = useKnownKeys();
  useKeys([key('task.undo', () => void line.undo())], { on: state.undoable > 0 });
  return (
    <main className={classes.nothing} id="content">
      <h1>{isOffline ? say('offlineEmpty') : say('nothing')}</h1>
      <p>
        <bdi>{name}</bdi>
      </p>
      {isOffline ? (
        <p>{say('offline', { count })}</p>
      ) : (
        <p>{say(standing.data?.status === 'refused' ? 'refused' : 'nothingHint')}</p>
      )}
      {state.given > 0 && <p>{say('given', { count: state.given })}</p>}
      {state.problem && !isOffline && <Failed error={state.problem} />}
      <div className={classes.buttons}>
        {state.undoable > 0 && (
          <Button variant="default" onClick={() => void line.undo()}>
            {say('undo')}
          </Button>
        )}
        <Button variant="default" onClick={line.look}>
          {say('lookAgain')}
        </Button>
        <Button component={Link} href="/work">
          {say('toWork')}
        </Button>
      </div>
    </main>
  );
}
