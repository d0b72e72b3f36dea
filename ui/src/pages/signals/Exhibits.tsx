import type { Api } from '../../api/client';
import { useFormOf } from '../../api/project';
import { Link } from '../../app/url';
import { type Answers, type Payload, Tell } from '../../form';
import { Changed } from '../../parts/Changed';
import { Muted } from '../../parts/Muted';
import { Section } from '../../parts/Page';
import { wordDiff } from '../../parts/wordDiff';
import { useFormat, useSay } from '../../say';
import classes from './Exhibits.module.css';
import type { Whole } from './Panel';

type Exhibit = Api<'Exhibit'>;
type Answer = Api<'LaidOpen'>;
type Item = Api<'ShownItem'>;

/** The answers to look at first: of two side by side, of texts with their differences marked. */
export function Exhibits({ project, signal }: { project: string; signal: Whole }) {
  const say = useSay('signals');
  if (signal.exhibits.length === 0) return null;
  return (
    <Section title={say('evidence')}>
      <Muted small>{say('evidenceHint')}</Muted>
      {signal.kind === 'texts' ? (
        <Twins project={project} signal={signal} />
      ) : (
        <Given project={project} signal={signal} />
      )}
    </Section>
  );
}

function Given({ project, signal }: { project: string; signal: Whole }) {
  const say = useSay('signals');
  const isPair = signal.kind === 'copying';
  const knowsTruth = signal.exhibits.some((one) => one.likely !== null || one.gold !== null);
  return (
    <div className={classes.scroll}>
      <table className={classes.table} aria-label={say('evidence')}>
        <thead>
          <tr>
            <th scope="col">{say('column.item')}</th>
            {isPair ? (
              [signal.worker, signal.other_worker].map((name) => (
                <th scope="col" key={name}>
                  <bdi>{name}</bdi>
                </th>
              ))
            ) : (
              <th scope="col">{say('column.answer')}</th>
            )}
            {knowsTruth && <th scope="col">{say('column.likely')}</th>}
            {!isPair && <th scope="col">{say('column.seconds')}</th>}
            {!isPair && <th scope="col">{say('column.when')}</th>}
          </tr>
        </thead>
        <tbody>
          {signal.exhibits.map((exhibit) => (
            <Row
              key={exhibit.answers.map((one) => one.id).join()}
              {...{ project, signal, exhibit, isPair, knowsTruth }}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  project: string;
  signal: Whole;
  exhibit: Exhibit;
  isPair: boolean;
  knowsTruth: boolean;
}

function Row({ project, signal, exhibit, isPair, knowsTruth }: RowProps) {
  const format = useFormat();
  const [first] = exhibit.answers;
  const sorted = isPair ? byParty(signal, exhibit.answers) : exhibit.answers.slice(0, 1);
  const truth = known(signal, exhibit) ?? exhibit.likely;
  return (
    <tr>
      <td>
        <ItemLink project={project} item={exhibit.items[0]} />
      </td>
      {sorted.map((answer) => (
        <td key={answer.id} data-wrong={isWrong(answer, truth) || undefined}>
          <Said project={project} answer={answer} item={exhibit.items[0]} />
        </td>
      ))}
      {knowsTruth && (
        <td>
          <bdi>{truth}</bdi>{' '}
          {known(signal, exhibit) === null && exhibit.confidence !== null && (
            <Muted small>{format.percent(exhibit.confidence, 0)}</Muted>
          )}
        </td>
      )}
      {!isPair && (
        <td className={classes.time}>{first?.seconds != null && format.duration(first.seconds)}</td>
      )}
      {!isPair && <td className={classes.time}>{first && format.time(first.at)}</td>}
    </tr>
  );
}

const isWrong = (answer: Answer, truth: string | null): boolean =>
  truth !== null && answer.said !== null && answer.said !== truth;

/** What the gold of the item says to the signal's question. */
function known({ question }: Whole, { gold }: Exhibit): string | null {
  const said = gold && question ? gold[question] : undefined;
  return typeof said === 'string' ? said : null;
}

/** In the order of the columns. */
function byParty(signal: Whole, answers: Answer[]): Answer[] {
  return [...answers].sort(
    (one, other) =>
      Number(other.worker_id === signal.worker_id) - Number(one.worker_id === signal.worker_id),
  );
}

interface SaidProps {
  project: string;
  answer: Answer;
  item: Item | undefined;
}

/** The answer to the signal's question, or all of it. */
function Said({ project, answer, item }: SaidProps) {
  const { data: form } = useFormOf(project, answer.said === null ? answer.form_id : undefined);
  if (answer.said !== null) return <bdi>{answer.said}</bdi>;
  if (!form) return null;
  return (
    <Tell
      form={form}
      answers={answer.answers as Answers}
      payload={item?.payload as Payload | undefined}
    />
  );
}

/** An item by the first words it shows, leading to all of it. */
function ItemLink({ project, item }: { project: string; item: Item | undefined }) {
  if (!item) return null;
  const words = Object.values(item.payload).find((value) => typeof value === 'string');
  return (
    <span className={classes.item}>
      <Link href={`/p/${project}/item/${item.id}`}>
        <bdi>{item.external_id}</bdi>
      </Link>
      {typeof words === 'string' && (
        <span className={classes.words}>
          <bdi>{words}</bdi>
        </span>
      )}
    </span>
  );
}

/** Texts that are nearly the same, side by side, with what differs marked. */
function Twins({ project, signal }: { project: string; signal: Whole }) {
  const format = useFormat();
  return (
    <ol className={classes.twins}>
      {signal.exhibits.map((exhibit) => {
        const [one, other] = byParty(signal, exhibit.answers);
        if (!one || !other) return null;
        const texts = [one, other].map((answer) => textOf(answer, signal.question));
        const compared = wordDiff(texts[0] ?? '', texts[1] ?? '');
        return (
          <li key={one.id} className={classes.twin}>
            {[one, other].map((answer, side) => (
              <div key={answer.id}>
                <p className={classes.by}>
                  <bdi>{answer.worker}</bdi>
                  <Muted small>{format.time(answer.at)}</Muted>
                </p>
                <ItemLink
                  project={project}
                  item={exhibit.items[Math.min(side, exhibit.items.length - 1)]}
                />
                {compared ? (
                  <Changed
                    stretches={side === 0 ? compared.before : compared.after}
                    gone={side === 0}
                  />
                ) : (
                  <p dir="auto">{texts[side]}</p>
                )}
              </div>
            ))}
          </li>
        );
      })}
    </ol>
  );
}

function textOf(answer: Answer, question: string | null): string {
  const text = question === null ? undefined : answer.answers[question];
  return typeof text === 'string' ? text : '';
}
