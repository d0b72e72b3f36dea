import { Button } from '@mantine/core';
import { useSettings } from '../../app/settings';
import { chordOf, Key, Keys, useActiveKeys } from '../../keys';
import { known } from '../../keys/known';
import { useSay } from '../../say';
import classes from './Foot.module.css';

interface FootProps {
  canUndo: boolean;
  onUndo: () => void;
  onSkip: () => void;
  onSubmit: () => void;
  /** Put away a task whose answer was refused. */
  onGiveUp: (() => void) | undefined;
}

/** Send, skip, take back: always at the same place. */
export function Foot({ canUndo, onUndo, onSkip, onSubmit, onGiveUp }: FootProps) {
  const say = useSay('task');
  const { hints } = useSettings();
  const key = (id: string) => (hints ? <Key chord={chordOf(known(id))} /> : undefined);
  return (
    <footer className={classes.foot}>
      <div className={classes.hints}>{hints && <Hints />}</div>
      <Button
        variant="subtle"
        color="gray"
        disabled={!canUndo}
        onClick={onUndo}
        rightSection={key('task.undo')}
      >
        {say('undo')}
      </Button>
      {onGiveUp && (
        <Button variant="default" onClick={onGiveUp}>
          {say('giveUp')}
        </Button>
      )}
      <Button variant="default" onClick={onSkip} rightSection={key('task.skip')}>
        {say('skip')}
      </Button>
      <Button onClick={onSubmit} rightSection={key('task.submit')}>
        {say('submit')}
      </Button>
    </footer>
  );
}

const MOST = 6;

/** The keys of the question that has them. */
function Hints() {
  const shown = useActiveKeys()
    .filter((action) => !action.hidden && !/^(app|task)\./.test(action.id))
    .slice(0, MOST);
  return (
    <>
      {shown.map((action) => (
        <span key={action.id + action.chord} className={classes.hint}>
          <Keys chord={chordOf(action)} />
          <span>{action.says}</span>
        </span>
      ))}
    </>
  );
}
