import type { Payload } from '../../../form';
import classes from './Gold.module.css';

const LONGEST = 160;

/** The first words of an item. */
export function Glance({ payload }: { payload: Payload }) {
  const text = Object.values(payload).map(wordsOf).filter(Boolean).join(' · ');
  return (
    <span className={classes.glance} dir="auto">
      {text.slice(0, LONGEST)}
    </span>
  );
}

function wordsOf(value: unknown): string {
  if (typeof value === 'string') return value.startsWith('data:') ? '' : value;
  if (Array.isArray(value)) return value.map(wordsOf).join(' / ');
  if (value && typeof value === 'object') {
    const part = value as { content?: unknown; text?: unknown };
    return wordsOf(part.content ?? part.text ?? '');
  }
  return '';
}
