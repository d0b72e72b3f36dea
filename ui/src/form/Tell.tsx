import { useWords } from '../say';
import { kindOf, useLoaded } from './registry';
import classes from './Tell.module.css';
import type { Answers, Form, Payload } from './types';

interface TellAllProps {
  form: Form;
  answers: Answers;
  payload?: Payload | undefined;
  compare?: Answers | undefined;
}

/** Answers in a few words, question by question. */
export function Tell({ form, answers, payload, compare }: TellAllProps) {
  const words = useWords();
  const isLoaded = useLoaded(form);
  if (!isLoaded) return null;
  const given = form.ask.filter((question) => answers[question.id] !== undefined);
  return (
    <dl className={classes.tell}>
      {given.map((question) => {
        const { Tell: TellOne } = kindOf(question.kind);
        return (
          <div key={question.id}>
            {form.ask.length > 1 && <dt>{words(question.title) || question.id}</dt>}
            <dd>
              <TellOne
                question={question}
                answer={answers[question.id]}
                compare={compare?.[question.id]}
                {...(payload && { payload })}
              />
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
