import { Button, Checkbox } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { Option, Words } from '../../../form';
import { useSay, useWords } from '../../../say';
import classes from './Builder.module.css';
import { moved, replaced, unused, withKey, without } from './definition';
import { IdField, Toggle, WordsField } from './fields';
import { RowButtons } from './RowButtons';

export interface RelationLabel {
  id: string;
  title?: Words | null;
  from: string[];
  to: string[];
  symmetric?: boolean;
}

interface RelationLabelsProps {
  labels: RelationLabel[];
  /** The labels of the spans that are joined. */
  ends: Option[];
  languages: string[];
  onChange: (labels: RelationLabel[]) => void;
}

/** How spans may be joined, and which. */
export function RelationLabels({ labels, ends, languages, onChange }: RelationLabelsProps) {
  const say = useSay('forms');
  const words = useWords();
  const taken = labels.map((one) => one.id);
  const all = ends.map((one) => one.id);
  return (
    <div className={classes.rows}>
      {labels.map((label, at) => {
        const name = words(label.title) || label.id;
        const set = (next: RelationLabel) => onChange(replaced(labels, at, next));
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: an id may be changed while it is typed
          <div className={classes.row} key={at}>
            <div className={classes.rowHead}>
              <IdField
                quiet
                label={say('builder.idOf', { name })}
                value={label.id}
                taken={taken}
                onChange={(id) => set({ ...label, id })}
              />
              <RowButtons
                {...{ name, at }}
                many={labels.length}
                onMove={(to) => onChange(moved(labels, at, to))}
                onRemove={() => onChange(without(labels, at))}
              />
            </div>
            <WordsField
              quiet
              label={say('builder.titleOf', { name })}
              words={label.title}
              languages={languages}
              onChange={(title) => set(withKey(label, 'title', title))}
            />
            {(['from', 'to'] as const).map((end) => (
              <Checkbox.Group
                key={end}
                size="xs"
                label={say(`builder.${end}`)}
                value={label[end]}
                onChange={(chosen) =>
                  set({ ...label, [end]: all.filter((id) => chosen.includes(id)) })
                }
              >
                <div className={classes.checks}>
                  {ends.map((one) => (
                    <Checkbox
                      key={one.id}
                      size="xs"
                      value={one.id}
                      label={words(one.title) || one.id}
                    />
                  ))}
                </div>
              </Checkbox.Group>
            ))}
            <Toggle
              label={say('builder.symmetric')}
              value={label.symmetric ?? false}
              onChange={(is) => set(withKey(label, 'symmetric', is || undefined))}
            />
          </div>
        );
      })}
      <Button
        size="compact-sm"
        variant="subtle"
        className={classes.add}
        leftSection={<IconPlus size={14} />}
        onClick={() => onChange([...labels, { id: unused('new', taken), from: all, to: all }])}
      >
        {say('builder.addRelation')}
      </Button>
    </div>
  );
}
