import { Select } from '@mantine/core';
import { useUrlState } from '../../app/url';
import { type Scored, useNames } from '../../form/useNames';
import { useSay } from '../../say';
import { FIRST } from './address';
import classes from './Quality.module.css';

const keyOf = (scored: Scored) => JSON.stringify([scored.question, scored.unit]);

export function QuestionPicker({
  project,
  all,
  chosen,
}: {
  project: string;
  all: Scored[];
  chosen: Scored;
}) {
  const say = useSay('insight');
  const names = useNames(project);
  const [, set] = useUrlState(FIRST);
  if (all.length === 1)
    return (
      <p className={classes.question}>
        {say('question')} <strong dir="auto">{names.scored(chosen)}</strong>
      </p>
    );
  return (
    <Select
      label={say('question')}
      className={classes.picker}
      allowDeselect={false}
      data={all.map((one) => ({ value: keyOf(one), label: names.scored(one) }))}
      value={keyOf(chosen)}
      onChange={(value) => {
        const [question, unit] = JSON.parse(value ?? '["", ""]') as [string, string];
        set({ ...FIRST, question, unit }, { push: true });
      }}
    />
  );
}
