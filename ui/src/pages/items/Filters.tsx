import { Button, Menu, NumberInput, Popover, Select, TextInput } from '@mantine/core';
import { IconFilter, IconSearch, IconX } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useMay } from '../../app/session';
import type { Form } from '../../form';
import { useKeys } from '../../keys';
import { useSay, useWords } from '../../say';
import { nameOf } from './columns';
import { optionsOf, useBatches, useSupplierNames } from './data';
import classes from './Filters.module.css';
import { CHIPS, type Chip, isSet, type ListState, NEEDS_INSIGHT, STATES } from './query';

export type Change = (changes: Partial<ListState>) => void;

interface FiltersProps {
  project: string;
  form: Form | undefined;
  state: ListState;
  change: Change;
  children?: ReactNode;
}

/** What is searched for and every filter that is set, each as a chip one can open or take away. */
export function Filters({ project, form, state, change, children }: FiltersProps) {
  const say = useSay('items');
  const may = useMay();
  const [opened, setOpened] = useState<Chip | null>(null);
  const offered = (Object.keys(CHIPS) as Chip[]).filter(
    (chip) => may('insight.read') || !NEEDS_INSIGHT.includes(chip),
  );
  const shown = offered.filter((chip) => isSet(state, chip) || opened === chip);
  const clear = (chip: Chip) => {
    change(Object.fromEntries(CHIPS[chip].map((name) => [name, ''])));
    setOpened(null);
  };
  return (
    <div className={classes.bar}>
      <Search value={state.q} onSearch={(q) => change({ q })} />
      {shown.map((chip) => (
        <FilterChip
          key={chip}
          isOpen={opened === chip}
          onOpen={(isOpen) => setOpened(isOpen ? chip : null)}
          onClear={() => clear(chip)}
          name={say(`filter.${chip}`)}
          value={<Value chip={chip} {...{ project, form, state }} />}
        >
          <Editor
            chip={chip}
            {...{ project, form, state, change }}
            onDone={() => setOpened(null)}
          />
        </FilterChip>
      ))}
      <Menu position="bottom-start" transitionProps={{ duration: 0 }}>
        <Menu.Target>
          <Button size="compact-sm" variant="default" leftSection={<IconFilter size={14} />}>
            {say('filter.add')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {offered
            .filter((chip) => !shown.includes(chip))
            .map((chip) => (
              // After the menu has given the focus back, or the popover would lose it at once.
              <Menu.Item key={chip} onClick={() => setTimeout(() => setOpened(chip), 50)}>
                {say(`filter.${chip}`)}
              </Menu.Item>
            ))}
        </Menu.Dropdown>
      </Menu>
      {children}
    </div>
  );
}

const TYPED_FOR = 350;

function Search({ value, onSearch }: { value: string; onSearch: (text: string) => void }) {
  const say = useSay('items');
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  useEffect(() => {
    if (text === value) return;
    const waiting = setTimeout(() => onSearch(text), TYPED_FOR);
    return () => clearTimeout(waiting);
  });
  useKeys([
    { id: 'items.search', chord: 'Slash', says: say('search'), run: () => field.current?.focus() },
  ]);
  return (
    <TextInput
      ref={field}
      size="xs"
      className={classes.search}
      dir="auto"
      type="search"
      leftSection={<IconSearch size={14} />}
      aria-label={say('search')}
      placeholder={say('search')}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onSearch(text);
      }}
    />
  );
}

interface FilterChipProps {
  name: string;
  value: ReactNode;
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
  onClear: () => void;
  children: ReactNode;
}

function FilterChip({ name, value, isOpen, onOpen, onClear, children }: FilterChipProps) {
  const say = useSay('items');
  return (
    <Popover
      opened={isOpen}
      onChange={onOpen}
      position="bottom-start"
      trapFocus
      returnFocus
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <span className={classes.chip}>
          <button type="button" aria-expanded={isOpen} onClick={() => onOpen(!isOpen)}>
            {name}: <strong>{value}</strong>
          </button>
          <button type="button" aria-label={say('filter.remove', { name })} onClick={onClear}>
            <IconX size={13} aria-hidden="true" />
          </button>
        </span>
      </Popover.Target>
      <Popover.Dropdown>
        <div className={classes.editor}>{children}</div>
      </Popover.Dropdown>
    </Popover>
  );
}

interface ChipProps {
  chip: Chip;
  project: string;
  form: Form | undefined;
  state: ListState;
}

