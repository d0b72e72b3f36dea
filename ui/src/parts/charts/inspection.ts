/** A sampling plan and how far its inspection is, as places. Pure, so that it can be tested. */

/** After so many inspected: accepted with at most `accept` wrong (-1: not yet), refused from
 * `refuse` on (more than inspected: not yet). */
export interface PlanLine {
  inspected: number;
  accept: number;
  refuse: number;
}

/** Where a plan decides: a column of the picture, from one number inspected to another. */
export interface Column {
  from: number;
  to: number;
  accept: number | null;
  refuse: number | null;
}

const canAccept = (line: PlanLine) => line.accept >= 0;
const canRefuse = (line: PlanLine) => line.refuse <= line.inspected;

/** How far apart a plan's looks are told: further than 1 where a long plan's were thinned out. */
function stepOf(lines: PlanLine[]): number {
  if (lines.length < 3) return 1;
  return (lines[1]?.inspected ?? 1) - (lines[0]?.inspected ?? 0);
}

/** The columns where a plan decides: beside one another where it looks after every answer. */
export function columnsOf(lines: PlanLine[]): Column[] {
  const step = stepOf(lines);
  return lines.map((line) => ({
    from: line.inspected - step / 2,
    to: line.inspected + step / 2,
    accept: canAccept(line) ? line.accept : null,
    refuse: canRefuse(line) ? line.refuse : null,
  }));
}

/** The most wrong answers the picture has room for: all that were found, and where it refuses. */
export function mostWrong(lines: PlanLine[], path: number[]): number {
  const refusals = lines.filter(canRefuse).map((line) => line.refuse);
  return Math.max(...refusals, path.at(-1) ?? 0, 1) + 1;
}

export interface Step {
  inspected: number;
  wrong: number | null;
  accept: number | null;
  refuse: number | null;
}

/** Every number inspected at which there is something to tell. */
export function stepsOf(lines: PlanLine[], path: number[]): Step[] {
  const of = new Map(lines.map((line) => [line.inspected, line]));
  const all = new Set([...path.keys()].map((place) => place + 1).concat([...of.keys()]));
  return [...all]
    .sort((a, b) => a - b)
    .map((inspected) => {
      const line = of.get(inspected);
      return {
        inspected,
        wrong: path[inspected - 1] ?? null,
        accept: line && canAccept(line) ? line.accept : null,
        refuse: line && canRefuse(line) ? line.refuse : null,
      };
    });
}
