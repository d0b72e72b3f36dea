import type { Api } from '../../api/client';
import { useContracted } from '../../api/project';
import { Bands, Inspection, stepsOf, Twin } from '../../parts/charts';
import { useFormat, useSay } from '../../say';
import type { WholeDelivery } from './data';

/** The plan as a picture, and the path of the inspection through it. */
export function Plan({ of }: { of: WholeDelivery }) {
  const say = useSay('deliveries');
  const format = useFormat();
  const number = (value: number) => format.number(value);
  const orNone = (value: number | null) => (value === null ? null : number(value));
  const label = say('planLabel', {
    inspected: number(of.inspected),
    sample: number(of.sample),
    wrong: number(of.defects),
  });
  return (
    <Twin
      label={say('plan')}
      table={() => ({
        columns: [say('inspected'), say('wrong'), say('acceptUpTo'), say('refuseFrom')],
        rows: stepsOf(of.lines, of.path).map((one) => [
          number(one.inspected),
          orNone(one.wrong),
          orNone(one.accept),
          orNone(one.refuse),
        ]),
      })}
    >
      <Inspection
        label={label}
        lines={of.lines}
        path={of.path}
        most={of.sample}
        x={{ label: say('answersInspected'), format: number }}
        y={{ label: say('ofThemWrong'), format: number }}
        names={{ accept: say('acceptRegion'), refuse: say('refuseRegion') }}
      />
    </Twin>
  );
}

const PERCENT = 100;

/** The curve of a delivery's plan. */
export function Curve({ of }: { of: WholeDelivery }) {
  const contracts = useContracted(of.project_id);
  const found = contracts.data?.rows.find((one) => one.supplier_id === of.supplier_id);
  return <OperatingCurve curve={of.curve} agreed={found?.terms.acceptance ?? null} />;
}

/** How many deliveries such a plan accepts, by how many of their answers are wrong. */
export function OperatingCurve({
  curve,
  agreed,
}: {
  curve: Api<'CurvePoint'>[];
  agreed: Api<'Acceptance'> | null;
}) {
  const say = useSay('deliveries');
  const format = useFormat();
  const share = (value: number) => format.percent(value);
  const marks = useMarks(agreed);
  const at = new Map(curve.map((point) => [point.wrong, point]));
  return (
    <Twin
      label={say('curve')}
      table={() => ({
        columns: [say('wrong'), say('accepted'), say('answersInspected')],
        rows: curve.map((point) => [
          share(point.wrong),
          share(point.accepted),
          format.number(point.inspected, 1),
        ]),
      })}
    >
      <Bands
        label={say('curve')}
        sliderLabel={say('wrongAnswers')}
        floor={0}
        ceiling={1}
        height={250}
        marks={marks}
        begin={marks[0]?.x ?? 0}
        x={{ label: say('wrong'), format: (value) => format.percent(value, 0), says: share }}
        y={{ label: say('accepted'), format: (value) => format.percent(value, 0) }}
        tell={(_, point) =>
          say('curveAt', {
            accepted: share(point.y),
            inspected: format.number(at.get(point.x)?.inspected ?? 0),
          })
        }
        series={[
          {
            id: 'accepted',
            name: say('accepted'),
            hue: 0,
            points: curve.map((point) => ({ x: point.wrong, y: point.accepted })),
          },
        ]}
      />
    </Twin>
  );
}

/** The shares that were agreed on. */
function useMarks(agreed: Api<'Acceptance'> | null): { x: number; name: string }[] {
  const say = useSay('deliveries');
  if (!agreed) return [];
  const { aql, rql } = agreed;
  return [
    { x: aql / PERCENT, name: say('aql') },
    ...(rql == null ? [] : [{ x: rql / PERCENT, name: say('rql') }]),
  ];
}