/** What a chip is set to, in words. */
function Value({ chip, project, form, state }: ChipProps) {
  const say = useSay('items');
  const words = useWords();
  const batches = useBatches(project);
  const suppliers = useSupplierNames();
  if (!isSet(state, chip)) return '…';
  const question = form?.ask.find((one) => one.id === state.question);
  const told: Record<Chip, () => ReactNode> = {
    state: () => say(`state.${state.state}`),
    batch: () => <bdi>{batches.data?.find((one) => one.id === state.batch)?.name ?? '…'}</bdi>,
    answer: () => (
      <bdi>
        {[
          question ? words(question.title) || question.id : state.question,
          state.unit && nameOf(question, state.unit, words),
          state.answer && nameOf(question, state.answer, words),
        ]
          .filter(Boolean)
          .join(' = ')}
      </bdi>
    ),
    below: () => `< ${state.below} %`,
    above: () => `≥ ${state.above} %`,
    gold: () => say(state.gold === 'yes' ? 'common:yes' : 'common:no'),
    supplier: () => <bdi>{suppliers.find((one) => one.id === state.supplier)?.name ?? '…'}</bdi>,
    labels: () => state.labels,
  };
  return told[chip]();
}

const SOON = { transitionProps: { duration: 0 }, withinPortal: false };

function Editor({
  chip,
  project,
  form,
  state,
  change,
  onDone,
}: ChipProps & { change: Change; onDone: () => void }) {
  const say = useSay('items');
  const batches = useBatches(project);
  const suppliers = useSupplierNames();
  const choose = (name: keyof ListState) => (value: string | null) => {
    change({ [name]: value ?? '' });
    onDone();
  };
  const common = { size: 'xs', label: say(`filter.${chip}`), 'data-autofocus': true } as const;
  if (chip === 'answer') return <AnswerEditor {...{ form, state, change }} />;
  if (chip === 'below' || chip === 'above' || chip === 'labels') {
    return (
      <NumberInput
        {...common}
        min={chip === 'labels' ? 1 : 0}
        max={chip === 'labels' ? 1000 : 100}
        suffix={chip === 'labels' ? '' : ' %'}
        defaultValue={state[chip] === '' ? undefined : Number(state[chip])}
        onChange={(value) => change({ [chip]: value === '' ? '' : String(value) })}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onDone();
        }}
      />
    );
  }
  const data = {
    state: STATES.map((one) => ({ value: one, label: say(`state.${one}`) })),
    batch: (batches.data ?? []).map((one) => ({ value: one.id, label: one.name })),
    gold: [
      { value: 'yes', label: say('common:yes') },
      { value: 'no', label: say('common:no') },
    ],
    supplier: suppliers.map((one) => ({ value: one.id, label: one.name })),
  }[chip];
  return (
    <Select
      {...common}
      data={data}
      value={state[chip] || null}
      onChange={choose(chip)}
      searchable={data.length > 8}
      comboboxProps={SOON}
    />
  );
}

/** The question first, then what is probably its answer. */
function AnswerEditor({
  form,
  state,
  change,
}: {
  form: Form | undefined;
  state: ListState;
  change: Change;
}) {
  const say = useSay('items');
  const words = useWords();
  const questions = form?.ask ?? [];
  const question = questions.find((one) => one.id === state.question) ?? questions[0];
  const options = optionsOf(question);
  return (
    <>
      <Select
        size="xs"
        label={say('filter.question')}
        data={questions.map((one) => ({ value: one.id, label: words(one.title) || one.id }))}
        value={state.question || null}
        onChange={(value) => change({ question: value ?? '', answer: '', unit: '' })}
        comboboxProps={SOON}
        data-autofocus
      />
      {question?.kind === 'choices' ? (
        <Select
          size="xs"
          label={say('filter.answer')}
          data={options.map((one) => ({ value: one.id, label: words(one.title) || one.id }))}
          value={state.unit || null}
          onChange={(value) =>
            change({ question: question.id, unit: value ?? '', answer: value ? 'yes' : '' })
          }
          comboboxProps={SOON}
        />
      ) : options.length > 0 ? (
        <Select
          size="xs"
          label={say('filter.answer')}
          data={options.map((one) => ({ value: one.id, label: words(one.title) || one.id }))}
          value={state.answer || null}
          onChange={(value) => change({ question: question?.id ?? '', answer: value ?? '' })}
          comboboxProps={SOON}
        />
      ) : (
        <TextInput
          size="xs"
          label={say('filter.answer')}
          defaultValue={state.answer}
          onBlur={(event) => change({ answer: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key === 'Enter') change({ answer: event.currentTarget.value });
          }}
        />
      )}
    </>
  );
}
