import type { TellProps } from '../../form';
import { useFormat, useSay, useWords } from '../../say';
import classes from './Tell.module.css';
import { type Relation, type RelationsQuestion, relationKey } from './types';

/** How many relations of each name; beside another answer, how many more and fewer. */
export function Tell({ question, answer, compare }: TellProps<RelationsQuestion, Relation[]>) {
  const say = useSay('relations');
  const words = useWords();
  const { number } = useFormat();
  const here = new Set(answer.map(relationKey));
  const there = new Set(compare?.map(relationKey));
  const rows = question.labels
    .map((label) => {
      const of = (all: Relation[] | undefined) =>
        (all ?? []).filter((one) => one.label === label.id);
      return {
        label,
        many: of(answer).length,
        added: compare ? of(answer).filter((one) => !there.has(relationKey(one))).length : 0,
        gone: of(compare).filter((one) => !here.has(relationKey(one))).length,
      };
    })
    .filter(({ many, gone }) => many + gone > 0);
  if (rows.length === 0) return <span className={classes.none}>{say('nothingDrawn')}</span>;
  return (
    <span className={classes.relations}>
      {rows.map(({ label, many, added, gone }) => (
        <span key={label.id}>
          <bdi>{words(label.title) || label.id}</bdi> <b>{number(many)}</b>
          {added > 0 && <span className={classes.none}> {say('addedN', { count: added })}</span>}
          {gone > 0 && <span className={classes.none}> {say('goneN', { count: gone })}</span>}
        </span>
      ))}
    </span>
  );
}
