import { Button, Menu, Select } from '@mantine/core';
import { IconColumns3, IconRefresh } from '@tabler/icons-react';
import { useSyncExternalStore } from 'react';
import { useMay } from '../../app/session';
import { Copy } from '../../parts/Copy';
import { useFormat, useSay } from '../../say';
import type { Column } from './columns';
import type { Row } from './data';
import type { Change } from './Filters';
import classes from './Filters.module.css';
import { type ListState, ORDERS } from './query';
import type { Windows } from './windows';

interface Props {
  state: ListState;
  change: Change;
}

export function Order({ state, change }: Props) {
  const say = useSay('items');
  const may = useMay();
  const orders = ORDERS.filter((order) => order !== 'unsure' || may('insight.read'));
  return (
    <Select
      size="xs"
      w="10.5rem"
      aria-label={say('order.label')}
      data={orders.map((order) => ({ value: order, label: say(`order.${order}`) }))}
      value={state.order}
      allowDeselect={false}
      onChange={(order) => change({ order: order ?? 'oldest', row: '' })}
      comboboxProps={{ transitionProps: { duration: 0 } }}
    />
  );
}

/** Which columns are shown, in the order of the form. */
export function Columns({
  all,
  names,
  change,
}: {
  all: Column[];
  names: string[];
  change: Change;
}) {
  const say = useSay('items');
  const toggle = (id: string) => {
    const next = all
      .map((column) => column.id)
      .filter((one) => (one === id ? !names.includes(id) : names.includes(one)));
    if (next.length > 0) change({ cols: next.join(',') });
  };
  return (
    <Menu closeOnItemClick={false} transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <Button size="compact-sm" variant="default" leftSection={<IconColumns3 size={14} />}>
          {say('columns')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah="24rem" style={{ overflowY: 'auto' }}>
        {all.map((column) => (
          <Menu.Item
            key={column.id}
            role="menuitemcheckbox"
            aria-checked={names.includes(column.id)}
            leftSection={<span aria-hidden="true">{names.includes(column.id) ? '☑' : '☐'}</span>}
            onClick={() => toggle(column.id)}
          >
            <bdi>{column.name}</bdi>
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => change({ cols: '' })}>{say('columnsFirst')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

export function Density({ state, change }: Props) {
  const say = useSay('items');
  const isRoomy = state.density === 'roomy';
  return (
    <Button
      size="compact-sm"
      variant="default"
      aria-pressed={isRoomy}
      onClick={() => change({ density: isRoomy ? 'dense' : 'roomy' })}
    >
      {say('twoLines')}
    </Button>
  );
}

/** How many there are, exactly or at least, and of when. */
export function Count({ windows, isFiltered }: { windows: Windows<Row>; isFiltered: boolean }) {
  const say = useSay('items');
  const format = useFormat();
  useSyncExternalStore(windows.subscribe, windows.snapshot);
  if (windows.total === undefined) return <span className={classes.count}>{say('counting')}</span>;
  const count = say(windows.more ? 'atLeast' : 'common:n.items', { count: windows.total });
  return (
    <span className={classes.count} role="status">
      {count}
      {isFiltered &&
        windows.foundAt &&
        ` · ${say('foundAt', { when: format.time(windows.foundAt) })}`}
    </span>
  );
}

/** Look again: what a filter found stands still until one does. */
export function Refresh({ onRefresh }: { onRefresh: () => void }) {
  const say = useSay('items');
  return (
    <Button
      size="compact-sm"
      variant="default"
      leftSection={<IconRefresh size={14} />}
      onClick={onRefresh}
    >
      {say('refresh')}
    </Button>
  );
}

/** What can be done with the rows that were chosen. */
export function Chosen({ chosen, clear }: { chosen: Map<string, string>; clear: () => void }) {
  const say = useSay('items');
  return (
    <div className={classes.bar}>
      <strong>{say('chosenCount', { count: chosen.size })}</strong>
      <Copy text={[...chosen.values()].join('\n')} label={say('copyNames')} />
      <Copy text={[...chosen.keys()].join('\n')} label={say('copyIds')} />
      <Button size="compact-sm" variant="subtle" onClick={clear}>
        {say('chooseNone')}
      </Button>
    </div>
  );
}
