import type { Api } from '../../api/client';
import { useUrlState } from '../../app/url';
import { useNames } from '../../form/useNames';
import { Matrix, Twin } from '../../parts/charts';
import { Muted } from '../../parts/Muted';
import { Section } from '../../parts/Page';
import { useFormat, useSay } from '../../say';
import classes from './Compare.module.css';
import { type Cell, FIRST, largestOf, NO_CELL, usedOf } from './sides';
import type { Called } from './told';

const MOST_IN_MATRIX = 14;
const MOST_LISTED = 30;

interface WhoSaysWhatProps {
  project: string;
  told: Api<'Comparison'>;
  called: Called;
  /** Things are counted, of which an item has several. */
  isOpen: boolean;
}

/** How often each class of the one met each of the other; a cell lists its items below. */
export function WhoSaysWhat({ project, told, called, isOpen }: WhoSaysWhatProps) {
  const say = useSay('research');
  const format = useFormat();
  const names = useNames(project);
  const [at, set] = useUrlState(FIRST);
  const label = (name: string) => names.label(told, name);
  const used = usedOf(told.classes, told.cells);
  const says = (one: Cell) =>
    say('cell', {
      ...called,
      a: label(one.a),
      b: label(one.b),
      count: one.count,
      share: format.percent(one.count / told.things),
    });
  const isChosen = (one: Cell) => at.said_a === one.a && at.said_b === one.b;
  const open = (one: Cell) =>
    set(isChosen(one) ? NO_CELL : { said_a: one.a, said_b: one.b }, { push: true });
  const found = new Map(told.cells.map((one) => [`${one.a}\u0000${one.b}`, one]));
  const cellOf = (a: string, b: string) => {
    const one = found.get(`${a}\u0000${b}`);
    if (!one) return null;
    const share = one.count / told.things;
    return {
      // Disagreements are few, and are what one looks for.
      weight: a === b ? share : Math.sqrt(share),
      text: format.number(one.count),
      tone: a === b ? ('good' as const) : ('bad' as const),
      isChosen: isChosen(one),
      says: says(one),
      onOpen: () => open(one),
    };
  };
  const shown = used.map((id) => ({ id, name: <bdi>{label(id)}</bdi> }));
  return (
    <Section title={say('matrix')}>
      {used.length > MOST_IN_MATRIX ? (
        <ol>
          {largestOf(told.cells, MOST_LISTED).map((one) => (
            <li key={`${one.a}\u0000${one.b}`}>
              <button
                type="button"
                className={classes.plainLink}
                aria-pressed={isChosen(one)}
                onClick={() => open(one)}
              >
                {says(one)}
              </button>
            </li>
          ))}
        </ol>
      ) : (
        <Twin
          label={say('matrix')}
          table={() => ({
            columns: [called.first, called.second, say('count'), say('share')],
            rows: told.cells.map((one) => [
              label(one.a),
              label(one.b),
              format.number(one.count),
              format.percent(one.count / told.things),
            ]),
          })}
        >
          <Matrix
            label={say('matrix')}
            corner={say('corner', called)}
            rows={shown}
            columns={shown}
            cell={cellOf}
          />
        </Twin>
      )}
      <Muted small>{say(isOpen ? 'matrixHintThings' : 'matrixHint', called)}</Muted>
    </Section>
  );
}
