import { TextInput } from '@mantine/core';
import type { Show, ShowKind } from '../../../form';
import { useSay } from '../../../say';
import classes from './Builder.module.css';
import { replaced, SHOW_KINDS, withKey } from './definition';
import { Part, Pick, Toggle, WordsField } from './fields';
import type { SettingsProps } from './QuestionSettings';

/** All that can be set of what is shown. */
export function BlockSettings({ form, at, languages, onChange }: SettingsProps) {
  const say = useSay('forms');
  const block = form.show[at];
  if (!block) return null;
  const set = (next: Show, touched?: string) =>
    onChange({ ...form, show: replaced(form.show, at, next) }, touched && `show${at}.${touched}`);
  return (
    <Part title={say('builder.block')}>
      <Pick
        label={say('builder.shownAs')}
        value={block.kind}
        options={SHOW_KINDS.map((kind) => ({ value: kind, label: say(`show.${kind}`) }))}
        onChange={(kind) => set({ ...block, kind: kind as ShowKind })}
      />
      <p className={classes.hint}>{say(`showHint.${block.kind}`)}</p>
      <TextInput
        size="xs"
        dir="ltr"
        label={say('builder.field')}
        description={say('builder.fieldHint')}
        value={block.field}
        onChange={(event) => {
          const field = event.currentTarget.value;
          const ask = form.ask.map((one) => (one.field === block.field ? { ...one, field } : one));
          onChange(
            { ...form, ask, show: replaced(form.show, at, { ...block, field }) },
            `show${at}.field`,
          );
        }}
      />
      <WordsField
        label={say('builder.title')}
        words={block.title}
        languages={languages}
        onChange={(title) => set(withKey(block, 'title', title), 'title')}
      />
      <Pick
        label={say('builder.direction')}
        value={block.dir ?? 'auto'}
        options={(['auto', 'ltr', 'rtl'] as const).map((dir) => ({
          value: dir,
          label: say(`dir.${dir}`),
        }))}
        onChange={(dir) => set(withKey(block, 'dir', dir === 'auto' ? undefined : dir))}
      />
      <Toggle
        label={say('builder.mayLack')}
        value={block.optional ?? false}
        onChange={(is) => set(withKey(block, 'optional', is || undefined))}
      />
    </Part>
  );
}
