import { Button, Textarea, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import { chordOf, Key, useKeys, useKnownKeys } from '../../keys';
import { Dialog } from '../../parts/Dialog';
import { type Rule, withoutTitle } from '../../parts/Markdown';
import { useSay } from '../../say';
import classes from './Refuse.module.css';

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'];

interface RefuseProps {
  rules: Rule[];
  /** What was said before, where it could not be sent. */
  first?: { rule: string; comment: string };
  onClose: () => void;
  onRefuse: (rule: string, comment: string) => void;
}

/** Which rule of the guidelines was broken: its number, then Enter. */
export function Refuse(props: RefuseProps) {
  const say = useSay('reviews');
  return (
    <Dialog title={say('refuseTitle')} onClose={props.onClose}>
      <Which {...props} />
    </Dialog>
  );
}

function Which({ rules: all, first, onClose, onRefuse }: RefuseProps) {
  const rules = withoutTitle(all);
  const top = Math.min(...rules.map((rule) => rule.level));
  const say = useSay('reviews');
  const key = useKnownKeys();
  const id = useId();
  const [rule, setRule] = useState(first?.rule ?? '');
  const [comment, setComment] = useState(first?.comment ?? '');
  const [isAsked, setAsked] = useState(false);
  const send = () => {
    setAsked(true);
    if (rule.trim()) onRefuse(rule.trim(), comment.trim());
  };
  useKeys([
    ...rules.slice(0, DIGITS.length).map((one, place) => ({
      id: `review.rule.*${place}`,
      chord: `Digit${DIGITS[place]}`,
      says: one.text,
      run: () => {
        setRule(one.text);
        document.getElementById(`${id}-${place}`)?.focus();
      },
    })),
    key('review.submit', send),
    key('review.submitTyping', send),
  ]);
  return (
    <div className={classes.refuse}>
      {rules.length === 0 ? (
        <TextInput
          label={say('ruleByName')}
          description={say('noRules')}
          value={rule}
          onChange={(event) => setRule(event.currentTarget.value)}
          data-autofocus
          dir="auto"
        />
      ) : (
        <fieldset className={classes.rules}>
          <legend>{say('whichRule')}</legend>
          {rules.map((one, place) => (
            <label
              key={one.id}
              className={classes.rule}
              data-chosen={rule === one.text || undefined}
            >
              <input
                type="radio"
                name="rule"
                id={`${id}-${place}`}
                data-autofocus={place === 0 || undefined}
                checked={rule === one.text}
                onChange={() => setRule(one.text)}
              />
              {DIGITS[place] !== undefined && <Key chord={`Digit${DIGITS[place]}`} />}
              <bdi style={{ paddingInlineStart: `${(one.level - top) * 0.75}rem` }}>{one.text}</bdi>
            </label>
          ))}
        </fieldset>
      )}
      <Textarea
        label={say('commentForWorker')}
        description={say('commentHint')}
        autosize
        minRows={2}
        maxRows={6}
        dir="auto"
        value={comment}
        onChange={(event) => setComment(event.currentTarget.value)}
      />
      {isAsked && !rule.trim() && (
        <p className={classes.wrong} role="alert">
          {say('ruleMissing')}
        </p>
      )}
      <div className={classes.foot}>
        <Button variant="default" onClick={onClose}>
          {say('common:cancel')}
        </Button>
        <Button
          variant="filled"
          onClick={send}
          rightSection={<Key chord={chordOf(key('review.submit', send))} />}
        >
          {say('refuse')}
        </Button>
      </div>
    </div>
  );
}
