import { Checkbox } from '@mantine/core';
import { useSay, useWords } from '../../../say';
import classes from './Builder.module.css';
import { type Ask, valuesOf, withKey } from './definition';
import { Pick } from './fields';
import { wordsOfValue } from './values';

interface ConditionProps {
  question: Ask;
  /** The questions before it: a condition can only look back. */
  earlier: Ask[];
  onChange: (question: Ask) => void;
}

/** Asked only where an earlier question was answered so. */
export function Condition({ question, earlier, onChange }: ConditionProps) {
  const say = useSay('forms');
  const words = useWords();
  const can = earlier.filter((one) => valuesOf(one).length > 0);
  if (can.length === 0 && !question.when) return null;
  const on = earlier.find((one) => one.id === question.when?.question);
  const choose = (id: string) => {
    const other = can.find((one) => one.id === id);
    const first = other && valuesOf(other)[0];
    const when = other && first !== undefined ? { question: id, is: [first] } : undefined;
    onChange(withKey(question, 'when', when));
  };
  return (
    <>
      <Pick
        label={say('builder.askedWhen')}
        value={question.when?.question ?? ''}
        options={[
          { value: '', label: say('builder.always') },
          ...can.map((one) => ({ value: one.id, label: words(one.title) || one.id })),
        ]}
        onChange={choose}
      />
      {on && question.when && (
        <Checkbox.Group
          label={say('builder.isAnswered')}
          size="xs"
          value={question.when.is.map(String)}
          onChange={(chosen) => {
            const is = valuesOf(on).filter((one) => chosen.includes(String(one)));
            if (is.length) onChange({ ...question, when: { question: on.id, is } });
          }}
        >
          <div className={classes.checks}>
            {valuesOf(on).map((value) => (
              <Checkbox
                key={value}
                size="xs"
                value={String(value)}
                label={words(wordsOfValue(on, value)) || say(`verdict.${value}`)}
              />
            ))}
          </div>
        </Checkbox.Group>
      )}
    </>
  );
}
