import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react';
import { useSay } from '../../../say';
import classes from './Builder.module.css';

interface RowButtonsProps {
  name: string;
  at: number;
  many: number;
  onMove: (to: number) => void;
  onRemove: () => void;
}

/** Up, down, away: at the end of each row of a list. */
export function RowButtons({ name, at, many, onMove, onRemove }: RowButtonsProps) {
  const say = useSay('forms');
  const button = { variant: 'subtle', color: 'gray', size: 'sm' } as const;
  return (
    <span className={classes.buttons}>
      <ActionIcon
        {...button}
        aria-label={say('builder.up', { name })}
        disabled={at === 0}
        onClick={() => onMove(at - 1)}
      >
        <IconArrowUp size={14} />
      </ActionIcon>
      <ActionIcon
        {...button}
        aria-label={say('builder.down', { name })}
        disabled={at === many - 1}
        onClick={() => onMove(at + 1)}
      >
        <IconArrowDown size={14} />
      </ActionIcon>
      <ActionIcon {...button} aria-label={say('builder.removeOne', { name })} onClick={onRemove}>
        <IconX size={14} />
      </ActionIcon>
    </span>
  );
}
