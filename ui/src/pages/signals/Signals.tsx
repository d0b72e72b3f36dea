import { Select } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import type { Api } from '../../api/client';
import { useSuppliers } from '../../api/project';
import { useUrlState } from '../../app/url';
import { Empty } from '../../parts/Empty';
import list from '../../parts/ListBeside.module.css';
import { Loaded } from '../../parts/Loaded';
import { Muted } from '../../parts/Muted';
import { Page } from '../../parts/Page';
import { useFormat, useSay } from '../../say';
import { Panel } from './Panel';
import classes from './Signals.module.css';
import { Status } from './Status';
import { Count, Strength } from './Strength';
import type { Signal } from './strength';
import { type Filter, useSignals } from './useSignals';
import { useWho } from './useWho';

const KINDS = [
  'copying',
  'texts',
  'timing',
  'repeats',
  'speed',
  'unread',
  'skill',
  'gold-leaked',
  'gold-doubtful',
  'canary',
] as const;
const STATUSES = ['open', 'appealed', 'confirmed', 'dismissed', 'faded'] as const;
const ALL = 'all';

/** Signals of fraud and of trouble: a list, and the evidence of one beside it. */
export default function Signals({ project }: { project: string }) {
  const say = useSay('signals');
  const [{ open, ...filter }, setUrl] = useUrlState({
    kind: '',
    status: 'open',
    supplier: '',
    open: '',
  });
  const isFiltered = filter.kind !== '' || filter.supplier !== '' || filter.status !== 'open';
  const found = useSignals(project, {
    ...filter,
    status: filter.status === ALL ? '' : filter.status,
  });
  return (
    <Page
      title={say('title')}
      hint={say('hint')}
      fill
      actions={<Filters filter={filter} onChange={setUrl} />}
    >
      <Loaded query={found}>
        {({ rows, look }) => {
          const shown = rows.find((row) => row.id === open) ?? rows[0];
          return (
            <>
              {look && <LookedAt look={look} />}
              {shown ? (
                <div className={classes.split}>
                  <List rows={rows} chosen={shown.id} onChoose={(id) => setUrl({ open: id })} />
                  <Panel key={shown.id} project={project} id={shown.id} />
                </div>
              ) : (
                <Nothing isFiltered={isFiltered} isLookedAt={look !== null} />
              )}
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

function Nothing({ isFiltered, isLookedAt }: { isFiltered: boolean; isLookedAt: boolean }) {
  const say = useSay('signals');
  const what = isFiltered ? 'noneLike' : isLookedAt ? 'none' : 'notYet';
  return <Empty title={say(what)} hint={say(`${what}Hint`)} />;
}

function LookedAt({ look }: { look: Api<'Look'> }) {
  const say = useSay('signals');
  const format = useFormat();
  return (
    <p className={classes.look}>
      {say('looked', {
        count: look.looks,
        answers: format.number(look.answers),
        when: format.ago(look.looked_at),
        share: format.percent(SHARE, 0),
      })}
    </p>
  );
}

/** The share of false claims that all looks together may make: `ALPHA` of the core. */
const SHARE = 0.05;

interface FiltersProps {
  filter: Filter;
  onChange: (changes: Partial<Filter>) => void;
}

function Filters({ filter, onChange }: FiltersProps) {
  const say = useSay('signals');
  const found = useSuppliers();
  const suppliers = (found.data?.rows ?? []).map((one) => ({ value: one.id, label: one.name }));
  return (
    <>
      <Select
        aria-label={say('filter.kind')}
        value={filter.kind || ALL}
        data={[
          { value: ALL, label: say('filter.anyKind') },
          ...KINDS.map((kind) => ({ value: kind, label: say(`kind.${kind}`) })),
        ]}
        allowDeselect={false}
        onChange={(kind) => onChange({ kind: kind === ALL || kind === null ? '' : kind })}
      />
      <Select
        aria-label={say('filter.status')}
        value={filter.status}
        data={[
          ...STATUSES.map((status) => ({ value: status, label: say(`status.${status}`) })),
          { value: ALL, label: say('filter.all') },
        ]}
        allowDeselect={false}
        onChange={(status) => status && onChange({ status })}
      />
      <Select
        aria-label={say('filter.supplier')}
        value={filter.supplier || ALL}
        data={[{ value: ALL, label: say('filter.anySupplier') }, ...suppliers]}
        allowDeselect={false}
        onChange={(one) => onChange({ supplier: one === ALL || one === null ? '' : one })}
      />
    </>
  );
}

interface ListProps {
  rows: Signal[];
  chosen: string;
  onChoose: (id: string) => void;
}

function List({ rows, chosen, onChoose }: ListProps) {
  const say = useSay('signals');
  const move = (event: KeyboardEvent<HTMLElement>) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const place = rows.findIndex((row) => row.id === chosen) + step;
    const next = rows[Math.max(0, Math.min(place, rows.length - 1))];
    if (!next) return;
    onChoose(next.id);
    (event.currentTarget.children[rows.indexOf(next)] as HTMLElement).focus();
  };
  return (
    <nav className={list.list} aria-label={say('list')} onKeyDown={move}>
      {rows.map((row) => (
        <Entry key={row.id} row={row} isChosen={row.id === chosen} onChoose={onChoose} />
      ))}
    </nav>
  );
}

interface EntryProps {
  row: Signal;
  isChosen: boolean;
  onChoose: (id: string) => void;
}

function Entry({ row, isChosen, onChoose }: EntryProps) {
  const say = useSay('signals');
  const format = useFormat();
  const who = useWho();
  return (
    <button
      type="button"
      className={list.entry}
      aria-current={isChosen || undefined}
      onClick={() => onChoose(row.id)}
    >
      <span className={classes.line}>
        <strong>{say(`kind.${row.kind}`)}</strong>
        <Status signal={row} />
      </span>
      <span>{who(row)}</span>
      <Muted small>
        <Strength signal={row} />
        {row.kind !== 'texts' && ' · '}
        <Count signal={row} />
        {' · '}
        {say('since', { when: format.ago(row.found_at) })}
      </Muted>
    </button>
  );
}
