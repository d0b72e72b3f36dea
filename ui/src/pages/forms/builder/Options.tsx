import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type CSSProperties, useState } from 'react';
import type { Option } from '../../../form';
import { useSay, useWords } from '../../../say';
import classes from './Builder.module.css';
import { moved, replaced, unused, withKey, without } from './definition';
import { IdField, WordsField } from './fields';
import { RowButtons } from './RowButtons';

interface OptionsProps {
  options: Option[];
  languages: string[];
  onChange: (options: Option[]) => void;
  /** After an option got another id: conditions follow. */
  onRename: (from: string, to: string) => void;
  /** A tree: options may have options. */
  nested?: boolean;
  /** Labels have colours, options have keys. */
  mark: 'key' | 'colour';
  /** All ids of the question, as each must be its own. */
  taken?: string[];
  depth?: number;
}

const HUES = 12;
const KEYS = 10;

const idsOf = (options: Option[]): string[] =>
  options.flatMap((one) => [one.id, ...idsOf(one.options ?? [])]);

/** Options or labels: id, title in each language, order, and what marks them. */
export function Options(props: OptionsProps) {
  const { options, languages, onChange, onRename, nested = false, mark, depth = 0 } = props;
  const say = useSay('forms');
  const taken = props.taken ?? idsOf(options);
  const set = (at: number, option: Option) => onChange(replaced(options, at, option));
  const add = () => onChange([...options, { id: unused('new', taken) }]);
  return (
    <div className={classes.rows} data-depth={depth}>
      {options.map((option, at) => (
        <OneOption
          // biome-ignore lint/suspicious/noArrayIndexKey: an id may be changed while it is typed
          key={at}
          {...{ option, at, languages, mark, nested, depth, taken, onRename }}
          many={options.length}
          onMove={(to) => onChange(moved(options, at, to))}
          onRemove={() => onChange(without(options, at))}
          onChange={(next) => set(at, next)}
        />
      ))}
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconPlus size={14} />}
        onClick={add}
        className={classes.add}
      >
        {mark === 'colour' ? say('builder.addLabel') : say('builder.addOption')}
      </Button>
    </div>
  );
}

interface OneOptionProps {
  option: Option;
  at: number;
  many: number;
  languages: string[];
  mark: 'key' | 'colour';
  nested: boolean;
  depth: number;
  taken: string[];
  onChange: (option: Option) => void;
  onRename: (from: string, to: string) => void;
  onMove: (to: number) => void;
  onRemove: () => void;
}

function OneOption(props: OneOptionProps) {
  const { option, at, many, languages, mark, nested, depth, taken, onChange, onRename } = props;
  const say = useSay('forms');
  const words = useWords();
  const [hasHelp, setHelp] = useState(option.help != null);
  const name = words(option.title) || option.id;
  const under = option.options;
  return (
    <div className={classes.row}>
      <div className={classes.rowHead}>
        <Mark {...{ mark, at, depth }} />
        <IdField
          quiet
          label={say('builder.idOf', { name })}
          value={option.id}
          taken={taken}
          onChange={(id) => {
            onChange({ ...option, id });
            onRename(option.id, id);
          }}
        />
        <RowButtons {...{ name, at, many }} onMove={props.onMove} onRemove={props.onRemove} />
      </div>
      <WordsField
        quiet
        label={say('builder.titleOf', { name })}
        words={option.title}
        languages={languages}
        onChange={(title) => onChange(withKey(option, 'title', title))}
      />
      {hasHelp && (
        <WordsField
          quiet
          label={say('builder.helpOf', { name })}
          words={option.help}
          languages={languages}
          onChange={(help) => onChange(withKey(option, 'help', help))}
        />
      )}
      <div className={classes.rowMore}>
        {!hasHelp && (
          <button type="button" className={classes.link} onClick={() => setHelp(true)}>
            {say('builder.addHelp')}
          </button>
        )}
        {nested && under === undefined && depth < 4 && (
          <button
            type="button"
            className={classes.link}
            onClick={() =>
              onChange({ ...option, options: [{ id: unused(`${option.id}-1`, taken) }] })
            }
          >
            {say('builder.addUnder')}
          </button>
        )}
      </div>
      {nested && under !== undefined && (
        <Options
          {...{ languages, onRename, nested, mark, taken }}
          options={under}
          depth={depth + 1}
          onChange={(options) =>
            onChange(withKey(option, 'options', options.length ? options : undefined))
          }
        />
      )}
    </div>
  );
}

/** What an annotator knows it by: the key of its place, or its colour. */
function Mark({ mark, at, depth }: { mark: 'key' | 'colour'; at: number; depth: number }) {
  const say = useSay('forms');
  if (mark === 'colour') {
    const style = { '--hue': `var(--label-${at % HUES})` } as CSSProperties;
    return (
      <span className={classes.swatch} style={style} title={say('builder.colourByPlace')}>
        {at < KEYS ? (at + 1) % KEYS : ''}
      </span>
    );
  }
  if (depth > 0 || at >= KEYS) return <span className={classes.noKey} />;
  return (
    <kbd className={classes.key} title={say('builder.keyByPlace')}>
      {(at + 1) % KEYS}
    </kbd>
  );
}
