import { Muted } from '../../parts/Muted';
import { State } from '../../parts/State';
import type { Column } from '../../parts/Table';
import { useFormat, useSay } from '../../say';
import classes from './Deliveries.module.css';
import type { Delivery } from './data';
import { isPressing, stateOf } from './standing';

/** The columns of a list of deliveries; `who`: what tells them apart beside their numbers. */
export function useColumns(who: 'supplier' | 'project'): Column<Delivery>[] {
  const say = useSay('deliveries');
  const format = useFormat();
  return [
    { id: 'number', title: say('number'), cell: (row) => format.number(row.number) },
    {
      id: 'who',
      title: say(who),
      cell: (row) => <bdi>{row[who]}</bdi>,
    },
    {
      id: 'state',
      title: say('state'),
      cell: (row) => (
        <span className={classes.two}>
          <State of={stateOf(row)} />
          {isPressing(row, new Date()) && row.decide_until && (
            <span className={classes.pressing}>
              {say('decideUntil', { when: format.date(row.decide_until) })}
            </span>
          )}
        </span>
      ),
    },
    { id: 'inspection', title: say('inspected'), cell: (row) => <Inspected of={row} /> },
    {
      id: 'handedIn',
      title: say('handedIn'),
      cell: (row) => (
        <span title={format.time(row.handed_in_at)}>{format.ago(row.handed_in_at)}</span>
      ),
    },
    {
      id: 'answers',
      title: say('answers'),
      end: true,
      cell: (row) => format.number(row.annotations),
    },
    {
      id: 'amount',
      title: say('amount'),
      end: true,
      cell: (row) => <bdi>{format.money(row.amount, row.currency)}</bdi>,
    },
  ];
}

/** How far it is looked at, and how strictly. */
function Inspected({ of }: { of: Delivery }) {
  const say = useSay('deliveries');
  const format = useFormat();
  if (of.inspection === null) return <Muted>{say('noInspection')}</Muted>;
  return (
    <span className={classes.two}>
      <span>
        {say('soFar', {
          inspected: format.number(of.inspected),
          sample: format.number(of.sample),
          wrong: format.number(of.defects),
        })}
      </span>
      <Muted small>
        {say(`kinds.${of.inspection}`)}
        {!of.counts && ` · ${say('again')}`}
      </Muted>
    </span>
  );
}
