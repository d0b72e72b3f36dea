import { ActionIcon, Select } from '@mantine/core';
import { IconArrowsLeftRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useUrlState } from '../../app/url';
import { type Scored, useNames } from '../../form/useNames';
import { useSay } from '../../say';
import classes from './Compare.module.css';
import { FIRST, NO_CELL, type Party, partiesOf } from './sides';
import { bidi } from './told';
import type { useParties } from './useCompare';

type Workers = NonNullable<ReturnType<typeof useParties>['data']>;

const keyOf = (scored: Scored) => JSON.stringify([scored.question, scored.unit]);

/** Which question is compared. The two stay who they are. */
export function QuestionSelect({
  project,
  all,
  chosen,
}: {
  project: string;
  all: Scored[];
  chosen: Scored;
}) {
  const say = useSay('research');
  const names = useNames(project);
  const [, set] = useUrlState(FIRST);
  if (all.length === 1)
    return (
      <p className={classes.question}>
        {say('insight:question')} <strong dir="auto">{names.scored(chosen)}</strong>
      </p>
    );
  return (
    <Select
      label={say('insight:question')}
      className={classes.picker}
      allowDeselect={false}
      searchable={all.length > 8}
      data={all.map((one) => ({ value: keyOf(one), label: names.scored(one) }))}
      value={keyOf(chosen)}
      onChange={(value) => {
        const [question, unit] = JSON.parse(value ?? '["", ""]') as [string, string];
        set({ ...NO_CELL, question, unit }, { push: true });
      }}
    />
  );
}

/** Who is compared with whom: suppliers, then the annotators of each. */
export function SideSelects({
  workers,
  a,
  b,
  children,
}: {
  workers: Workers;
  a: string;
  b: string;
  children: ReactNode;
}) {
  const say = useSay('research');
  const [, set] = useUrlState(FIRST);
  const { suppliers, groups } = partiesOf(workers);
  const option = (without: string) => (one: Party) => ({
    value: one.id,
    label: say('party', {
      name: bidi(one.name),
      labels: say('common:n.labels', { count: one.labels }),
    }),
    disabled: one.id === without,
  });
  const data = (without: string) => [
    { group: say('suppliers'), items: suppliers.map(option(without)) },
    ...suppliers.map((supplier, place) => ({
      group: say('workersOf', { supplier: bidi(supplier.name) }),
      items: (groups[place] ?? []).map(option(without)),
    })),
  ];
  return (
    <div className={classes.sides}>
      {(['a', 'b'] as const).map((side) => (
        <Select
          key={side}
          label={say(side)}
          className={classes.picker}
          allowDeselect={false}
          searchable
          selectFirstOptionOnChange
          // What is typed takes the place of the name that stands there.
          onClick={(event) => event.currentTarget.select()}
          withScrollArea={false}
          classNames={{ options: classes.options }}
          nothingFoundMessage={say('common:nothingFound')}
          data={data(side === 'a' ? b : a)}
          value={side === 'a' ? a : b}
          onChange={(value) => set({ ...NO_CELL, a, b, [side]: value ?? '' }, { push: true })}
        />
      ))}
      <ActionIcon
        variant="default"
        size="input-sm"
        aria-label={say('swap')}
        title={say('swap')}
        onClick={() => set({ ...NO_CELL, a: b, b: a }, { push: true })}
      >
        <IconArrowsLeftRight size={16} />
      </ActionIcon>
      {children}
    </div>
  );
}
