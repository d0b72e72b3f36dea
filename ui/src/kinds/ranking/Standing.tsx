import { type DragEvent, type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { useFormat, useSay } from '../../say';
import { joinAt, moveTo, type Order, pick, places, step, type Thing } from './order';
import classes from './Ranking.module.css';

interface StandingProps {
  order: Order;
  things: Thing[];
  ties: boolean;
  readOnly: boolean;
  onOrder: (order: Order) => void;
}

/** Where a dragged thing would come to lie: in a group, or in the gap before it. */
type Spot = { group: number } | { gap: number };
const isAt = (spot: Spot | null, other: Spot) => JSON.stringify(spot) === JSON.stringify(other);

/** The order so far, best first: moved by drag, or by arrow keys on a thing. */
export function Standing({ order, things, ties, readOnly, onOrder }: StandingProps) {
  const say = useSay('kinds');
  const format = useFormat();
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<Spot | null>(null);
  const rank = places(order);
  const nameOf = (id: string) => things.find((thing) => thing.id === id)?.name ?? id;

  const spotProps = (spot: Spot) =>
    dragged === null || readOnly
      ? {}
      : {
          'data-over': isAt(over, spot) || undefined,
          onDragOver: (event: DragEvent) => {
            event.preventDefault();
            setOver(spot);
          },
          onDrop: () => {
            onOrder(
              'gap' in spot ? moveTo(order, dragged, spot.gap) : joinAt(order, dragged, spot.group),
            );
            setDragged(null);
            setOver(null);
          },
        };

  const list = useRef<HTMLOListElement>(null);
  const moved = useRef<string | null>(null);
  // What moves to another group is drawn anew there: the focus goes along.
  useLayoutEffect(() => {
    if (moved.current === null || !order.length) return;
    list.current
      ?.querySelector<HTMLElement>(`[data-thing="${CSS.escape(moved.current)}"]`)
      ?.focus();
    moved.current = null;
  }, [order]);
  const onKeyDown = (id: string) => (event: KeyboardEvent) => {
    const next = ofKey(event, order, id, ties);
    if (!next || readOnly) return;
    event.preventDefault();
    moved.current = id;
    onOrder(next);
  };

  if (order.length === 0) return null;
  return (
    <ol ref={list} className={classes.groups} aria-label={say('order')}>
      {order.map((group, at) => (
        <li key={group.join()}>
          <div className={classes.gap} {...spotProps({ gap: at })} />
          <div className={classes.group} {...(ties ? spotProps({ group: at }) : {})}>
            <span className={classes.rank}>{format.number(rank.get(group[0] ?? '') ?? 0)}</span>
            {group.map((id) => (
              <button
                key={id}
                type="button"
                className={classes.chip}
                data-thing={id}
                draggable={!readOnly}
                aria-label={say('rankedAt', {
                  name: nameOf(id),
                  place: format.number(rank.get(id) ?? 0),
                })}
                onDragStart={(event) => {
                  event.dataTransfer.effectAllowed = 'move';
                  event.dataTransfer.setData('text/plain', id);
                  setDragged(id);
                }}
                onDragEnd={() => {
                  setDragged(null);
                  setOver(null);
                }}
                onKeyDown={onKeyDown(id)}
              >
                <span>
                  <bdi>{nameOf(id)}</bdi>
                </span>
              </button>
            ))}
          </div>
        </li>
      ))}
      <li className={classes.gap} {...spotProps({ gap: order.length })} />
    </ol>
  );
}

/** Up and down move, with Shift they tie, Backspace takes out; null for other keys. */
function ofKey(event: KeyboardEvent, order: Order, id: string, ties: boolean): Order | null {
  if (event.key === 'Backspace') return pick(order, id);
  if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return null;
  if (event.altKey || (event.shiftKey && !ties)) return null;
  return step(order, id, event.key === 'ArrowUp' ? -1 : 1, event.shiftKey);
}
