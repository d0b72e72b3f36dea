import type { Said } from '../../form/kind';
import type { Question, Words } from '../../form/types';

export interface Rating extends Question {
  kind: 'rating';
  min?: number;
  max?: number;
  labels?: Record<string, Words>;
}

export function scaleOf(question: Rating): { min: number; max: number } {
  return { min: question.min ?? 1, max: question.max ?? 5 };
}

/** The points of the scale, lowest first, whatever direction the page is read in. */
export function pointsOf(question: Rating): number[] {
  const { min, max } = scaleOf(question);
  return Array.from({ length: max - min + 1 }, (_, step) => min + step);
}

export function check(question: Rating, answer: unknown): Said | null {
  const values = { ...scaleOf(question) };
  if (answer === undefined) return { key: 'kinds:rateFrom', values };
  const fits =
    Number.isInteger(answer) && Number(answer) >= values.min && Number(answer) <= values.max;
  return fits ? null : { key: 'kinds:offScale', values };
}

/**
 * The key of each point: its own digit where every point has one (0 to 9), else its place on
 * the scale from 1, with 0 for the tenth; a scale of more points has none and is typed.
 */
export function keysOf(question: Rating): (string | undefined)[] {
  const points = pointsOf(question);
  if (points.every((point) => point >= 0 && point <= 9)) return points.map((p) => `Digit${p}`);
  if (points.length <= 10) return points.map((_, place) => `Digit${(place + 1) % 10}`);
  return points.map(() => undefined);
}
