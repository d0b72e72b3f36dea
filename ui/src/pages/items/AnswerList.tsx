import type { Form } from '../../form';
import { Tell } from '../../form';
import { useFormat, useSay } from '../../say';
import classes from './Item.module.css';
import type { Answer } from './item';

interface AnswerListProps {
  answers: Answer[];
  formOf: (version: number) => Form;
  payload: Record<string, unknown>;
  /** What the others are compared with: the known answer, or the lab's. */
  truth: Record<string, unknown> | undefined;
  shown: string | undefined;
  onShow: (id: string) => void;
}

/** Every answer with who gave it, and how it differs from what is known; one can be shown in the form. */
export function AnswerList({ answers, formOf, payload, truth, shown, onShow }: AnswerListProps) {
  const say = useSay('items');
  const format = useFormat();
  return (
    <ul className={classes.answers}>
      {answers.map((answer) => (
        <li
          key={answer.id}
          className={classes.answer}
          data-shown={shown === answer.id || undefined}
          data-off={!answer.counts || undefined}
        >
          <button
            type="button"
            className={classes.who}
            aria-pressed={shown === answer.id}
            onClick={() => onShow(answer.id)}
          >
            <strong>
              <bdi>{answer.worker ?? answer.person}</bdi>
            </strong>
            <bdi>{answer.supplier ?? say('item.lab')}</bdi>
          </button>
          <Tell
            form={formOf(answer.form_version)}
            answers={answer.answers}
            payload={payload}
            compare={answer.person ? undefined : truth}
          />
          <div className={classes.meta}>
            <span>{say(answer.counts ? 'item.counts' : 'item.countsNot')}</span>
            {answer.seconds !== null && <span>{format.duration(answer.seconds)}</span>}
            <span>{say('item.form', { version: format.number(answer.form_version) })}</span>
            {answer.guidelines_version !== null && (
              <span>
                {say('item.guidelines', { version: format.number(answer.guidelines_version) })}
              </span>
            )}
            {answer.gold_score !== null && (
              <span>{say('item.agrees', { share: format.percent(answer.gold_score, 0) })}</span>
            )}
            <time dateTime={answer.made_at}>{format.time(answer.made_at)}</time>
          </div>
        </li>
      ))}
    </ul>
  );
}
