import { Link } from '../../app/url';
import { Muted } from '../../parts/Muted';
import { useFormat, useSay } from '../../say';
import type { Overview } from './data';
import classes from './Overview.module.css';

const PARTS = ['done', 'decided', 'in-work', 'skipped', 'open', 'gold'] as const;
type Part = (typeof PARTS)[number];

/** Where all items are; each part leads to its items. */
export function Funnel({ project, funnel }: { project: string; funnel: Overview['funnel'] }) {
  const say = useSay('projects');
  const format = useFormat();
  const counts: Record<Part, number> = {
    done: funnel.done,
    decided: funnel.decided,
    'in-work': funnel.in_work,
    skipped: funnel.skipped,
    open: funnel.open,
    gold: funnel.gold,
  };
  const to = (part: Part) => `/p/${project}/data?${part === 'gold' ? 'gold=yes' : `state=${part}`}`;
  const told = (part: Part) =>
    `${say(`items:state.${part}`)}: ${say('common:n.items', { count: counts[part] })}`;
  const shown = PARTS.filter((part) => counts[part] > 0);
  return (
    <>
      <div className={classes.funnel}>
        {shown.map((part) => (
          <Link
            key={part}
            href={to(part)}
            className={classes.part}
            data-part={part}
            style={{ flexGrow: counts[part] }}
            title={told(part)}
            aria-label={told(part)}
          />
        ))}
      </div>
      <ul className={classes.legend}>
        <li>
          <Link href={`/p/${project}/data`}>
            <strong>{format.number(funnel.items)}</strong> {say('funnel.all')}
          </Link>
        </li>
        {shown.map((part) => (
          <li key={part}>
            <Link href={to(part)}>
              <span className={classes.sign} data-part={part} aria-hidden="true" />
              <strong>{format.number(counts[part])}</strong> {say(`items:state.${part}`)}
            </Link>
          </li>
        ))}
        <li>
          <Muted small>{say('funnel.countedAt', { when: format.time(funnel.counted_at) })}</Muted>
        </li>
      </ul>
    </>
  );
}
