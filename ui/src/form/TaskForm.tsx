import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useKeys } from '../keys';
import { Loading } from '../parts/Loading';
import { useSay, useWords } from '../say';
import { asked } from './answers';
import { FormBoard, useIds } from './context';
import type { AskProps, Said } from './kind';
import { orderOf, type Shown } from './order';
import { Plain } from './Plain';
import { kindOf, useLoaded } from './registry';
import classes from './TaskForm.module.css';
import type { Answers, Form, Media, Payload, Question, Show } from './types';

export interface TaskFormProps {
  form: Form;
  payload: Payload;
  media?: Media | undefined;
  answers: Answers;
  /** Absent: it is only looked at. `done`: one act answered the question in full. */
  onAnswers?: (answers: Answers, how?: { done?: boolean }) => void;
  /** Outputs are shown in an order drawn by it; absent: as in the payload. */
  seed?: string | undefined;
  /** The order recorded with an annotation, to show it as it was seen. */
  shown?: Shown | undefined;
  /** What is wrong, by question id. */
  problems?: Map<string, Said> | undefined;
  /** Other answers, to mark what differs. */
  compare?: Answers | undefined;
  /** `split`: the work beside the answers; `stacked`: one under the other. */
  layout?: 'split' | 'stacked';
  /** Whether its keys work. */
  active?: boolean;
  /** The question that has the keys first; absent: the first one open. */
  startAt?: string | undefined;
}

/** A form: what it shows and what it asks. Keyed by item outside, so that each begins anew. */
export function TaskForm(props: TaskFormProps) {
  const isLoaded = useLoaded(props.form);
  const { form, payload, seed, shown } = props;
  const order = useMemo(() => shown ?? orderOf(form, payload, seed), [form, payload, seed, shown]);
  if (!isLoaded) return <Loading />;
  return (
    <FormBoard order={order} payload={payload}>
      <Drawn {...props} />
    </FormBoard>
  );
}

const NOTHING: Media = {};

function Drawn(props: TaskFormProps) {
  const { form, payload, answers, onAnswers, problems, compare, startAt } = props;
  const { media = NOTHING, layout = 'split', active = true } = props;
  const words = useWords();
  const questions = asked(form, answers);
  const [current, setCurrent] = useCurrent(questions, answers, problems, startAt);
  const latest = useRef({ answers, onAnswers, questions });
  latest.current = { answers, onAnswers, questions };

  const give = useCallback(
    (question: Question, answer: unknown, how?: { done?: boolean }) => {
      const { answers, onAnswers } = latest.current;
      const next = { ...answers, [question.id]: answer };
      if (answer === undefined) delete next[question.id];
      onAnswers?.(next, how);
      if (how?.done) setCurrent(nextOpen(latest.current.questions, question, next) ?? question.id);
    },
    [setCurrent],
  );

  useQuestionKeys(questions, current, setCurrent, active && onAnswers !== undefined);

  const propsOf = (question: Question): AskProps => ({
    question,
    answer: answers[question.id],
    onAnswer: (answer, how) => give(question, answer, how),
    answers,
    payload,
    media,
    active: active && current === question.id && onAnswers !== undefined,
    readOnly: onAnswers === undefined,
    compare: compare?.[question.id],
  });

  return (
    <div className={classes.form} data-layout={layout}>
      <div className={`${classes.stage} content`}>
        {form.description && <p className={classes.description}>{words(form.description)}</p>}
        {form.show.map((block) => (
          <Block
            key={`${block.kind}/${block.field}`}
            block={block}
            {...{ questions, current, payload, media, propsOf }}
          />
        ))}
      </div>
      <div className={classes.rail}>
        {questions.map((question) => (
          <Asked
            key={question.id}
            props={propsOf(question)}
            said={problems?.get(question.id)}
            isAlone={form.ask.length === 1}
            onFocus={() => setCurrent(question.id)}
          />
        ))}
      </div>
    </div>
  );
}

