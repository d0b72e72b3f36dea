import { Button } from '@mantine/core';
import { IconCheck, IconProgress, IconX } from '@tabler/icons-react';
import { useEffect, useId, useRef } from 'react';
import type { Api } from '../api/client';
import { type Answers, type Form, type Payload, Tell } from '../form';
import { Key, useKeys } from '../keys';
import { useFormat, useSay, useSpoken } from '../say';
import { Markdown } from './Markdown';
import classes from './Told.module.css';

interface ToldProps {
  told: Api<'Explained'>;
  form: Form;
  /** Mine. */
  answers: Answers;
  payload: Payload;
  /** Goes on to what comes next, by the button or Enter; absent: it is only looked at. */
  onNext?: () => void;
}

const SIGNS = { right: IconCheck, partly: IconProgress, wrong: IconX, none: IconProgress };

/** What follows a test answer: how it compares with the known one, and why that is right. */
export function Told({ told, form, answers, payload, onNext }: ToldProps) {
  const say = useSay('work');
  const format = useFormat();
  const id = useId();
  const verdict = verdictOf(told.score);
  const Sign = SIGNS[verdict];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls
    <div className={classes.told} data-verdict={verdict} role="group" aria-labelledby={id}>
      <h2 className={classes.verdict} id={id} role={onNext && 'status'}>
        <Sign size={20} aria-hidden="true" />
        {say(`told.${verdict}`)}
        {verdict === 'partly' && told.score !== null && (
          <span className={classes.score}>
            {say('told.agreement', { share: format.percent(told.score, 0) })}
          </span>
        )}
      </h2>
      <div className={classes.sides}>
        <div>
          <h3>{say('told.mine')}</h3>
          <Tell form={form} answers={answers} payload={payload} compare={told.known} />
        </div>
        <div>
          <h3>{say('told.known')}</h3>
          <Tell form={form} answers={told.known} payload={payload} />
        </div>
      </div>
      {told.reason && <Reason reason={told.reason} />}
      {onNext && <Next onNext={onNext} />}
    </div>
  );
}

function verdictOf(score: number | null): keyof typeof SIGNS {
  if (score === null) return 'none';
  if (score >= 1) return 'right';
  return score > 0 ? 'partly' : 'wrong';
}

/** In this person's language, else in English, else in whichever there is. */
function Reason({ reason }: { reason: Record<string, string> }) {
  const say = useSay('work');
  const { locale } = useSpoken();
  const tag = [locale, 'en', ...Object.keys(reason)].find((one) => reason[one] !== undefined);
  if (tag === undefined) return null;
  return (
    <div className={classes.reason}>
      <h3>{say('told.why')}</h3>
      <div className="content" lang={tag === 'und' ? undefined : tag}>
        <Markdown source={reason[tag] ?? ''} below={3} />
      </div>
    </div>
  );
}

function Next({ onNext }: { onNext: () => void }) {
  const say = useSay('work');
  const button = useRef<HTMLButtonElement>(null);
  // What was focused, an answer's control, does nothing any more.
  useEffect(() => button.current?.focus({ preventScroll: true }), []);
  useKeys([{ id: 'task.next', chord: 'Enter', says: say('told.next'), run: onNext }]);
  return (
    <Button ref={button} onClick={onNext} rightSection={<Key chord="Enter" />}>
      {say('told.next')}
    </Button>
  );
}
