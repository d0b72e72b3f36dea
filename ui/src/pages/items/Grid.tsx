// A table by roles: rows of a real one cannot be left out by the million. The grid has the focus and
// the keys, and says which row is meant (aria-activedescendant).
// biome-ignore-all lint/a11y/useSemanticElements: see above
// biome-ignore-all lint/a11y/useFocusableInteractive: see above
// biome-ignore-all lint/a11y/useKeyWithClickEvents: see above
import {
  type CSSProperties,
  type KeyboardEvent,
  memo,
  type ReactNode,
  type Ref,
  useEffect,
  useId,
  useImperativeHandle,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { useSay } from '../../say';
import classes from './Grid.module.css';
import { barAt, drawnHeight, shownRows, topToSee } from './scroll';
import { useScroll } from './useScroll';
import type { Windows } from './windows';

export interface GridColumn<Row> {
  id: string;
  title: ReactNode;
  /** In rem: at least. What is left over goes to those that grow, by as much. */
  width: number;
  grow?: number;
  end?: boolean;
  cell: (row: Row, place: number) => ReactNode;
  /** Known before the row has come. */
  early?: boolean;
}

export interface GridHandle {
  focus: () => void;
}

interface GridProps<Row> {
  windows: Windows<Row>;
  columns: GridColumn<Row>[];
  rowKey: (row: Row) => string;
  label: string;
  /** Name of a row for its checkbox. */
  rowName: (row: Row) => string;
  roomy: boolean;
  startAt: number;
  chosen: ReadonlyMap<string, string>;
  onChoose: (row: Row) => void;
  onOpen: (row: Row, place: number) => void;
  handle?: Ref<GridHandle>;
}

const MORE = 12;
const ROW_REM = { dense: 2, roomy: 3.25 };

/** The height of `rem` in pixels, as letters grow with the reader's settings. */
function useRem(): number {
  const [rem, setRem] = useState(16);
  useEffect(() => {
    const read = () =>
      setRem(Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16);
    read();
    const watch = new MutationObserver(read);
    watch.observe(document.documentElement, {
      attributes: true,
      attributeFilter: ['style', 'class'],
    });
    window.addEventListener('resize', read);
    return () => {
      watch.disconnect();
      window.removeEventListener('resize', read);
    };
  }, []);
  return rem;
}

/** A list of any length as a table: only what is seen is drawn, and the rest can be reached at once. */
export function Grid<Row>(props: GridProps<Row>) {
  const { windows, columns, label, roomy, startAt, handle } = props;
  const say = useSay('items');
  const id = useId();
  useSyncExternalStore(windows.subscribe, windows.snapshot);
  const total = windows.total ?? 0;
  const rem = useRem();
  const rowHeight = Math.round((roomy ? ROW_REM.roomy : ROW_REM.dense) * rem);
  const scroller = useRef<HTMLDivElement>(null);
  const { top, measures, goTo } = useScroll(scroller, total, rowHeight, 2 * rem);
  const [active, setActive] = useState(startAt);
  const shown = shownRows(top, measures, MORE);
  const direction = useDirection(top);

  useEffect(() => {
    windows.look(shown.first, Math.max(shown.last, shown.first), direction);
  }, [windows, shown.first, shown.last, direction]);
  useStart(startAt, windows, rowHeight, measures.viewport, goTo);
  useImperativeHandle(handle, () => ({ focus: () => scroller.current?.focus() }), []);

  const moveTo = (place: number) => {
    const next = Math.max(0, Math.min(place, total - 1));
    setActive(next);
    goTo(topToSee(next, top, measures));
  };
  const template = `2rem ${columns.map(track).join(' ')}`;
  const least = `${2 + columns.reduce((sum, column) => sum + column.width, 0)}rem`;
  const screen = Math.max(1, Math.floor(measures.viewport / rowHeight) - 1);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.altKey || event.ctrlKey || event.metaKey)
      return;
    const to = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + screen,
      PageUp: active - screen,
      Home: 0,
      End: total - 1,
      KeyJ: active + 1,
      KeyK: active - 1,
    }[event.code];
    const row = windows.row(active);
    if (to !== undefined) moveTo(to);
    else if (event.code === 'Enter' && row !== undefined) props.onOpen(row, active);
    else if (event.code === 'Space' && row !== undefined) props.onChoose(row);
    else return;
    event.preventDefault();
  };
  const places = Array.from(
    { length: Math.max(0, shown.to - shown.from + 1) },
    (_, n) => shown.from + n,
  );
  const style: CSSProperties = {
    transform: `translateY(${Math.round(barAt(top, measures) + shown.from * rowHeight - top)}px)`,
  };
  return (
    <div
      ref={scroller}
      className={classes.grid}
      role="grid"
      aria-label={label}
      aria-rowcount={total + 1}
      aria-colcount={columns.length + 1}
      aria-multiselectable="true"
      aria-activedescendant={places.includes(active) ? `${id}-${active}` : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div
        className={classes.head}
        role="row"
        style={{ gridTemplateColumns: template, minInlineSize: least }}
        aria-rowindex={1}
      >
        <span role="columnheader" className={classes.cell}>
          <span className="unseen">{say('chosen')}</span>
        </span>
        {columns.map((column) => (
          <span
            key={column.id}
            role="columnheader"
            className={classes.cell}
            data-end={column.end || undefined}
          >
            {column.title}
          </span>
        ))}
      </div>
      <div
        className={classes.body}
        role="rowgroup"
        style={{ blockSize: drawnHeight(measures), minInlineSize: least }}
      >
        <div className={classes.rows} role="presentation" style={style}>
          {places.map((place) => (
            <GridRow
              key={place}
              id={`${id}-${place}`}
              place={place}
              row={windows.row(place)}
              isActive={place === active}
              template={template}
              height={rowHeight}
              setActive={setActive}
              {...props}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

/** The same in each row, whatever is in it. */
const track = ({ width, grow }: { width: number; grow?: number }) =>
  grow === undefined ? `${width}rem` : `minmax(${width}rem, ${grow}fr)`;

/** Which way one scrolls, to fetch ahead. */
function useDirection(top: number): 1 | -1 {
  const before = useRef({ top, direction: 1 as 1 | -1 });
  if (top !== before.current.top)
    before.current = { top, direction: top > before.current.top ? 1 : -1 };
  return before.current.direction;
}

/** Come back to where one was, once it is known how long the list is. */
function useStart<Row>(
  startAt: number,
  windows: Windows<Row>,
  rowHeight: number,
  viewport: number,
  goTo: (top: number) => void,
): void {
  const started = useRef<Windows<Row> | null>(null);
  useEffect(() => {
    if (windows.total === undefined || viewport === 0 || started.current === windows) return;
    const isFirst = started.current === null;
    started.current = windows;
    goTo(isFirst && startAt > 0 ? startAt * rowHeight - viewport / 2 : 0);
  });
}

interface GridRowProps<Row> extends GridProps<Row> {
  id: string;
  place: number;
  row: Row | undefined;
  isActive: boolean;
  template: string;
  height: number;
  setActive: (place: number) => void;
}

function DrawnRow<Row>(props: GridRowProps<Row>) {
  const { row, place, columns, isActive, chosen, rowKey, rowName, roomy, setActive } = props;
  const say = useSay('items');
  const isChosen = row !== undefined && chosen.has(rowKey(row));
  return (
    <div
      id={props.id}
      className={classes.row}
      role="row"
      aria-rowindex={place + 2}
      aria-selected={isChosen}
      aria-busy={row === undefined}
      data-active={isActive || undefined}
      data-roomy={roomy || undefined}
      style={{ gridTemplateColumns: props.template, blockSize: props.height }}
      onClick={() => {
        setActive(place);
        if (row !== undefined) props.onOpen(row, place);
      }}
    >
      <span role="gridcell" className={classes.choose} onClick={(event) => event.stopPropagation()}>
        {row !== undefined && (
          <input
            type="checkbox"
            tabIndex={-1}
            checked={isChosen}
            aria-label={say('chooseRow', { name: rowName(row) })}
            onChange={() => {
              setActive(place);
              props.onChoose(row);
            }}
          />
        )}
      </span>
      {columns.map((column) => (
        <span
          key={column.id}
          role="gridcell"
          className={classes.cell}
          data-end={column.end || undefined}
        >
          {row !== undefined ? (
            column.cell(row, place)
          ) : column.early ? (
            column.cell({} as Row, place)
          ) : (
            <span className={classes.coming} />
          )}
        </span>
      ))}
    </div>
  );
}

// Scrolling draws the list anew with each step; a row that stays is left as it is.
const GridRow = memo(DrawnRow, (before, after) =>
  (
    [
      'row',
      'place',
      'isActive',
      'template',
      'height',
      'roomy',
      'columns',
      'chosen',
      'onOpen',
      'onChoose',
    ] as const
  ).every((name) => before[name] === after[name]),
) as typeof DrawnRow;
