import type { Option, Words } from '../../../form';
import { useRole } from '../../../parts/roles';
import { useSay, useWords } from '../../../say';
import classes from './Builder.module.css';
import { Condition } from './Condition';
import { Criteria, type Criterion } from './Criteria';
import { type Ask, type Definition, optionRenamed, renamed, replaced, withKey } from './definition';
import { IdField, NumberField, Part, Pick, Several, TextField, Toggle, WordsField } from './fields';
import { Options } from './Options';
import { type RelationLabel, RelationLabels } from './Relations';

export interface SettingsProps {
  form: Definition;
  at: number;
  languages: string[];
  /** `touched`: what is changed, so that typing is one step of undoing. */
  onChange: (form: Definition, touched?: string) => void;
}

const QUESTION_ID = /^[a-z][a-z0-9_-]{0,39}$/;

/** All that can be set of a question. */
export function QuestionSettings({ form, at, languages, onChange }: SettingsProps) {
  const say = useSay('forms');
  const question = form.ask[at];
  if (!question) return null;
  const set = (next: Ask, touched?: string) =>
    onChange({ ...form, ask: replaced(form.ask, at, next) }, touched && `ask${at}.${touched}`);
  return (
    <>
      <Part title={say(`kind.${question.kind}`)}>
        <p className={classes.hint}>{say(`kindHint.${question.kind}`)}</p>
        <WordsField
          label={say('builder.question')}
          words={question.title}
          languages={languages}
          onChange={(title) => set(withKey(question, 'title', title), 'title')}
        />
        <WordsField
          multiline
          label={say('builder.help')}
          words={question.help}
          languages={languages}
          onChange={(help) => set(withKey(question, 'help', help), 'help')}
        />
        <IdField
          label={say('builder.id')}
          value={question.id}
          taken={form.ask.map((one) => one.id)}
          pattern={QUESTION_ID}
          onChange={(id) => onChange(renamed(form, question.id, id))}
        />
      </Part>
      <OfKind {...{ form, question, languages, set, at }} onForm={onChange} />
      <Part title={say('builder.asked')}>
        <Toggle
          label={say('builder.required')}
          value={question.required !== false}
          onChange={(is) => set(withKey(question, 'required', is ? undefined : false))}
        />
        <Condition
          question={question}
          earlier={form.ask.slice(0, at)}
          onChange={(next) => set(next)}
        />
      </Part>
    </>
  );
}

interface OfKindProps {
  form: Definition;
  question: Ask;
  at: number;
  languages: string[];
  set: (question: Ask, touched?: string) => void;
  onForm: SettingsProps['onChange'];
}

function OfKind(props: OfKindProps) {
  switch (props.question.kind) {
    case 'choice':
    case 'choices':
      return <ChoiceSettings {...props} />;
    case 'rating':
      return <RatingSettings {...props} />;
    case 'text':
      return <TextSettings {...props} />;
    case 'preference':
      return <PreferenceSettings {...props} />;
    case 'ranking':
      return <RankingSettings {...props} />;
    case 'spans':
      return <SpansSettings {...props} />;
    case 'relations':
      return <RelationsSettings {...props} />;
    case 'rubric':
      return <RubricSettings {...props} />;
    case 'turns':
      return <TurnsSettings {...props} />;
    case 'chat-edit':
      return <ChatEditSettings {...props} />;
    default:
      return null;
  }
}

/** Options whose new names conditions follow, in one change. */
function OptionList({
  form,
  question,
  at,
  languages,
  onForm,
  name,
  mark,
  nested = false,
}: OfKindProps & { name: 'options' | 'labels'; mark: 'key' | 'colour'; nested?: boolean }) {
  let latest = form;
  return (
    <Options
      {...{ languages, mark, nested }}
      options={(question[name] as Option[] | undefined) ?? []}
      onChange={(options) => {
        latest = { ...form, ask: replaced(form.ask, at, { ...question, [name]: options }) };
        onForm(latest, `ask${at}.${name}`);
      }}
      onRename={(from, to) =>
        onForm(optionRenamed(latest, question.id, from, to), `ask${at}.${name}`)
      }
    />
  );
}

function Numbers({
  question,
  set,
  names,
}: OfKindProps & { names: { name: string; min?: number; otherwise?: number }[] }) {
  const say = useSay('forms');
  return (
    <div className={classes.line}>
      {names.map(({ name, otherwise, ...bounds }) => (
        <NumberField
          key={name}
          label={say(`setting.${name}`)}
          placeholder={otherwise === undefined ? say('builder.noLimit') : String(otherwise)}
          value={question[name] as number | undefined}
          onChange={(value) => set(withKey(question, name, value), name)}
          {...bounds}
        />
      ))}
    </div>
  );
}

