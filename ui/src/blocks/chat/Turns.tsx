import type { ReactNode } from 'react';
import type { Turn } from '../../form/types';
import { PlainText } from '../../parts/Invisible';
import { useRole } from '../../parts/roles';
import { useFormat } from '../../say';
import { Prose } from '../Prose';
import { InvisiblesTool, RawTool, Tools } from '../Tools';
import classes from './Chat.module.css';

/** What a question about turns puts on one of them. */
export interface Mark {
  id: string;
  isCurrent: boolean;
  onPick: (() => void) | undefined;
  /** Beside its role. */
  badge: ReactNode;
  /** Under it. */
  foot: ReactNode;
}

/** Ways to look at a conversation. */
export function ChatTools({ turns }: { turns: readonly Turn[] }) {
  return (
    <Tools>
      {turns.some(isProse) && <RawTool />}
      <InvisiblesTool text={turns.map((turn) => turn.content).join('\n')} />
    </Tools>
  );
}

interface TurnsProps {
  turns: readonly Turn[];
  /** The place of the first one shown. */
  from?: number;
  dir?: 'auto' | 'ltr' | 'rtl' | undefined;
  marks?: (place: number) => Mark | undefined;
}

export function Turns({ turns, from = 0, dir, marks }: TurnsProps) {
  return (
    <ol className={classes.chat} start={from + 1}>
      {turns.slice(from).map((turn, place) => (
        <TurnBox
          // biome-ignore lint/suspicious/noArrayIndexKey: a turn is known by its place alone
          key={from + place}
          role={turn.role}
          place={from + place}
          mark={marks?.(from + place)}
        >
          {isProse(turn) ? (
            <Prose text={turn.content} dir={dir} />
          ) : (
            <PlainText text={turn.content} dir={dir} />
          )}
        </TurnBox>
      ))}
    </ol>
  );
}

const PLAIN = ['user', 'system', 'developer', 'tool'];

/** What models wrote is markdown; what people and programs wrote has lines as they wrote them. */
export function isProse(turn: Turn): boolean {
  return !PLAIN.includes(turn.role);
}

interface TurnBoxProps {
  role: string;
  place: number;
  mark?: Mark | undefined;
  children: ReactNode;
}

export function TurnBox({ role, place, mark, children }: TurnBoxProps) {
  const format = useFormat();
  const called = useRole();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys go from turn to turn everywhere
    <li
      id={mark?.id}
      className={classes.turn}
      data-role={role}
      data-quiet={(role !== 'user' && role !== 'assistant') || undefined}
      data-pickable={mark?.onPick ? true : undefined}
      aria-current={mark?.isCurrent || undefined}
      onClick={mark?.onPick}
    >
      <p className={classes.role}>
        <bdi>{called(role)}</bdi>
        {mark && <span className={classes.badge}>{mark.badge}</span>}
        <span className={classes.number}>{format.number(place + 1)}</span>
      </p>
      {children}
      {mark?.foot}
    </li>
  );
}
