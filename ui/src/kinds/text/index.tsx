import { useId } from 'react';
import type { AskProps, Kind, TellProps } from '../../form/kind';
import { Key, useKeys } from '../../keys';
import { Changed } from '../../parts/Changed';
import { PlainText } from '../../parts/Invisible';
import { wordDiff } from '../../parts/wordDiff';
import { useFormat, useSay, useWords } from '../../say';
import { lengthOf } from '../written';
import { check, fits, limits, type TextQuestion } from './check';
import classes from './Text.module.css';

type Props = AskProps<TextQuestion, string>;

/** A field that grows with what is written, in the direction of what is written. */
function Ask({ question, answer, onAnswer, active, readOnly, compare }: Props) {
  const say = useSay('text');
  const words = useWords();
  const id = useId();
  const text = answer ?? '';
  const isLong = question.multiline !== false;
  const least = limits(question).least;
  useKeys(
    [
      {
        id: 'write.begin',
        chord: 'KeyE',
        says: say('begin'),
        run: () => document.getElementById(id)?.focus(),
      },
    ],
    { on: active && !readOnly },
  );
  const written = {
    id,
    className: classes.written,
    dir: 'auto',
    readOnly,
    value: text,
    placeholder: say('here'),
    'aria-label': words(question.title) || question.id,
    'aria-describedby': `${id}-asked`,
    'aria-invalid': (text !== '' && check(question, text) !== null) || undefined,
    onChange: (event: { currentTarget: { value: string } }) => {
      const now = event.currentTarget.value;
      // Nothing written is no answer, unless nothing will do.
      onAnswer(now === '' && least > 0 ? undefined : now);
    },
    onKeyDown: (event: React.KeyboardEvent<HTMLElement>) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.currentTarget.blur();
    },
  } as const;
  return (
    <div className={classes.ask}>
      {isLong ? <textarea rows={3} {...written} /> : <input type="text" {...written} />}
      <p id={`${id}-asked`} className={classes.foot}>
        {active && !readOnly && <Key chord="KeyE" />}
        <Asked question={question} text={text} />
        <Length question={question} text={text} />
      </p>
      {compare !== undefined && compare !== text && (
        <section className={classes.other} aria-label={say('other')}>
          <h4>{say('other')}</h4>
          <Beside text={compare} other={text} />
        </section>
      )}
    </div>
  );
}

/** What the text must be like, and whether it is. */
function Asked({ question, text }: { question: TextQuestion; text: string }) {
  const say = useSay('text');
  if (question.pattern == null) return null;
  const isBad = text !== '' && fits(question.pattern, text) === false;
  return (
    <span data-bad={isBad || undefined}>
      {say(isBad ? 'noMatch' : 'pattern')} <code>{question.pattern}</code>
    </span>
  );
}

/** How long it is, and how long it may be. */
function Length({ question, text }: { question: TextQuestion; text: string }) {
  const say = useSay('text');
  const { number } = useFormat();
  const { least, most } = limits(question);
  const many = lengthOf(text);
  const isLimited = question.max_length !== undefined || question.pattern != null;
  return (
    <span
      className={classes.length}
      data-bad={many > most || (many > 0 && many < least) || undefined}
    >
      {many > 0 && many < least
        ? say('more', { count: least - many })
        : isLimited
          ? say('lengthOf', { many: number(many), most: number(most) })
          : say('length', { count: many })}
    </span>
  );
}

/** A text with what another lacks marked. */
function Beside({ text, other }: { text: string; other: string }) {
  const compared = wordDiff(other, text);
  return compared ? <Changed stretches={compared.after} /> : <PlainText text={text} />;
}

function Tell({ answer, compare }: TellProps<TextQuestion, string>) {
  const say = useSay('text');
  if (answer === '') return <span className={classes.empty}>{say('empty')}</span>;
  return (
    <div className={classes.told}>
      {compare === undefined ? (
        <PlainText text={answer} />
      ) : (
        <Beside text={answer} other={compare} />
      )}
    </div>
  );
}

export const kind = { Ask, Tell, check } satisfies Kind<TextQuestion, string>;
