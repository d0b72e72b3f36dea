import { useQuery } from '@tanstack/react-query';
import { type Api, api, ok } from '../../api/client';
import { useMay } from '../../app/session';
import { axisAround, Forest, type ForestRow } from '../../parts/charts';
import { Muted } from '../../parts/Muted';
import { Section } from '../../parts/Page';
import { Table } from '../../parts/Table';
import { useFormat, useSay } from '../../say';
import classes from './Splits.module.css';

type Routed = Api<'RoutedSupplier'>;
const ENDS = 1.96; // standard errors of a 95 % interval
const FEW = 30; // answers' worth, below which little is said

/** Whom routed batches asked, and how right they would be on all items. Nothing where none is. */
export function RoutedSuppliers({ project }: { project: string }) {
  const may = useMay();
  const found = useQuery({
    queryKey: ['project', project, 'routing'],
    queryFn: () => ok(api.GET('/projects/{project}/routing', { params: { path: { project } } })),
    enabled: may('insight.read'),
    retry: false,
    refetchInterval: 30_000,
  });
  if (!found.data?.suppliers.length) return null;
  return <Told rows={found.data.suppliers} />;
}

function rowOf(one: Routed, fair: Api<'Weighed'>, hue: number, says: string): ForestRow {
  const low = Math.max(fair.share - ENDS * fair.error, 0);
  const high = Math.min(fair.share + ENDS * fair.error, 1);
  return {
    id: one.id,
    name: <bdi>{one.name}</bdi>,
    hue,
    points: [{ value: fair.share, low, high, mark: 'estimate', says: `${one.name}: ${says}` }],
    value: says,
    faint: fair.effective < FEW,
  };
}

function Told({ rows }: { rows: Routed[] }) {
  const say = useSay('suppliers');
  const format = useFormat();
  const fair = ({ fair: found }: Routed) =>
    found
      ? say('routed.fairShare', {
          share: format.percent(found.share),
          error: format.number(100 * ENDS * found.error, 1),
        })
      : '–';
  const points: ForestRow[] = rows.flatMap((one, place) =>
    one.fair ? [rowOf(one, one.fair, place, fair(one))] : [],
  );
  return (
    <Section title={say('routed.title')}>
      <p className={classes.hint}>{say('routed.hint')}</p>
      {points.length > 0 && (
        <Forest
          label={say('routed.fair')}
          nameHeading={say('one')}
          valueHeading={say('routed.fair')}
          rows={points}
          axis={axisAround(
            points.flatMap((row) => row.points.flatMap(({ low, high }) => [low, high])),
            { floor: 0, ceiling: 1 },
          )}
          format={(value) => format.percent(value, 0)}
        />
      )}
      <Table
        rows={rows}
        rowKey={(one) => one.id}
        label={say('routed.title')}
        columns={[
          { id: 'name', title: say('one'), cell: (one) => <bdi>{one.name}</bdi> },
          {
            id: 'price',
            title: say('price'),
            end: true,
            cell: (one) => format.money(one.price, one.currency),
          },
          {
            id: 'asked',
            title: say('routed.asked'),
            end: true,
            cell: (one) => format.number(one.asked),
          },
          {
            id: 'answered',
            title: say('routed.answered'),
            end: true,
            cell: (one) => format.number(one.answered),
          },
          {
            id: 'chance',
            title: say('routed.chance'),
            end: true,
            cell: (one) => format.percent(one.propensity),
          },
          {
            id: 'right',
            title: say('routed.right'),
            end: true,
            cell: (one) => (one.right == null ? '–' : format.percent(one.right)),
          },
          { id: 'fair', title: say('routed.fair'), end: true, cell: fair },
        ]}
      />
      <Muted>{say('routed.fairHint')}</Muted>
    </Section>
  );
}
