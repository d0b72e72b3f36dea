import type { Api } from '../../api/client';
import { Figures } from '../../parts/Figures';
import { Interval } from '../../parts/Interval';
import { useFormat, useSay } from '../../say';
import { asInterval } from './data';

/** What a supplier did today and what reviews say of it. */
export function OverviewFigures({ of }: { of: Api<'SupplierOverview'> }) {
  const say = useSay('suppliers');
  const format = useFormat();
  const { waiting } = of;
  return (
    <Figures
      figures={[
        {
          id: 'today',
          name: say('answersToday'),
          value: format.number(of.answers_today),
          hint: say('inAll', { n: format.number(of.answers) }),
        },
        {
          id: 'workers',
          name: say('atWorkToday'),
          value: format.number(of.workers_today),
          hint: say('ofActive', { n: format.number(of.workers) }),
        },
        { id: 'projects', name: say('projectsUnderWay'), value: format.number(of.projects) },
        {
          id: 'accepted',
          name: say('acceptedShare'),
          value: <Interval value={asInterval(of.outcomes.accepted)} of="reviews" />,
        },
        {
          id: 'waiting',
          name: say('refusedLately'),
          value: format.number(waiting.refused + waiting.mended),
          hint: say('appealsOpen', { count: waiting.appeals }),
        },
      ]}
    />
  );
}
