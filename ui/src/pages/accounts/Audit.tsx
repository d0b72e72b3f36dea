import { Autocomplete, Select, TextInput } from '@mantine/core';
import { IconShieldCheck, IconShieldHalf } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { api, ok } from '../../api/client';
import { Link, useUrlState } from '../../app/url';
import { Dialog } from '../../parts/Dialog';
import { Empty } from '../../parts/Empty';
import { Failed } from '../../parts/Failed';
import { Id } from '../../parts/Id';
import { Loading } from '../../parts/Loading';
import { Muted } from '../../parts/Muted';
import { Page } from '../../parts/Page';
import { type Pages, usePages } from '../../parts/Pages';
import { useFormat, useSay } from '../../say';
import classes from './Audit.module.css';
import { type AuditEvent, FAMILIES, momentOf, pathOf, wordsOf } from './events';

const ROW = 40;
const FILTERS = { action: '', actor: '', object: '', from: '', to: '', order: 'newest' };
type Filters = typeof FILTERS;

/** Who did what, in words: a list without an end, filtered by what stands in the address. */
export default function Audit() {
  const say = useSay('people');
  const [filters, setFilters] = useUrlState(FILTERS);
  const pages = usePages(['audit', filters], (cursor) =>
    ok(
      api.GET('/audit', { params: { query: { ...queryOf(filters), ...(cursor && { cursor }) } } }),
    ),
  );
  return (
    <Page title={say('audit.title')} hint={say('audit.hint')} fill>
      <FilterBar filters={filters} onChange={setFilters} />
      <Events pages={pages} />
    </Page>
  );
}

function queryOf({ action, actor, object, from, to, order }: Filters) {
  const since = momentOf(from);
  const until = momentOf(to, { after: true });
  return {
    limit: 200,
    newest: order === 'newest',
    ...(action && { action }),
    ...(actor && { actor }),
    ...(object && { object }),
    ...(since && { since }),
    ...(until && { until }),
  };
}

