import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import classes from './Table.module.css';

export interface Column<Row> {
  id: string;
  title: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Numbers stand at the end, in columns. */
  end?: boolean;
  width?: string;
}

interface TableProps<Row> {
  rows: Row[];
  columns: Column<Row>[];
  rowKey: (row: Row) => string;
  /** Read out as the table's name. */
  label: string;
  onOpen?: (row: Row) => void;
  chosen?: string;
}

/** A table with keyboard focus: arrows, Home and End move, Enter opens. For long lists: items' Grid. */
export function Table<Row>({ rows, columns, rowKey, label, onOpen, chosen }: TableProps<Row>) {
  const body = useRef<HTMLTableSectionElement>(null);
  const onKeyDown = (event: KeyboardEvent, place: number, row: Row) => {
    if (event.target !== event.currentTarget) return;
    const to = {
      ArrowDown: place + 1,
      ArrowUp: place - 1,
      Home: 0,
      End: rows.length - 1,
    }[event.key];
    if (to !== undefined) {
      (body.current?.rows[Math.max(0, Math.min(to, rows.length - 1))] as HTMLElement)?.focus();
    } else if (event.key === 'Enter' && onOpen) onOpen(row);
    else return;
    event.preventDefault();
  };
  return (
    <div className={classes.scroll}>
      <table className={classes.table} aria-label={label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.id}
                scope="col"
                data-end={column.end || undefined}
                style={{ inlineSize: column.width }}
              >
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row, place) => (
            <tr
              key={rowKey(row)}
              tabIndex={onOpen ? 0 : undefined}
              data-opens={onOpen ? true : undefined}
              aria-selected={chosen === undefined ? undefined : chosen === rowKey(row)}
              onClick={
                onOpen &&
                ((event) => {
                  const inner = (event.target as Element).closest(
                    'a, button, input, select, label',
                  );
                  if (inner === null) onOpen(row);
                })
              }
              onKeyDown={onOpen && ((event) => onKeyDown(event, place, row))}
            >
              {columns.map((column) => (
                <td key={column.id} data-end={column.end || undefined}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
