import { useLayoutEffect, useMemo } from 'react';
import { useIds, useShared } from '../../form/context';
import type { AskProps, Kind, StageProps, TellProps } from '../../form/kind';
import { useKeys } from '../../keys';
import { Changed } from '../../parts/Changed';
import { PlainText } from '../../parts/Invisible';
import { Markdown } from '../../parts/Markdown';
import { pageSwitch } from '../../parts/pageSwitch';
import { useRole } from '../../parts/roles';
import { wordDiff } from '../../parts/wordDiff';
import { useFormat, useSay } from '../../say';
import { lengthOf } from '../written';
import { type Act, Action } from './Action';
import classes from './ChatEdit.module.css';
import { type ChatEdit, check, original, type Written } from './check';
import { TurnField } from './TurnField';

type Props = AskProps<ChatEdit, Written>;
const useChanges = pageSwitch(false);
const usePreview = pageSwitch(false);

/** Whether the turn is written under the conversation, where there is room, or in the rail. */
const useStaged = (question: ChatEdit) => useShared(`staged/${question.id}`, false);

/** The conversation with the turn to write under it. */
function Stage({ children, ...props }: StageProps<ChatEdit, Written>) {
  const [, setStaged] = useStaged(props.question);
  useLayoutEffect(() => {
    setStaged(true);
    return () => setStaged(false);
  }, [setStaged]);
  return (
    <>
      {children}
      <Editor {...props} />
    </>
  );
}

function Ask(props: Props) {
  const { question, answer, payload, compare } = props;
  const say = useSay('kinds');
  const [isStaged] = useStaged(question);
  const acts = useActs(props);
  const before = original(question, payload);
  const content = answer?.content ?? before?.content ?? '';
  return (
    <>
      {!isStaged && <Editor {...props} />}
      <div className={classes.foot}>
        {!props.readOnly && acts.map((act) => <Action key={act.id} act={act} />)}
        <Length question={question} content={content} />
      </div>
      {compare && compare.content !== content && (
        <div className={classes.shown}>
          <h4>{say('otherAnswer')}</h4>
          <Other theirs={compare.content} ours={content} />
        </div>
      )}
    </>
  );
}

const useFieldId = ({ id }: ChatEdit): string => useIds()(`write-${id}`);

/** What can be done besides writing, each with its key. */
function useActs({ question, answer, onAnswer, payload, active }: Props): Act[] {
  const say = useSay('kinds');
  const field = useFieldId(question);
  const [changes, setChanges] = useChanges();
  const [preview, setPreview] = usePreview();
  const before = original(question, payload);
  const isChanged =
    before !== undefined && answer !== undefined && answer.content !== before.content;
  const all: (Act | false)[] = [
    {
      id: 'write.begin',
      chord: 'KeyE',
      says: say(before ? 'mend' : 'write'),
      run: () => document.getElementById(field)?.focus(),
    },
    before !== undefined &&
      !question.must_change && {
        id: 'write.keep',
        chord: 'KeyA',
        says: say('keepAsItIs'),
        run: () => onAnswer({ content: before.content }, { done: true }),
      },
    isChanged && {
      id: 'write.restore',
      chord: 'KeyR',
      says: say('restore'),
      run: () => onAnswer(undefined),
    },
    before !== undefined && {
      id: 'write.changes',
      chord: 'KeyC',
      says: say('changes'),
      pressed: changes,
      run: () => setChanges(!changes),
    },
    {
      id: 'write.preview',
      chord: 'KeyV',
      says: say('preview'),
      pressed: preview,
      run: () => setPreview(!preview),
    },
  ];
  const acts = all.filter((one) => one !== false);
  useKeys(acts, { on: active });
  return acts;
}

/** The field begins with what stands there. */
function Editor({ question, answer, onAnswer, payload, readOnly }: Props) {
  const say = useSay('kinds');
  const called = useRole();
  const field = useFieldId(question);
  const before = original(question, payload);
  const content = answer?.content ?? before?.content ?? '';
  const [changes] = useChanges();
  const [preview] = usePreview();
  const isChanged = before !== undefined && content !== before.content;
  if ((question.turn ?? 'next') !== 'next' && !before) {
    return <p className={classes.note}>{say('noSuchTurn')}</p>;
  }
  const role = called(before?.role ?? question.role ?? 'assistant');
  return (
    <section className={classes.editor} aria-label={say(before ? 'mendTurn' : 'writeTurn')}>
      <p className={classes.role}>
        <bdi>{role}</bdi>
        {question.must_change && !isChanged && (
          <span className={classes.must}>{say('mustChange')}</span>
        )}
      </p>
      <TurnField
        id={field}
        readOnly={readOnly}
        label={say(before ? 'mendTurn' : 'writeTurn')}
        placeholder={say('writeHere')}
        value={content}
        onWritten={(content) => onAnswer({ content })}
      />
      {isChanged && changes && <Changes before={before.content} after={content} />}
      {preview && (
        <div className={classes.shown}>
          <h4>{say('preview')}</h4>
          <Markdown source={content} />
        </div>
      )}
    </section>
  );
}

function Length({ question, content }: { question: ChatEdit; content: string }) {
  const say = useSay('kinds');
  const format = useFormat();
  const many = lengthOf(content);
  const most = question.max_length;
  return (
    <span className={classes.count}>
      {most === undefined
        ? say('characters', { count: many })
        : say('charactersOf', { many: format.number(many), most: format.number(most) })}
    </span>
  );
}

/** What is gone, above what came: word by word. */
function Changes({ before, after }: { before: string; after: string }) {
  const say = useSay('kinds');
  const compared = useMemo(() => wordDiff(before, after), [before, after]);
  return (
    <div className={classes.shown}>
      <h4>{say('asItWas')}</h4>
      {compared ? <Changed stretches={compared.before} gone /> : <PlainText text={before} />}
      <h4>{say('asItIs')}</h4>
      {compared ? <Changed stretches={compared.after} /> : <PlainText text={after} />}
    </div>
  );
}

/** Another's text, with what ours lacks marked. */
function Other({ theirs, ours }: { theirs: string; ours: string }) {
  const compared = useMemo(() => wordDiff(ours, theirs), [ours, theirs]);
  return compared ? <Changed stretches={compared.after} /> : <PlainText text={theirs} />;
}

/** The text; beside the original, or another answer, with what is new marked. */
function Tell({ question, answer, payload, compare }: TellProps<ChatEdit, Written>) {
  const against = compare?.content ?? (payload && original(question, payload)?.content);
  const compared = useMemo(
    () => (against === undefined ? null : wordDiff(against, answer.content)),
    [against, answer.content],
  );
  return (
    <div className={classes.beginning}>
      {compared ? <Changed stretches={compared.after} /> : <PlainText text={answer.content} />}
    </div>
  );
}

const stageField = (question: ChatEdit) => question.field;

export const kind = { Ask, Stage, stageField, Tell, check } satisfies Kind<ChatEdit, Written>;