function FilterBar({
  filters,
  onChange,
}: {
  filters: Filters;
  onChange: (changes: Partial<Filters>) => void;
}) {
  const say = useSay('people');
  const all = { value: '', label: say('common:all') };
  return (
    <search className={classes.bar}>
      <Select
        label={say('audit.what')}
        allowDeselect={false}
        searchable
        value={filters.action}
        onChange={(action) => onChange({ action: action ?? '' })}
        data={[
          all,
          ...FAMILIES.map((family) => ({
            value: family as string,
            label: say(`family.${family.slice(0, -2)}`),
          })),
        ]}
      />
      <ActorSelect value={filters.actor} onChange={(actor) => onChange({ actor })} />
      <ObjectInput value={filters.object} onChange={(object) => onChange({ object })} />
      <TextInput
        type="date"
        label={say('audit.from')}
        value={filters.from}
        max={filters.to || undefined}
        onChange={(event) => onChange({ from: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label={say('audit.to')}
        value={filters.to}
        min={filters.from || undefined}
        onChange={(event) => onChange({ to: event.currentTarget.value })}
      />
      <Select
        label={say('audit.order')}
        allowDeselect={false}
        value={filters.order}
        onChange={(order) => onChange({ order: order ?? 'newest' })}
        data={['newest', 'oldest'].map((order) => ({ value: order, label: say(`audit.${order}`) }))}
      />
    </search>
  );
}

function ActorSelect({ value, onChange }: { value: string; onChange: (actor: string) => void }) {
  const say = useSay('people');
  const people = useQuery({
    queryKey: ['people', 'all'],
    queryFn: () => ok(api.GET('/people', { params: { query: { limit: 1000 } } })),
    staleTime: 60_000,
  });
  const known = [
    { value: '', label: say('common:all') },
    { value: 'system', label: say('actor.system') },
    { value: 'operator', label: say('actor.operator') },
    ...(people.data?.rows ?? []).map((person) => ({ value: person.id, label: person.name })),
  ];
  // From a link, it may be a key's or a worker's.
  const isKnown = known.some((one) => one.value === value);
  return (
    <Select
      label={say('audit.who')}
      allowDeselect={false}
      searchable
      value={value}
      onChange={(actor) => onChange(actor ?? '')}
      data={isKnown ? known : [...known, { value, label: value }]}
    />
  );
}

/** Asks only when it looks like an id, or nothing: not at each letter. */
function ObjectInput({ value, onChange }: { value: string; onChange: (id: string) => void }) {
  const say = useSay('people');
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const isId = /^[a-z]{3}_[0-9a-z]{13}$/.test(text.trim());
  return (
    <Autocomplete
      label={say('audit.object')}
      placeholder="prj_…"
      dir="ltr"
      value={text}
      error={text === '' || isId ? undefined : say('audit.noId')}
      onChange={(given) => {
        setText(given);
        if (given.trim() === '' || /^[a-z]{3}_[0-9a-z]{13}$/.test(given.trim()))
          onChange(given.trim());
      }}
    />
  );
}

function Events({ pages }: { pages: Pages<AuditEvent> }) {
  const say = useSay('people');
  const [shown, setShown] = useState<AuditEvent | null>(null);
  if (pages.rows === undefined) {
    if (pages.error) return <Failed error={pages.error} onRetry={() => void pages.refetch()} />;
    return <Loading />;
  }
  if (pages.rows.length === 0)
    return <Empty title={say('audit.none')} hint={say('audit.noneHint')} />;
  return (
    <>
      <VirtualEvents rows={pages.rows} pages={pages} onOpen={setShown} />
      {shown && <OneEvent event={shown} onClose={() => setShown(null)} />}
    </>
  );
}

function VirtualEvents({
  rows,
  pages,
  onOpen,
}: {
  rows: AuditEvent[];
  pages: Pages<AuditEvent>;
  onOpen: (event: AuditEvent) => void;
}) {
  const say = useSay('people');
  const box = useRef<HTMLDivElement>(null);
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW,
    overscan: 20,
  });
  const items = list.getVirtualItems();
  const [first, last] = [items[0], items.at(-1)];
  useMore(pages, (last?.index ?? 0) >= rows.length - 50);
  const { chosen, onKeyDown } = useRows(list, box, rows, onOpen);
  // One row is a stop for the tab key: the chosen one, or the first drawn when that is far away.
  const stop = items.some((item) => item.index === chosen) ? chosen : first?.index;
  return (
    <div ref={box} className={classes.box}>
      <table className={classes.table} aria-label={say('audit.title')} aria-rowcount={-1}>
        <thead>
          <tr>
            {['when', 'who', 'what', 'object', 'seal'].map((name) => (
              <th key={name} scope="col">
                {say(`audit.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Gap size={first?.start ?? 0} />
          {items.map((item) => {
            const event = rows[item.index];
            if (!event) return null;
            return (
              <tr
                key={event.id}
                data-index={item.index}
                tabIndex={item.index === stop ? 0 : -1}
                onClick={(click) => {
                  if (!(click.target as Element).closest('a')) onOpen(event);
                }}
                onKeyDown={(key) => onKeyDown(key, item.index)}
              >
                <Cells of={event} />
              </tr>
            );
          })}
          <Gap size={list.getTotalSize() - (last?.end ?? 0)} />
        </tbody>
      </table>
    </div>
  );
}

/** Room of the rows that are not drawn. */
function Gap({ size }: { size: number }) {
  if (size <= 0) return null;
  return (
    <tr className={classes.gap}>
      <td colSpan={5} style={{ blockSize: size }} />
    </tr>
  );
}

function useMore(pages: Pages<AuditEvent>, near: boolean): void {
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = pages;
  useEffect(() => {
    if (near && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [near, hasNextPage, isFetchingNextPage, fetchNextPage]);
}

/** Arrows, page keys, Home and End move; Enter opens. */
function useRows(
  list: Virtualizer<HTMLDivElement, Element>,
  box: RefObject<HTMLDivElement | null>,
  rows: AuditEvent[],
  onOpen: (event: AuditEvent) => void,
) {
  const [chosen, setChosen] = useState(0);
  const [moved, setMoved] = useState(0);
  useEffect(() => {
    if (moved === 0) return;
    // Drawn a moment after it was scrolled to.
    const frame = requestAnimationFrame(() => {
      box.current?.querySelector<HTMLElement>(`tr[data-index="${chosen}"]`)?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [moved, chosen, box]);
  const onKeyDown = (event: KeyboardEvent, place: number) => {
    if (event.target !== event.currentTarget) return;
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / ROW) - 2);
    const to = {
      ArrowDown: place + 1,
      ArrowUp: place - 1,
      PageDown: place + page,
      PageUp: place - page,
      Home: 0,
      End: rows.length - 1,
    }[event.key];
    const row = rows[place];
    if (to !== undefined) {
      const next = Math.max(0, Math.min(to, rows.length - 1));
      list.scrollToIndex(next);
      setChosen(next);
      setMoved((count) => count + 1);
    } else if (event.key === 'Enter' && row) onOpen(row);
    else return;
    event.preventDefault();
  };
  return { chosen, onKeyDown };
}

function Cells({ of }: { of: AuditEvent }) {
  const say = useSay('people');
  const format = useFormat();
  const Shield = of.sealed ? IconShieldCheck : IconShieldHalf;
  return (
    <>
      <td className={classes.when}>{format.time(of.at)}</td>
      <td className={classes.who}>
        <Actor of={of} />
      </td>
      <td>
        <Done action={of.action} />
      </td>
      <td>
        <Thing of={of} />
      </td>
      <td className={classes.seal} data-sealed={of.sealed}>
        <Shield size={18} aria-label={say(of.sealed ? 'audit.sealed' : 'audit.notSealed')} />
      </td>
    </>
  );
}

function Actor({ of }: { of: AuditEvent }) {
  const say = useSay('people');
  if (of.actor === 'system' || of.actor === 'operator') return <>{say(`actor.${of.actor}`)}</>;
  return (
    <>
      {of.actor_name ? <bdi>{of.actor_name}</bdi> : <Id>{of.actor}</Id>}
      {of.actor_key && (
        <Muted small>
          {' '}
          {say('actor.byKey')} <bdi>{of.actor_key}</bdi>
        </Muted>
      )}
    </>
  );
}

/** What was done, in words; an action that has none yet, by its code. */
function Done({ action }: { action: string }) {
  const say = useSay('people');
  const words = say(wordsOf(action));
  return words === wordsOf(action) ? <code>{action}</code> : words;
}

function Thing({ of }: { of: AuditEvent }) {
  const path = pathOf(of);
  const name = of.object_name ? <bdi>{of.object_name}</bdi> : <Id>{of.object}</Id>;
  return path ? <Link href={path}>{name}</Link> : name;
}

function OneEvent({ event, onClose }: { event: AuditEvent; onClose: () => void }) {
  const say = useSay('people');
  const format = useFormat();
  const detail = JSON.stringify(event.detail, null, 2);
  return (
    <Dialog title={say('audit.one')} onClose={onClose}>
      <dl className={classes.one}>
        <dt>{say('audit.when')}</dt>
        <dd>{format.time(event.at)}</dd>
        <dt>{say('audit.who')}</dt>
        <dd>
          <Actor of={event} /> <Id>{event.actor}</Id>
        </dd>
        <dt>{say('audit.what')}</dt>
        <dd>
          <Done action={event.action} /> <code>{event.action}</code>
        </dd>
        <dt>{say('audit.object')}</dt>
        <dd>
          <Thing of={event} /> <Id>{event.object}</Id>
        </dd>
        {detail !== '{}' && (
          <>
            <dt>{say('audit.detail')}</dt>
            <dd>
              <pre className={classes.detail}>{detail}</pre>
            </dd>
          </>
        )}
        <dt>{say('audit.seal')}</dt>
        <dd>
          {say(event.sealed ? 'audit.sealedHint' : 'audit.notSealedHint')}
          {event.hash && (
            <div className={classes.hash}>
              <Id>{event.hash}</Id>
            </div>
          )}
        </dd>
      </dl>
    </Dialog>
  );
}
