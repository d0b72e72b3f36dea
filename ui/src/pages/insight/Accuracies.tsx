import type { Point } from '../../parts/charts';
import { useFormat, useSay } from '../../say';
import classes from './Quality.module.css';
import type { SupplierCard } from './scorecard';
import type { useTold } from './useTold';

export type Accuracies = Pick<SupplierCard, 'gold_accuracy' | 'estimated_accuracy'>;

export const pointsOf = (card: Accuracies, told: ReturnType<typeof useTold>): Point[] => [
  ...(card.gold_accuracy ? [pointOf(card.gold_accuracy, 'known', told)] : []),
  pointOf(card.estimated_accuracy, 'estimate', told),
];

function pointOf(
  ends: SupplierCard['estimated_accuracy'],
  mark: 'known' | 'estimate',
  told: ReturnType<typeof useTold>,
): Point {
  const { estimate: value, low, high } = ends;
  return { value, low, high, mark, says: told.accuracy(ends, mark) };
}

/** Both accuracies of a supplier; the sign says which is which. */
export function Numbers({ card }: { card: Accuracies }) {
  const say = useSay('insight');
  const format = useFormat();
  const both = [
    ['●', card.gold_accuracy, 'known'],
    ['◇', card.estimated_accuracy, 'estimate'],
  ] as const;
  return (
    <span className={classes.two}>
      {both.map(
        ([sign, ends, basis]) =>
          ends && (
            <span key={basis} className={classes.number} title={say(basis)}>
              <span aria-hidden="true">{sign}</span>
              <span className="unseen">{say(basis)}</span>
              <bdi>{format.percent(ends.estimate)}</bdi>
              <bdi dir="ltr">
                {format.number(ends.low * 100, 1)}–{format.number(ends.high * 100, 1)}
              </bdi>
              <small>{say('common:n.labels', { count: ends.n })}</small>
            </span>
          ),
      )}
    </span>
  );
}
