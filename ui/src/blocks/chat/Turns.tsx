import type { ReactNode } from 'react';
import type { Turn } from '../../form/types';
import { PlainText } from '../../parts/Invisible';
import { useRole } from '../../parts/roles';
import { useFormat } from '../../say';
import { Prose } from '../Prose';
import classes from './Chat.module.css';

interface TurnsProps {
  turns: readonly Turn[];
  /** The place of the first one shown. */
  from?: number;
  dir?: 'auto' | 'ltr' | 'rtl' | undefined;
}

export function Turns({ turns, from = 0, dir }: TurnsProps) {
  return (
    <ol className={classes.chat} start={from + 1}>
      {turns.slice(from).map((turn, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a turn is known by its place alone
        <TurnBox key={from + place} role={turn.role} place={from + place}>
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
  children: ReactNode;
}

export function TurnBox({ role, place, children }: TurnBoxProps) {
  const format = useFormat();
  const called = useRole();
  return (
    <li
      className={classes.turn}
      data-role={role}
      data-quiet={(role !== 'user' && role !== 'assistant') || undefined}
    >
      <p className={classes.role}>
        <bdi>{called(role)}</bdi>
        <span className={classes.number}>{format.number(place + 1)}</span>
      </p>
      {children}
    </li>
  );
}
