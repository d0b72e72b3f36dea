import { Muted } from '../../parts/Muted';
import { useFormat, useSay } from '../../say';
import classes from './Contract.module.css';
import type { Contract, Terms, Version } from './data';

/** What differs between two versions, a line for each figure. */
export function Changes({ of }: { of: Version['changes'] }) {
  const say = useSay('contracts');
  const tell = useTell();
  if (of.length === 0) return <Muted>{say('nothingChanged')}</Muted>;
  return (
    <ul className={classes.changes}>
      {of.map((change) => (
        <li key={change.name}>
          {say(nameOf(change.name))}: <del>{tell(change.before)}</del>{' '}
          <span aria-hidden="true" className="turns">
            →
          </span>{' '}
          <ins>{tell(change.after)}</ins>
        </li>
      ))}
    </ul>
  );
}

const nameOf = (name: string) => `changed.${name.replaceAll('.', '_')}`;

/** A value of a contract in words. */
function useTell() {
  const say = useSay('contracts');
  const format = useFormat();
  return (value: unknown): string => {
    if (value === null || value === undefined) return say('none');
    if (typeof value === 'number') return format.number(value, 6);
    if (typeof value === 'boolean') return say(value ? 'yes' : 'no');
    if (Array.isArray(value))
      return value
        .map((step) =>
          say('step', { at: format.percent(step.at), percent: format.number(step.percent, 2) }),
        )
        .join(' · ');
    return String(value);
  };
}

/** The terms as they stand, for who does not change them. */
export function Agreed({ of }: { of: Contract }) {
  const say = useSay('contracts');
  const facts = useFacts(of.terms);
  return (
    <dl className={classes.facts}>
      {facts.map(([name, value]) => (
        <div key={name} style={{ display: 'contents' }}>
          <dt>{say(name)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function useFacts(terms: Terms): [string, string][] {
  const say = useSay('contracts');
  const format = useFormat();
  const number = (value: number | null | undefined) =>
    value == null ? say('none') : format.number(value);
  const share = (value: number | null | undefined) =>
    value == null ? say('none') : format.percent(value);
  const money = (value: number) => format.money(value, terms.currency);
  const { acceptance, pricing, quality, service, rework } = terms;
  const found: [string, string][] = [
    ['field.unit', say(`unit.${pricing?.unit ?? 'annotation'}`)],
    ...(pricing?.unit === 'kind' ? [] : [['field.price', money(terms.price)] as [string, string]]),
    ['field.cap', terms.cap == null ? say('noLimit') : money(terms.cap)],
    ['field.capacity', terms.capacity == null ? say('noLimit') : number(terms.capacity)],
    ['field.plan', say(`plan.${acceptance?.kind ?? 'none'}`)],
  ];
  if (acceptance) {
    found.push(['field.aql', share(acceptance.aql / 100)]);
    if (acceptance.rql != null) found.push(['field.rql', share(acceptance.rql / 100)]);
  }
  if (quality?.floor != null) found.push(['field.floor', share(quality.floor)]);
  for (const side of ['bonus', 'penalty'] as const)
    for (const step of quality?.[side] ?? [])
      found.push([
        `field.${side}`,
        say('step', { at: share(step.at), percent: number(step.percent) }),
      ]);
  if (service?.answers_a_day != null)
    found.push(['field.answers_a_day', number(service.answers_a_day)]);
  if (service?.decide_days != null) found.push(['field.decide_days', number(service.decide_days)]);
  found.push(['field.pay_days', number(service?.pay_days ?? 30)]);
  found.push(['field.rework_times', number(rework?.times ?? 1)]);
  found.push(['field.rework_days', number(rework?.days ?? 7)]);
  return found;
}
