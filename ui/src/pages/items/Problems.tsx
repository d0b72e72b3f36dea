import type { ProblemDetail } from '../../api/client';
import { Muted } from '../../parts/Muted';
import { Table } from '../../parts/Table';
import { useFormat, useSay } from '../../say';
import classes from './Batches.module.css';

type Row = ProblemDetail & { row?: number };

/** Rows of a file that could not be taken: where, what is wrong, what to do. */
export function Problems({ problems, total }: { problems: Row[]; total: number }) {
  const say = useSay('items');
  const format = useFormat();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className={classes.problems} tabIndex={0} aria-label={say('batches.what')}>
      <Table
        label={say('batches.what')}
        rows={problems.map((one, place) => ({ ...one, key: place }))}
        rowKey={(one) => String(one.key)}
        columns={[
          {
            id: 'row',
            title: say('batches.row'),
            end: true,
            cell: (one) => (one.row === undefined ? '' : format.number(one.row)),
          },
          { id: 'where', title: say('batches.where'), cell: (one) => <code>{one.where}</code> },
          {
            id: 'what',
            title: say('batches.what'),
            cell: (one) => <span dir="auto">{one.what}</span>,
          },
          {
            id: 'mend',
            title: say('batches.mend'),
            cell: (one) => <span dir="auto">{one.mend}</span>,
          },
        ]}
      />
      {total > problems.length && (
        <Muted small>{say('batches.firstProblems', { count: problems.length })}</Muted>
      )}
    </section>
  );
}
