import { Button, Checkbox, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Dialog } from '../../parts/Dialog';
import { useSay } from '../../say';
import classes from './Decide.module.css';
import type { Whole } from './Panel';

export interface Telling {
  tell: string[];
  rule: string;
}

interface TellProps {
  signal: Whole;
  onClose: () => void;
  onTell: (telling: Telling) => void;
}

/** Whom to tell of a confirmed signal, and which rule it breaks. */
export function Tell({ signal, onClose, onTell }: TellProps) {
  const say = useSay('signals');
  const parties = [
    [signal.worker_id, signal.worker],
    [signal.other_worker_id, signal.other_worker],
  ].filter((one): one is [string, string] => one[0] !== null && one[0] !== undefined);
  // Of two it is not known who copied from whom, so nobody is chosen before.
  const [tell, setTell] = useState(parties.length === 1 ? parties.map(([id]) => id) : []);
  const [rule, setRule] = useState('');
  const [isAsked, setAsked] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (tell.length > 0 && rule.trim()) onTell({ tell, rule: rule.trim() });
  };
  return (
    <Dialog title={say('tellTitle')} onClose={onClose}>
      <form className={classes.dialog} onSubmit={submit}>
        <p>{say('tellHint')}</p>
        <Checkbox.Group
          label={say('tellWho')}
          value={tell}
          onChange={setTell}
          error={isAsked && tell.length === 0 ? say('whoMissing') : undefined}
        >
          <div className={classes.who}>
            {parties.map(([id, name], place) => (
              <Checkbox
                key={id}
                value={id}
                label={<bdi>{name}</bdi>}
                data-autofocus={place === 0 || undefined}
              />
            ))}
          </div>
        </Checkbox.Group>
        <TextInput
          label={say('rule')}
          description={say('ruleHint')}
          dir="auto"
          value={rule}
          error={isAsked && !rule.trim() ? say('ruleMissing') : undefined}
          onChange={(event) => setRule(event.currentTarget.value)}
        />
        <div className={classes.foot}>
          <Button variant="default" onClick={onClose}>
            {say('common:cancel')}
          </Button>
          <Button type="submit" variant="filled">
            {say('tellNow')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
