import type { ReactNode } from 'react';
import { hueClass } from './hues';
import { Plotted } from './Plotted';
import styles from './Stacks.module.css';
import { axisAround } from './scale';

/** What the bars are made of; `apart`: drawn hollow, beyond the others, and not of their sum. */
export interface StackPart {
  id: string;
  name: string;
  hue: number;
  apart?: boolean;
}

export interface Stack {
  id: string;
  name: ReactNode;
  /** By the parts' ids; what is left out is nothing. */
  amounts: Record<string, number>;
  text: ReactNode;
}

const GAP = 6; // pixels between what is of the sum and what is not

/**
 * Amounts from 0, each made of parts. As `Bars`: names and numbers by the language, the axis from
 * left to right; the legend says which part is which, and every part its amount.
 */
export function Stacks({
  label,
  nameHeading,
  valueHeading,
  parts,
  stacks,
  format,
}: {
  label: string;
  nameHeading: string;
  valueHeading: string;
  parts: StackPart[];
  stacks: Stack[];
  format: (value: number) => string;
}) {
  const total = (stack: Stack) => parts.reduce((sum, part) => sum + amountOf(stack, part), 0);
  const axis = axisAround([0, ...stacks.map(total)], { floor: 0 });
  return (
    <>
      <ul className={styles.legend}>
        {parts.map((part) => (
          <li key={part.id} className={hueClass(part.hue)}>
            <svg viewBox="0 0 10 10" aria-hidden="true">
              <rect
                className={styles.part}
                data-apart={part.apart || undefined}
                width="10"
                height="10"
                rx="2"
              />
            </svg>
            {part.name}
          </li>
        ))}
      </ul>
      <Plotted
        label={label}
        nameHeading={nameHeading}
        valueHeading={valueHeading}
        axis={axis}
        format={format}
        names="18%"
        values="20%"
        rows={stacks.map((stack) => ({
          id: stack.id,
          name: stack.name,
          text: stack.text,
          drawn: <Parts stack={stack} parts={parts} most={axis.high} format={format} />,
        }))}
      />
    </>
  );
}

const amountOf = (stack: Stack, part: StackPart) => Math.max(stack.amounts[part.id] ?? 0, 0);

function Parts({
  stack,
  parts,
  most,
  format,
}: {
  stack: Stack;
  parts: StackPart[];
  most: number;
  format: (value: number) => string;
}) {
  const percent = (value: number) => `${(100 * value) / (most || 1)}%`;
  let before = 0;
  return parts.map((part) => {
    const amount = amountOf(stack, part);
    const start = before;
    before += amount;
    if (amount === 0) return null;
    return (
      <svg key={part.id} x={percent(start)} overflow="visible" aria-hidden="true">
        <rect
          className={`${styles.part} ${hueClass(part.hue)}`}
          data-apart={part.apart || undefined}
          x={part.apart ? GAP : 0}
          y="7"
          height="14"
          width={percent(amount)}
        >
          <title>{`${part.name}: ${format(amount)}`}</title>
        </rect>
      </svg>
    );
  });
}