/** The question that has the keys: the first one open, until somebody goes elsewhere. */
function useCurrent(
  questions: Question[],
  answers: Answers,
  problems: Map<string, Said> | undefined,
  startAt: string | undefined,
): [string | undefined, (id: string) => void] {
  const first = () =>
    (questions.find((question) => answers[question.id] === undefined) ?? questions[0])?.id;
  const [chosen, setChosen] = useState(first);
  const wrong = problems && [...problems.keys()][0];
  useEffect(() => {
    if (startAt !== undefined) setChosen(startAt);
  }, [startAt]);
  useEffect(() => {
    if (wrong !== undefined) setChosen(wrong);
  }, [wrong]);
  const isThere = questions.some((question) => question.id === chosen);
  return [isThere ? chosen : questions[0]?.id, setChosen];
}

function nextOpen(questions: Question[], after: Question, answers: Answers): string | undefined {
  const place = questions.findIndex((question) => question.id === after.id);
  return questions.slice(place + 1).find((question) => answers[question.id] === undefined)?.id;
}

function useQuestionKeys(
  questions: Question[],
  current: string | undefined,
  setCurrent: (id: string) => void,
  on: boolean,
): void {
  const say = useSay('form');
  const ids = useIds();
  const go = (step: number) => {
    const place = questions.findIndex((question) => question.id === current) + step;
    const next = questions[place];
    if (next === undefined) return;
    setCurrent(next.id);
    document.getElementById(ids(`ask-${next.id}`))?.scrollIntoView({ block: 'nearest' });
  };
  const keys = [
    { id: 'form.next', chord: 'Alt+ArrowDown', step: 1, says: say('nextQuestion') },
    { id: 'form.previous', chord: 'Alt+ArrowUp', step: -1, says: say('previousQuestion') },
  ];
  useKeys(
    keys.map(({ step, ...key }) => ({ ...key, whileTyping: true, run: () => go(step) })),
    { on: on && questions.length > 1 },
  );
}

interface BlockPlaces {
  block: Show;
  questions: Question[];
  current: string | undefined;
  payload: Payload;
  media: Media;
  propsOf: (question: Question) => AskProps;
}

/** A show block, or what a question about its field draws in its place. */
function Block({ block, questions, current, payload, media, propsOf }: BlockPlaces) {
  const words = useWords();
  const about = questions.filter((question) => {
    const kind = kindOf(question.kind);
    return kind.Stage !== undefined && kind.stageField?.(question) === block.field;
  });
  // Questions about the same text lie over one another, the one with the keys on top.
  const layers = about.toSorted(
    (one, other) => Number(one.id === current) - Number(other.id === current),
  );
  const plain = <Plain block={block} payload={payload} media={media} />;
  const drawn = layers.reduce((inner, question) => {
    const Stage = kindOf(question.kind).Stage;
    return Stage ? (
      <Stage key={question.id} {...propsOf(question)}>
        {inner}
      </Stage>
    ) : (
      inner
    );
  }, plain);
  return (
    <section
      className={classes.block}
      data-kind={block.kind}
      aria-label={words(block.title) || block.field}
    >
      {block.title && <h2 className={classes.blockTitle}>{words(block.title)}</h2>}
      {drawn}
    </section>
  );
}

interface AskedProps {
  props: AskProps;
  said: Said | undefined;
  isAlone: boolean;
  onFocus: () => void;
}

function Asked({ props, said, isAlone, onFocus }: AskedProps) {
  const words = useWords();
  const say = useSay('form');
  const ids = useIds();
  const { question } = props;
  const { Ask } = kindOf(question.kind);
  const title = words(question.title);
  return (
    <div
      id={ids(`ask-${question.id}`)}
      className={classes.asked}
      data-active={(props.active && !isAlone) || undefined}
      data-asleep={(!props.active && !props.readOnly) || undefined}
      data-wrong={said !== undefined || undefined}
      onFocusCapture={onFocus}
      onPointerDownCapture={onFocus}
    >
      <fieldset className={classes.fieldset}>
        <legend className={classes.legend}>
          {title || <bdi>{question.id}</bdi>}
          {question.required === false && (
            <span className={classes.optional}>{say('optional')}</span>
          )}
        </legend>
        {question.help && <p className={classes.help}>{words(question.help)}</p>}
        <Ask {...props} />
      </fieldset>
      {said && (
        <p className={classes.wrong} role="alert">
          {say(said.key, said.values)}
        </p>
      )}
    </div>
  );
}