function Switches({ question, set, names }: OfKindProps & { names: Record<string, boolean> }) {
  const say = useSay('forms');
  return Object.entries(names).map(([name, otherwise]) => (
    <Toggle
      key={name}
      label={say(`setting.${name}`)}
      value={(question[name] as boolean | undefined) ?? otherwise}
      onChange={(is) => set(withKey(question, name, is === otherwise ? undefined : is))}
    />
  ));
}

/** Which field of the item it is about. */
function FieldPick({ form, question, set, kinds }: OfKindProps & { kinds: string[] }) {
  const say = useSay('forms');
  const words = useWords();
  const fields = form.show.filter((block) => kinds.includes(block.kind));
  const value = question.field as string;
  const isThere = fields.some((block) => block.field === value);
  return (
    <Pick
      label={say('builder.about')}
      value={value}
      options={[
        ...(isThere ? [] : [{ value, label: value }]),
        ...fields.map((block) => ({
          value: block.field,
          label: block.title ? `${words(block.title)} (${block.field})` : block.field,
        })),
      ]}
      onChange={(field) => set({ ...question, field })}
    />
  );
}

function ChoiceSettings(props: OfKindProps) {
  const say = useSay('forms');
  const isTree = ((props.question.options as Option[] | undefined) ?? []).some(
    (one) => one.options?.length,
  );
  return (
    <Part title={say('builder.options')}>
      <OptionList {...props} name="options" mark="key" nested />
      {props.question.kind === 'choice' && isTree && (
        <Switches {...props} names={{ leaves_only: true }} />
      )}
      {props.question.kind === 'choices' && (
        <Numbers
          {...props}
          names={[
            { name: 'min', min: 0, otherwise: 0 },
            { name: 'max', min: 1 },
          ]}
        />
      )}
    </Part>
  );
}

function RatingSettings(props: OfKindProps) {
  const { question, set, languages } = props;
  const say = useSay('forms');
  const [min, max] = [Number(question.min ?? 1), Number(question.max ?? 5)];
  const labels = (question.labels ?? {}) as Record<string, Words>;
  const points =
    max - min <= 10
      ? Array.from({ length: Math.max(0, max - min + 1) }, (_, n) => min + n)
      : [min, max];
  return (
    <Part title={say('builder.scale')}>
      <Numbers
        {...props}
        names={[
          { name: 'min', otherwise: 1 },
          { name: 'max', otherwise: 5 },
        ]}
      />
      {points.map((point) => (
        <div key={point} className={classes.point}>
          <kbd className={classes.key}>{point}</kbd>
          <WordsField
            quiet
            label={say('builder.pointOf', { point })}
            words={labels[point]}
            languages={languages}
            onChange={(words) => {
              const next = withKey(labels, String(point), words);
              const has = Object.keys(next).length > 0;
              set(withKey(question, 'labels', has ? next : undefined), `point${point}`);
            }}
          />
        </div>
      ))}
    </Part>
  );
}

function TextSettings(props: OfKindProps) {
  const { question, set } = props;
  const say = useSay('forms');
  return (
    <Part title={say('builder.limits')}>
      <Numbers
        {...props}
        names={[
          { name: 'min_length', min: 0, otherwise: 1 },
          { name: 'max_length', min: 1, otherwise: 200_000 },
        ]}
      />
      <Switches {...props} names={{ multiline: true }} />
      <TextField
        label={say('setting.pattern')}
        hint={say('builder.patternHint')}
        value={question.pattern as string | undefined}
        onChange={(pattern) => set(withKey(question, 'pattern', pattern), 'pattern')}
      />
    </Part>
  );
}

function PreferenceSettings(props: OfKindProps) {
  const { question, set } = props;
  const say = useSay('forms');
  return (
    <Part title={say('builder.verdicts')}>
      <FieldPick {...props} kinds={['outputs']} />
      <Pick
        label={say('setting.strengths')}
        value={String(question.strengths ?? 0)}
        options={[0, 1, 2, 3, 4, 5].map((many) => ({
          value: String(many),
          label: many ? String(many) : say('builder.notAsked'),
        }))}
        onChange={(many) => set({ ...question, strengths: Number(many) })}
      />
      <Switches {...props} names={{ tie: true, both_bad: true }} />
    </Part>
  );
}

function RankingSettings(props: OfKindProps) {
  const { form, question, set } = props;
  const say = useSay('forms');
  const ofOutputs = typeof question.field === 'string';
  const change = (what: string) => {
    const { field: _, options: __, ...rest } = question;
    if (what === 'options') set({ ...rest, options: [{ id: 'one' }, { id: 'two' }] } as Ask);
    else {
      const field = form.show.find((block) => block.kind === 'outputs')?.field ?? 'outputs';
      set({ ...rest, field } as Ask);
    }
  };
  return (
    <Part title={say('builder.ranked')}>
      <Pick
        label={say('builder.whatIsRanked')}
        value={ofOutputs ? 'outputs' : 'options'}
        options={[
          { value: 'outputs', label: say('builder.rankOutputs') },
          { value: 'options', label: say('builder.rankOptions') },
        ]}
        onChange={change}
      />
      {ofOutputs ? (
        <FieldPick {...props} kinds={['outputs']} />
      ) : (
        <OptionList {...props} name="options" mark="key" />
      )}
      <Switches {...props} names={{ ties: true }} />
    </Part>
  );
}

