import styles from './hues.module.css';

const HUES = 12;

/** The class that sets `--hue`, the colour of one of several things. */
export function hueClass(hue: number | null): string {
  if (hue === null) return '';
  return styles[`hue${((hue % HUES) + HUES) % HUES}`] ?? '';
}
