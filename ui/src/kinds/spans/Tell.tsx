import type { TellProps } from '../../form';
import { useFormat, useSay, useWords } from '../../say';
import { ordered } from './check';
import { LabelName } from './LabelName';
import classes from './Tell.module.css';
import { hueOf, keyOf, type Span, type SpansQuestion } from './types';

const SHOWN = 8;

/** The first spans, with their labels; beside another answer, those that differ. */
export function Tell({ question, answer, compare }: TellProps<SpansQuestion, Span[]>) {
  const say = useSay('spans');
  const { number } = useFormat();
  const there = new Set(compare?.map(keyOf));
  const here = new Set(answer.map(keyOf));
  const added = (span: Span) => compare !== undefined && !there.has(keyOf(span));
  const lost = compare?.filter((span) => !here.has(keyOf(span))) ?? [];
  // What differs comes first: it is what one looks for.
  const all = [...lost, ...ordered(answer).sort((a, b) => Number(added(b)) - Number(added(a)))];
  if (all.length === 0) return <span className={classes.none}>{say('nothingMarked')}</span>;
  return (
    <span className={classes.spans}>
      {all.slice(0, SHOWN).map((span) => (
        <Told
          key={keyOf(span)}
          span={span}
          question={question}
          sign={lost.includes(span) ? 'gone' : added(span) ? 'added' : null}
        />
      ))}
      {all.length > SHOWN && (
        <span className={classes.more}>{say('andMore', { many: number(all.length - SHOWN) })}</span>
      )}
    </span>
  );
}

interface ToldProps {
  span: Span;
  question: SpansQuestion;
  sign: 'gone' | 'added' | null;
}

function Told({ span, question, sign }: ToldProps) {
  const say = useSay('spans');
  const words = useWords();
  const option = question.labels.find(({ id }) => id === span.label);
  return (
    <span className={classes.span} data-sign={sign ?? undefined}>
      {sign && <span className={classes.sign}>{say(sign)}</span>}
      <bdi className={classes.quote}>{span.quote}</bdi>
      <LabelName
        name={words(option?.title) || span.label}
        hue={hueOf(question.labels, span.label)}
      />
    </span>
  );
}
