import { Button, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSay } from '../../say';
import classes from './ChosenDays.module.css';
import { daysOf } from './statement';

export type Days = { first: string; last: string };

/** From which day to which: typed, this month, or the last; and what else is chosen beside. */
export function ChosenDays({
  days,
  onChoose,
  children,
}: {
  days: Days;
  onChoose: (days: Partial<Days>) => void;
  children: ReactNode;
}) {
  const say = useSay('suppliers');
  const month = daysOf(new Date());
  return (
    <div className={classes.bar}>
      <TextInput
        type="date"
        label={say('firstDay')}
        value={days.first}
        max={days.last}
        onChange={(event) => onChoose({ first: event.currentTarget.value || month.first })}
      />
      <TextInput
        type="date"
        label={say('lastDay')}
        value={days.last}
        min={days.first}
        onChange={(event) => onChoose({ last: event.currentTarget.value || month.last })}
      />
      <div className={classes.months}>
        {([0, -1] as const).map((step) => (
          <Button key={step} variant="subtle" onClick={() => onChoose(daysOf(new Date(), step))}>
            {say(step === 0 ? 'thisMonth' : 'lastMonth')}
          </Button>
        ))}
      </div>
      {children}
    </div>
  );
}
