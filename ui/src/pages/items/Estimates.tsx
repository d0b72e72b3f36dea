import type { Api } from '../../api/client';
import type { Form } from '../../form';
import { Muted } from '../../parts/Muted';
import { useFormat, useSay, useWords } from '../../say';
import { nameOf } from './columns';
import classes from './Item.module.css';

const CLASSES_SHOWN = 8;

/** What is probably true of an item, class by class. */
export function Estimates({ estimates, form }: { estimates: Api<'Estimate'>[]; form: Form }) {
  return (
    <div className={classes.estimates}>
      {estimates.map((one) => (
        <Posterior key={`${one.question}/${one.unit}`} estimate={one} form={form} />
      ))}
    </div>
  );
}

function Posterior({ estimate, form }: { estimate: Api<'Estimate'>; form: Form }) {
  const say = useSay('items');
  const words = useWords();
  const format = useFormat();
  const question = form.ask.find((one) => one.id === estimate.question);
  const title = question ? words(question.title) || question.id : estimate.question;
  const unit = estimate.unit && nameOf(question, estimate.unit, words);
  const told = (name: string) =>
    name === 'yes' || name === 'no' ? say(`common:${name}`) : nameOf(question, name, words);
  const classesOf = Object.entries(estimate.posterior)
    .sort(([, one], [, other]) => other - one)
    .slice(0, CLASSES_SHOWN);
  return (
    <section className={classes.estimate}>
      <h3>
        <bdi>{unit ? `${title} · ${unit}` : title}</bdi>
        <Muted small>
          {estimate.decided
            ? say('item.decided')
            : say('common:n.labels', { count: estimate.labels })}
        </Muted>
      </h3>
      <table className={classes.posterior}>
        <tbody>
          {classesOf.map(([name, share]) => (
            <tr key={name} data-best={name === estimate.answer || undefined}>
              <th scope="row">
                <bdi>{told(name)}</bdi>
              </th>
              <td>
                <span className={classes.track} aria-hidden="true">
                  <span style={{ inlineSize: `${100 * share}%` }} />
                </span>
              </td>
              <td>{format.percent(share)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
