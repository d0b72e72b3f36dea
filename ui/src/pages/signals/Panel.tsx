import type { Api } from '../../api/client';
import { Link } from '../../app/url';
import { Loaded } from '../../parts/Loaded';
import { Muted } from '../../parts/Muted';
import { useFormat, useSay } from '../../say';
import { Chart } from './Chart';
import { Decide } from './Decide';
import { Exhibits } from './Exhibits';
import classes from './Panel.module.css';
import { Status } from './Status';
import { Count, Strength } from './Strength';
import { powerOf } from './strength';
import { useFigures } from './useFigures';
import { useSignal } from './useSignals';
import { bidi, useWho } from './useWho';

// Longer numbers tell nobody anything.
const SAID_IN_DIGITS = 10;
const rounded = (value: number) => Number(value.toPrecision(1));

export type Whole = Api<'WholeSignal'>;

/** One signal: what it means, what was measured, what to look at, what to make of it. */
export function Panel({ project, id }: { project: string; id: string }) {
  const found = useSignal(id);
  return (
    <div className={classes.panel}>
      <Loaded query={found}>
        {(signal) => (
          <>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take the focus */}
            <article className={classes.shown} tabIndex={0} aria-labelledby={`${id}-title`}>
              <Head signal={signal} />
              <Figures signal={signal} />
              <Chart signal={signal} />
              <Exhibits project={project} signal={signal} />
            </article>
            <Decide project={project} signal={signal} />
          </>
        )}
      </Loaded>
    </div>
  );
}

function Head({ signal }: { signal: Whole }) {
  const say = useSay('signals');
  const format = useFormat();
  const who = useWho();
  const power = powerOf(signal);
  return (
    <header className={classes.head}>
      <h2 id={`${signal.id}-title`}>
        {say(`kind.${signal.kind}`)} <span className={classes.who}>{who(signal)}</span>
      </h2>
      <p>{say(`about.${signal.kind}`)}</p>
      <p className={classes.facts}>
        <Status signal={signal} />
        <Strength signal={signal} />
        <Count signal={signal} />
        {signal.question && <span>{say('question', { question: bidi(signal.question) })}</span>}
        <span>{format.time(signal.found_at)}</span>
      </p>
      {power !== null && power < SAID_IN_DIGITS && (
        <Muted small>{say('byChance', { times: format.number(rounded(10 ** power)) })}</Muted>
      )}
      {signal.faded_at && (
        <Muted small>{say('fadedHint', { when: format.time(signal.faded_at) })}</Muted>
      )}
      <Parties signal={signal} />
      {signal.ring.length > 0 && (
        <p>
          {say('ring', {
            names: format.list(signal.ring.map((one) => bidi(one.name))),
          })}
        </p>
      )}
    </header>
  );
}

/** Whose the workers are. */
function Parties({ signal }: { signal: Whole }) {
  const say = useSay('signals');
  const rows = [
    [signal.worker, signal.supplier, signal.supplier_id],
    [signal.other_worker, signal.other_supplier, signal.other_supplier_id],
  ] as const;
  const known = rows.filter(([, supplier]) => supplier !== null);
  if (known.length === 0) return null;
  return (
    <ul className={classes.parties}>
      {known.map(([worker, supplier, id]) => (
        <li key={`${worker} ${supplier}`}>
          {worker && <bdi>{worker}</bdi>}{' '}
          <Link href={`/suppliers/${id}`}>{say('of', { supplier: bidi(supplier) })}</Link>
        </li>
      ))}
    </ul>
  );
}

function Figures({ signal }: { signal: Whole }) {
  const figures = useFigures(signal);
  if (figures.length === 0) return null;
  return (
    <dl className={classes.figures}>
      {figures.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}
