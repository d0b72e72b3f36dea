import {
  type Answers,
  type Form,
  kindOf,
  type Media,
  type Payload,
  type Question,
  TaskForm,
  useLoaded,
} from '../../form';
import { Loading } from '../../parts/Loading';
import { Muted } from '../../parts/Muted';
import { useSay, useWords } from '../../say';
import { differing } from './answers';
import classes from './Beside.module.css';

export interface Column {
  id: string;
  title: React.ReactNode;
  answers: Answers;
}

interface BesideProps {
  form: Form;
  payload: Payload;
  media?: Media | undefined;
  columns: Column[];
  /** A button at the head of each column. */
  action?: (column: Column, place: number) => React.ReactNode;
  /** What is said of a question whose answers are the same in all columns, and of others. */
  marks?: { same: string; other: string };
}

/** An item, shown once, and answers to it in columns, question by question; what differs is marked. */
export function Beside(props: BesideProps) {
  const isLoaded = useLoaded(props.form);
  return isLoaded ? <Drawn {...props} /> : <Loading />;
}

function Drawn({ form, payload, media, columns, action, marks }: BesideProps) {
  const say = useSay('reviews');
  const told = marks ?? { same: say('agrees'), other: say('differs') };
  const differs = differing(columns.map((column) => column.answers));
  const { once, drawn } = partsOf(form, differs);
  const asked = form.ask.filter((question) =>
    columns.some((column) => column.answers[question.id] !== undefined),
  );
  const [first] = columns;
  return (
    <div className={classes.beside}>
      {once.show.length > 0 && (
        <div className={classes.drawn}>
          <TaskForm
            form={once}
            payload={payload}
            media={media}
            answers={first?.answers ?? {}}
            layout="stacked"
            active={false}
          />
        </div>
      )}
      <div className={classes.scroll}>
        <table
          className={classes.columns}
          style={{ '--columns': columns.length } as React.CSSProperties}
          aria-label={say('answersBeside')}
        >
          <thead>
            <tr>
              <th scope="col" className={classes.corner}>
                {action && <Muted small>{say('answersCount', { count: columns.length })}</Muted>}
              </th>
              {columns.map((column, place) => (
                <th key={column.id} scope="col">
                  <span className={classes.head}>
                    <span>{column.title}</span>
                    {action?.(column, place)}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {asked.map((question) => (
              <Row
                key={question.id}
                question={question}
                differs={differs.has(question.id)}
                mark={differs.has(question.id) ? told.other : told.same}
              >
                {columns.map((column) => (
                  <Cell
                    key={column.id}
                    {...{ form, payload, media, question }}
                    isDrawn={drawn.has(question.id)}
                    answer={column.answers[question.id]}
                    compare={column === first ? undefined : first?.answers[question.id]}
                  />
                ))}
              </Row>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

/** The item as it is for all answers, with what all of them draw on it; and the questions whose
 * answers differ and are drawn, each on an item of its own.
 */
function partsOf(form: Form, differs: Set<string>): { once: Form; drawn: Set<string> } {
  const drawing = form.ask.filter((question) => fieldOf(question) !== undefined);
  const apart = drawing.filter((question) => differs.has(question.id));
  const fields = new Set(apart.map(fieldOf));
  const shared = drawing.filter((question) => !fields.has(fieldOf(question)));
  return {
    once: {
      ...form,
      show: form.show.filter((block) => !fields.has(block.field)),
      ask: shared.map((question) => ({ ...question, when: null })),
    },
    drawn: new Set(apart.map((question) => question.id)),
  };
}

function fieldOf(question: Question): string | undefined {
  const kind = kindOf(question.kind);
  return kind.Stage && kind.stageField?.(question);
}

interface RowProps {
  question: Question;
  differs: boolean;
  mark: string;
  children: React.ReactNode;
}

function Row({ question, differs, mark, children }: RowProps) {
  const words = useWords();
  return (
    <tr data-differs={differs || undefined}>
      <th scope="row">
        {words(question.title) || <bdi>{question.id}</bdi>}
        <span className={classes.mark}>{mark}</span>
      </th>
      {children}
    </tr>
  );
}

interface CellProps {
  form: Form;
  payload: Payload;
  media: Media | undefined;
  question: Question;
  isDrawn: boolean;
  answer: unknown;
  compare: unknown;
}

function Cell({ form, payload, media, question, isDrawn, answer, compare }: CellProps) {
  const say = useSay('reviews');
  const { Tell } = kindOf(question.kind);
  return (
    <td>
      {answer === undefined ? (
        <Muted>{say('notAnswered')}</Muted>
      ) : (
        <>
          {isDrawn && <OnItem {...{ form, payload, media, question, answer, compare }} />}
          <Tell question={question} answer={answer} compare={compare} payload={payload} />
        </>
      )}
    </td>
  );
}

/** The item's text or image with one question's answer drawn on it. */
function OnItem({ form, payload, media, question, answer, compare }: Omit<CellProps, 'isDrawn'>) {
  const field = fieldOf(question);
  const part: Form = {
    show: form.show.filter((block) => block.field === field),
    ask: [{ ...question, when: null }],
  };
  return (
    <div className={classes.drawn}>
      <TaskForm
        form={part}
        payload={payload}
        media={media}
        answers={{ [question.id]: answer }}
        compare={compare === undefined ? undefined : { [question.id]: compare }}
        layout="stacked"
        active={false}
      />
    </div>
  );
}
