import { Button } from '@mantine/core';
import {
  type ReactNode,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { api, ok } from '../../api/client';
import { useForms } from '../../api/project';
import { useMay } from '../../app/session';
import { Link, useGo, useUrlState } from '../../app/url';
import { useKeys } from '../../keys';
import { Empty } from '../../parts/Empty';
import { Failed } from '../../parts/Failed';
import { Page } from '../../parts/Page';
import { Snippet } from '../../parts/Snippet';
import { useSay } from '../../say';
import { useColumns } from './columns';
import type { Row } from './data';
import { type Change, Filters } from './Filters';
import { Grid, type GridHandle } from './Grid';
import { CHIPS, curl, FIRST, type FilterQuery, type ListState, python, toApi } from './query';
import { Chosen, Columns, Count, Density, Order, Refresh } from './Toolbar';
import { Views } from './Views';
import { Windows } from './windows';

const CUT = 200;

/** The items of a project, all of them: filtered, in any order, opened at any place. */
export default function Data({ project }: { project: string }) {
  const say = useSay('items');
  const [state, change] = useUrlState<ListState>(FIRST);
  const filter = JSON.stringify(toApi(state));
  const query = useMemo(() => JSON.parse(filter) as FilterQuery, [filter]);
  const [round, setRound] = useState(0);
  const windows = useWindows(project, query, round);
  const { chosen, choose, clear } = useChosen();
  const isFiltered = filter !== '{}';
  const grid = useRef<GridHandle>(null);
  useKeys([
    { id: 'items.table', chord: 'KeyT', says: say('toTable'), run: () => grid.current?.focus() },
  ]);
  const ids = chosen.size > 0 ? [...chosen.keys()] : undefined;
  const code = python(location.origin, project, query, ids);
  const open = useOpen(project, change, windows);
  const { form, columns, all, names } = useShown(project, state);
  const filters = { project, form, state, change };
  return (
    <Page
      fill
      title={say('title')}
      actions={
        <Snippet python={code} {...(!ids && { curl: curl(location.origin, project, query) })} />
      }
    >
      <Filters {...filters}>
        <Views project={project} />
        <Order {...filters} />
        <Columns {...{ all, names, change }} />
        <Density {...filters} />
        <Refresh onRefresh={() => setRound(round + 1)} />
        <Count windows={windows} isFiltered={isFiltered} />
      </Filters>
      {chosen.size > 0 && <Chosen {...{ chosen, clear }} />}
      <Found {...{ project, windows, change, isFiltered }}>
        <Grid
          handle={grid}
          windows={windows}
          columns={columns}
          rowKey={idOf}
          rowName={nameOfRow}
          label={say('title')}
          roomy={state.density === 'roomy'}
          startAt={Number(state.row) || 0}
          chosen={chosen}
          onChoose={choose}
          onOpen={open}
        />
      </Found>
    </Page>
  );
}

const idOf = (row: Row) => row.id;
const nameOfRow = (row: Row) => row.external_id;

/** The windows of what is asked for; another filter, or another look, is another list. */
function useWindows(project: string, query: FilterQuery, round: number): Windows<Row> {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another round looks again
  const windows = useMemo(
    () =>
      new Windows<Row>(async (at, limit, listing, signal) => {
        const asked = { ...query, at, limit, cut: CUT, listing: listing ?? undefined };
        const params = { path: { project }, query: asked };
        const found = await ok(api.GET('/projects/{project}/items/at', { params, signal }));
        return { ...found, foundAt: found.found_at };
      }),
    [project, query, round],
  );
  useEffect(() => () => windows.stop(), [windows]);
  return windows;
}

/** The form, all columns and those shown. */
function useShown(project: string, state: ListState) {
  const say = useSay('items');
  const may = useMay();
  const form = useForms(project).data?.at(-1)?.form;
  const { all, first } = useColumns(form, may('insight.read'));
  const names = state.cols ? state.cols.split(',') : first;
  // Columns are made anew with every look at the page; rows need not be drawn again for that.
  const madeOf = `${names.join()} ${form ? 1 : 0} ${say('title')}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what they are made of says it all
  const columns = useMemo(() => all.filter((column) => names.includes(column.id)), [madeOf]);
  return { form, columns, all, names };
}

/** Open an item; coming back leads to its row. */
function useOpen(project: string, change: Change, windows: Windows<Row>) {
  const go = useGo();
  const latest = useRef(change);
  latest.current = change;
  return useCallback(
    (row: Row, place: number) => {
      latest.current({ row: String(place) });
      const query = new URLSearchParams(location.search);
      query.delete('cols');
      query.delete('density');
      query.set('row', String(place));
      if (windows.listing) query.set('listing', windows.listing);
      go(`/p/${project}/item/${row.id}?${query}`);
    },
    [go, project, windows],
  );
}

/** The rows that were chosen, by id, with their names. */
function useChosen() {
  const [chosen, setChosen] = useState(() => new Map<string, string>());
  const choose = useCallback((row: Row) => {
    setChosen((before) => {
      const next = new Map(before);
      if (!next.delete(row.id)) next.set(row.id, row.external_id);
      return next;
    });
  }, []);
  return { chosen, choose, clear: () => setChosen(new Map()) };
}

interface FoundProps {
  project: string;
  windows: Windows<Row>;
  change: Change;
  isFiltered: boolean;
  children: ReactNode;
}

/** The table, or why there is nothing in it. */
function Found({ project, windows, change, isFiltered, children }: FoundProps) {
  const say = useSay('items');
  const may = useMay();
  useSyncExternalStore(windows.subscribe, windows.snapshot);
  if (windows.error !== undefined) {
    return <Failed error={windows.error} onRetry={() => windows.refresh()} />;
  }
  if (windows.total !== 0) return children;
  if (isFiltered) {
    const all = Object.values(CHIPS).flat();
    const none = Object.fromEntries([...all, 'q', 'row'].map((name) => [name, '']));
    return (
      <Empty title={say('noneFound')} hint={say('noneFoundHint')}>
        <Button variant="default" onClick={() => change({ ...none, order: 'oldest' })}>
          {say('showAll')}
        </Button>
      </Empty>
    );
  }
  return (
    <Empty title={say('none')} hint={say('noneHint')}>
      {may('items.write') && (
        <Button component={Link} href={`/p/${project}/batches`}>
          {say('batches.upload')}
        </Button>
      )}
    </Empty>
  );
}
