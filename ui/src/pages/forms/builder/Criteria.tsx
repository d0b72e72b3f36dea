import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { Words } from '../../../form';
import { useFormat, useSay, useWords } from '../../../say';
import classes from './Builder.module.css';
import { moved, replaced, unused, withKey, without } from './definition';
import { IdField, NumberField, Pick, WordsField } from './fields';
import { RowButtons } from './RowButtons';

export interface Criterion {
  id: string;
  title?: Words | null;
  weight?: number;
  kind?: 'met' | 'score';
  max?: number;
}

interface CriteriaProps {
  criteria: Criterion[];
  languages: string[];
  onChange: (criteria: Criterion[]) => void;
}

/** The criteria of a rubric, with what can be had in all. */
export function Criteria({ criteria, languages, onChange }: CriteriaProps) {
  const say = useSay('forms');
  const format = useFormat();
  const taken = criteria.map((one) => one.id);
  const best = criteria.reduce((sum, one) => sum + Math.max(0, one.weight ?? 1), 0);
  return (
    <div className={classes.rows}>
      {criteria.map((criterion, at) => (
        <OneCriterion
          // biome-ignore lint/suspicious/noArrayIndexKey: an id may be changed while it is typed
          key={at}
          {...{ criterion, at, languages, taken }}
          many={criteria.length}
          onChange={(next) => onChange(replaced(criteria, at, next))}
          onMove={(to) => onChange(moved(criteria, at, to))}
          onRemove={() => onChange(without(criteria, at))}
        />
      ))}
      <p className={classes.hint}>{say('builder.bestScore', { score: format.number(best, 2) })}</p>
      <Button
        size="compact-sm"
        variant="subtle"
        className={classes.add}
        leftSection={<IconPlus size={14} />}
        onClick={() => onChange([...criteria, { id: unused('new', taken), weight: 1 }])}
      >
        {say('builder.addCriterion')}
      </Button>
    </div>
  );
}

interface OneCriterionProps {
  criterion: Criterion;
  at: number;
  many: number;
  languages: string[];
  taken: string[];
  onChange: (criterion: Criterion) => void;
  onMove: (to: number) => void;
  onRemove: () => void;
}

function OneCriterion(props: OneCriterionProps) {
  const { criterion, at, many, languages, taken, onChange } = props;
  const say = useSay('forms');
  const words = useWords();
  const name = words(criterion.title) || criterion.id;
  return (
    <div className={classes.row} data-fault={(criterion.weight ?? 1) < 0 || undefined}>
      <div className={classes.rowHead}>
        <IdField
          quiet
          label={say('builder.idOf', { name })}
          value={criterion.id}
          taken={taken}
          onChange={(id) => onChange({ ...criterion, id })}
        />
        <RowButtons {...{ name, at, many }} onMove={props.onMove} onRemove={props.onRemove} />
      </div>
      <WordsField
        quiet
        multiline
        label={say('builder.titleOf', { name })}
        words={criterion.title}
        languages={languages}
        onChange={(title) => onChange(withKey(criterion, 'title', title))}
      />
      <div className={classes.line}>
        <NumberField
          decimal
          label={say('builder.points')}
          value={criterion.weight ?? 1}
          onChange={(weight) => onChange(withKey(criterion, 'weight', weight))}
        />
        <Pick
          label={say('builder.judged')}
          value={criterion.kind ?? 'met'}
          options={[
            { value: 'met', label: say('builder.met') },
            { value: 'score', label: say('builder.score') },
          ]}
          onChange={(kind) =>
            onChange({
              ...withKey(criterion, 'max', kind === 'score' ? 4 : undefined),
              kind: kind as 'met' | 'score',
            })
          }
        />
        {criterion.kind === 'score' && (
          <NumberField
            label={say('builder.upTo')}
            min={1}
            max={100}
            value={criterion.max ?? 1}
            onChange={(max) => onChange(withKey(criterion, 'max', max))}
          />
        )}
      </div>
    </div>
  );
}
