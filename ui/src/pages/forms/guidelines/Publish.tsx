import { Button, Checkbox, Radio, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Api } from '../../../api/client';
import { useForms } from '../../../api/project';
import type { Question } from '../../../form';
import { Dialog } from '../../../parts/Dialog';
import { Muted } from '../../../parts/Muted';
import { useSay } from '../../../say';
import { namedAnswers } from './changed';
import classes from './Publish.module.css';
import { useAnswerNames } from './useAnswerNames';

type Change = Api<'GuidelinesChange'>;
type Touched = Map<string, Set<string | number>>;

interface PublishProps {
  project: string;
  /** Headings as they will be, and those whose text changed. */
  rules: string[];
  changed: string[];
  isPending: boolean;
  onPublish: (change: Change | null) => void;
  onClose: () => void;
}

/** What a new version changes: its wording alone, unless somebody says which answers it touches. */
export function Publish(props: PublishProps) {
  const say = useSay('forms');
  return (
    <Dialog title={say('change.title')} onClose={props.onClose}>
      <What {...props} />
    </Dialog>
  );
}

function What({ project, rules, changed, isPending, onPublish, onClose }: PublishProps) {
  const say = useSay('forms');
  const form = useForms(project).data?.at(-1)?.form;
  const [meaning, setMeaning] = useState(false);
  const [chosen, setChosen] = useState(new Set(changed));
  const [touched, setTouched] = useState<Touched>(new Map());
  const [search, setSearch] = useState('');
  const [note, setNote] = useState('');
  const publish = () => {
    if (!meaning) return onPublish(null);
    onPublish({
      rules: rules.filter((rule) => chosen.has(rule)),
      touches: [...touched].map(([question, answers]) => ({ question, answers: [...answers] })),
      ...(search.trim() && { search: search.trim() }),
      ...(note.trim() && { note: note.trim() }),
    });
  };
  return (
    <div className={classes.publish}>
      <Radio.Group
        value={meaning ? 'meaning' : 'wording'}
        onChange={(value) => setMeaning(value === 'meaning')}
        aria-label={say('change.title')}
        className={classes.kinds ?? ''}
      >
        <Radio
          value="wording"
          label={say('change.wording')}
          description={say('change.wordingHint')}
          data-autofocus
        />
        <Radio
          value="meaning"
          label={say('change.meaning')}
          description={say('change.meaningHint')}
        />
      </Radio.Group>
      {meaning && (
        <>
          {rules.length > 0 && (
            <Rules {...{ rules, changed, chosen }} onChange={(next) => setChosen(next)} />
          )}
          <fieldset className={classes.part}>
            <legend>{say('change.answers')}</legend>
            <Muted small>{say('change.answersHint')}</Muted>
            {form?.ask.map((question) => (
              <Answers
                key={question.id}
                {...{ project, question }}
                touched={touched.get(question.id)}
                onChange={(answers) => setTouched(withAnswers(touched, question.id, answers))}
              />
            ))}
          </fieldset>
          <TextInput
            label={say('change.search')}
            description={say('change.searchHint')}
            dir="auto"
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
          <Textarea
            label={say('change.note')}
            dir="auto"
            autosize
            minRows={1}
            maxRows={4}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
        </>
      )}
      <div className={classes.foot}>
        <Button variant="default" onClick={onClose}>
          {say('common:cancel')}
        </Button>
        <Button loading={isPending} onClick={publish}>
          {say('builder.publishNow')}
        </Button>
      </div>
    </div>
  );
}

function withAnswers(
  touched: Touched,
  question: string,
  answers: Set<string | number> | null,
): Touched {
  const next = new Map(touched);
  if (answers) next.set(question, answers);
  else next.delete(question);
  return next;
}

interface RulesProps {
  rules: string[];
  changed: string[];
  chosen: Set<string>;
  onChange: (chosen: Set<string>) => void;
}

function Rules({ rules, changed, chosen, onChange }: RulesProps) {
  const say = useSay('forms');
  return (
    <fieldset className={classes.part}>
      <legend>{say('change.rules')}</legend>
      <Muted small>{say('change.rulesHint')}</Muted>
      <div className={classes.list}>
        {rules.map((rule) => (
          <Checkbox
            key={rule}
            checked={chosen.has(rule)}
            label={
              <>
                <bdi>{rule}</bdi>
                {changed.includes(rule) && (
                  <span className={classes.changed}>{say('change.textChanged')}</span>
                )}
              </>
            }
            onChange={() => onChange(toggled(chosen, rule))}
          />
        ))}
      </div>
    </fieldset>
  );
}

interface AnswersProps {
  project: string;
  question: Question;
  /** undefined: the question is not touched; empty: all its answers are. */
  touched: Set<string | number> | undefined;
  onChange: (answers: Set<string | number> | null) => void;
}

function Answers({ project, question, touched, onChange }: AnswersProps) {
  const say = useSay('forms');
  const names = useAnswerNames(project);
  const answers = namedAnswers(question);
  return (
    <div className={classes.question}>
      <Checkbox
        checked={touched !== undefined}
        label={<bdi>{names.question(question.id)}</bdi>}
        onChange={() => onChange(touched ? null : new Set())}
      />
      {touched && answers.length > 0 && (
        <div className={classes.answers}>
          <Muted small>
            {say(touched.size === 0 ? 'change.allAnswers' : 'change.theseAnswers')}
          </Muted>
          {answers.map((answer) => (
            <Checkbox
              key={answer}
              checked={touched.has(answer)}
              label={<bdi>{names.answer(question.id, String(answer))}</bdi>}
              onChange={() => onChange(toggled(touched, answer))}
            />
          ))}
        </div>
      )}
    </div>
  );
}

function toggled<T>(chosen: Set<T>, one: T): Set<T> {
  const next = new Set(chosen);
  if (!next.delete(one)) next.add(one);
  return next;
}