function SpansSettings(props: OfKindProps) {
  const say = useSay('forms');
  return (
    <Part title={say('builder.labels')}>
      <FieldPick {...props} kinds={['text', 'markdown']} />
      <OptionList {...props} name="labels" mark="colour" />
      <Numbers
        {...props}
        names={[
          { name: 'min', min: 0, otherwise: 0 },
          { name: 'max', min: 1 },
        ]}
      />
      <Switches {...props} names={{ overlap: true }} />
    </Part>
  );
}

function RelationsSettings(props: OfKindProps) {
  const { form, question, at, languages, set } = props;
  const say = useSay('forms');
  const words = useWords();
  const spans = form.ask.slice(0, at).filter((one) => one.kind === 'spans');
  const joined = spans.find((one) => one.id === question.spans);
  return (
    <Part title={say('builder.relations')}>
      <Pick
        label={say('builder.joins')}
        value={String(question.spans)}
        options={[
          ...(joined ? [] : [{ value: String(question.spans), label: String(question.spans) }]),
          ...spans.map((one) => ({ value: one.id, label: words(one.title) || one.id })),
        ]}
        onChange={(id) => set({ ...question, spans: id })}
      />
      <RelationLabels
        labels={(question.labels as RelationLabel[] | undefined) ?? []}
        ends={(joined?.labels as Option[] | undefined) ?? []}
        languages={languages}
        onChange={(labels) => set({ ...question, labels }, 'labels')}
      />
    </Part>
  );
}

function RubricSettings(props: OfKindProps) {
  const { question, set, languages } = props;
  const say = useSay('forms');
  return (
    <Part title={say('builder.criteria')}>
      <Criteria
        criteria={(question.criteria as Criterion[] | undefined) ?? []}
        languages={languages}
        onChange={(criteria) => set({ ...question, criteria }, 'criteria')}
      />
      <Switches {...props} names={{ require_why: false }} />
    </Part>
  );
}

const ROLES = ['assistant', 'user', 'system', 'tool'];

function TurnsSettings(props: OfKindProps) {
  const { question, set } = props;
  const say = useSay('forms');
  const words = useWords();
  const called = useRole();
  const options = (question.options as Option[] | undefined) ?? [];
  const mend = (question.mend as string[] | undefined) ?? [];
  const roles = (question.roles as string[] | undefined) ?? ['assistant'];
  // Also what names an option that is gone, so that it can be taken out.
  const named = [...new Set([...options.map((one) => one.id), ...mend])];
  const title = (id: string) => words(options.find((one) => one.id === id)?.title) || id;
  return (
    <Part title={say('builder.turns')}>
      <FieldPick {...props} kinds={['chat']} />
      <Several
        label={say('builder.whoseTurns')}
        all={[...new Set([...ROLES, ...roles])].map((role) => ({ id: role, name: called(role) }))}
        chosen={roles}
        least={1}
        onChange={(next) => set({ ...question, roles: next })}
      />
      <OptionList {...props} name="options" mark="key" />
      <Several
        label={say('builder.mendIf')}
        all={named.map((id) => ({ id, name: title(id) }))}
        chosen={mend}
        onChange={(next) => set(withKey(question, 'mend', next.length ? next : undefined))}
      />
      {mend.length > 0 && <Switches {...props} names={{ must_mend: false }} />}
    </Part>
  );
}

function ChatEditSettings(props: OfKindProps) {
  const { question, set } = props;
  const say = useSay('forms');
  const called = useRole();
  const turn = question.turn ?? 'next';
  return (
    <Part title={say('builder.turn')}>
      <FieldPick {...props} kinds={['chat']} />
      <Pick
        label={say('builder.whichTurn')}
        value={String(turn)}
        options={[
          { value: 'next', label: say('builder.turnNext') },
          { value: '-1', label: say('builder.turnLast') },
          ...(turn !== 'next' && turn !== -1 ? [{ value: String(turn), label: String(turn) }] : []),
        ]}
        onChange={(which) => set({ ...question, turn: which === 'next' ? 'next' : Number(which) })}
      />
      {turn === 'next' && (
        <Pick
          label={say('builder.nextIsBy')}
          value={String(question.role ?? 'assistant')}
          options={ROLES.map((role) => ({ value: role, label: called(role) }))}
          onChange={(role) =>
            set(withKey(question, 'role', role === 'assistant' ? undefined : role))
          }
        />
      )}
      <Numbers
        {...props}
        names={[
          { name: 'min_length', min: 0, otherwise: 1 },
          { name: 'max_length', min: 1, otherwise: 200_000 },
        ]}
      />
      {turn !== 'next' && <Switches {...props} names={{ must_change: false }} />}
    </Part>
  );
}
