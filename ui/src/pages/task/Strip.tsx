import { IconBook2, IconPlayerPause, IconPlayerPlay, IconX } from '@tabler/icons-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { Link } from '../../app/url';
import { useFormat, useSay } from '../../say';
import type { Clock } from '../../task/clock';
import type { Line, LineState, Task } from '../../task/line';
import type { Outbox } from '../../task/outbox';
import { useUnsent } from '../../task/useLine';
import classes from './Strip.module.css';

interface StripProps {
  name: string | undefined;
  line: Line;
  outbox: Outbox;
  state: LineState;
  clock: Clock;
  task: Task;
  isGuided: boolean;
  onGuide: () => void;
}

/** What one wants to know while working, in one line that does not move. */
export function Strip({ name, line, outbox, state, clock, task, isGuided, onGuide }: StripProps) {
  const say = useSay('task');
  const isPaused = useSyncExternalStore(clock.subscribe, () => clock.isPaused);
  return (
    <header className={classes.strip}>
      <Link href="/work" className={classes.icon} aria-label={say('leave')}>
        <IconX size={18} />
      </Link>
      <h1 className={classes.name}>
        <bdi>{name}</bdi>
      </h1>
      <span className={classes.given}>{say('given', { count: state.given })}</span>
      <Worked clock={clock} />
      <button
        type="button"
        className={classes.icon}
        aria-pressed={isPaused}
        aria-label={say(isPaused ? 'goOn' : 'pause')}
        onClick={() => clock.pause(!isPaused)}
      >
        {isPaused ? <IconPlayerPlay size={16} /> : <IconPlayerPause size={16} />}
      </button>
      <Saved state={state} outbox={outbox} />
      <Lease task={task} line={line} />
      <button type="button" className={classes.guide} aria-pressed={isGuided} onClick={onGuide}>
        <IconBook2 size={16} /> {say('guidelines')}
      </button>
    </header>
  );
}

function Worked({ clock }: { clock: Clock }) {
  const say = useSay('task');
  const format = useFormat();
  const seconds = useSyncExternalStore(clock.subscribe, () => Math.floor(clock.seconds()));
  const isRunning = useSyncExternalStore(clock.subscribe, () => clock.isRunning);
  return (
    <span className={classes.clock} title={say('clockHint')} data-idle={!isRunning || undefined}>
      {format.duration(seconds)}
      {!isRunning && <small>{say('notCounting')}</small>}
    </span>
  );
}

function Saved({ state, outbox }: { state: LineState; outbox: Outbox }) {
  const say = useSay('task');
  const { count, isOffline } = useUnsent(outbox);
  if (isOffline)
    return (
      <span className={classes.offline} role="status">
        {say('offline', { count })}
      </span>
    );
  return (
    <span className={classes.saved} role="status">
      {state.saved === 'here' && say('savedHere')}
      {state.saved === 'server' && say('savedServer')}
    </span>
  );
}

/** How long the task is held; it renews itself while one works. */
function Lease({ task, line }: { task: Task; line: Line }) {
  const say = useSay('task');
  const format = useFormat();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const left = Math.round((new Date(task.leased_until).getTime() - now) / 1000);
  if (left > 120)
    return (
      <span className={classes.lease}>
        {say('held', { for: format.duration(60 * Math.floor(left / 60)) })}
      </span>
    );
  return (
    <span className={classes.lease} data-short>
      {left > 0 ? say('held', { for: format.duration(left) }) : say('leaseOver')}
      <button type="button" onClick={() => void line.renew()}>
        {say('renew')}
      </button>
    </span>
  );
}
