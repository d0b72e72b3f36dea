import { TextInput } from '@mantine/core';
import { useSay } from '../../../say';
import { dayEnd, dayOf } from '../day';
import { Tags } from '../Tags';
import type { Plan } from './plan';
import classes from './Wizard.module.css';

/** Name, languages, skills, due date. */
export function BasicsStep({
  plan,
  onChange,
}: {
  plan: Plan;
  onChange: (changes: Partial<Plan>) => void;
}) {
  const say = useSay('forms');
  return (
    <div className={classes.column}>
      <TextInput
        label={say('new.name')}
        description={say('new.nameHint')}
        required
        data-autofocus
        dir="auto"
        maxLength={200}
        value={plan.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <Tags
        label={say('new.languages')}
        hint={say('new.languagesHint')}
        value={plan.languages}
        onChange={(languages) => onChange({ languages })}
      />
      <Tags
        label={say('new.skills')}
        hint={say('new.skillsHint')}
        value={plan.skills}
        onChange={(skills) => onChange({ skills })}
      />
      <TextInput
        type="date"
        label={say('new.due')}
        className={classes.short}
        value={dayOf(plan.due_at)}
        onChange={(event) => onChange({ due_at: dayEnd(event.currentTarget.value) })}
      />
    </div>
  );
}
