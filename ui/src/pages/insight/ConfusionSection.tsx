import { useQuery } from '@tanstack/react-query';
import { type Api, api, ok } from '../../api/client';
import { useUrlState } from '../../app/url';
import { type Scored, useNames } from '../../form/useNames';
import { type Cell, Matrix, Twin } from '../../parts/charts';
import { Loaded } from '../../parts/Loaded';
import { Muted } from '../../parts/Muted';
import { Section } from '../../parts/Page';
import { useFormat, useSay } from '../../say';
import { FIRST } from './address';
import { Behind } from './Behind';
import { type Counted, countsOf, largestOf } from './confusion';
import classes from './Quality.module.css';
import { What } from './What';

const MOST_IN_MATRIX = 14;

/** What is mistaken for what by those chosen in the address; a cell opens the items behind it. */
export function ConfusionSection({ project, scored }: { project: string; scored: Scored }) {
  const say = useSay('insight');
  const [at] = useUrlState(FIRST);
  const who = { supplier: at.supplier || undefined, worker: at.worker || undefined };
  const query = useQuery({
    queryKey: ['confusion', project, scored, who],
    queryFn: () =>
      ok(
        api.GET('/projects/{project}/confusion', {
          params: { path: { project }, query: { ...scored, ...who } },
        }),
      ),
  });
  return (
    <Section
      title={
        <span className={classes.heading}>
          {say('confusion.title')} <What of="confusion" />
        </span>
      }
    >
      <Loaded
        query={query}
        isEmpty={(told) => told.cells.length === 0}
        empty={<Muted>{say('none')}</Muted>}
      >
        {(told) => (
          <>
            <div className={classes.panel}>
              <Counts told={told} scored={scored} project={project} />
              <Muted small>{say('confusion.hint')}</Muted>
            </div>
            {at.true !== '' && at.said !== '' && (
              <Behind
                project={project}
                scored={scored}
                cell={{ true: at.true, said: at.said }}
                who={who}
              />
            )}
          </>
        )}
      </Loaded>
    </Section>
  );
}

function Counts({
  told,
  scored,
  project,
}: {
  told: Api<'Confusion'>;
  scored: Scored;
  project: string;
}) {
  const say = useSay('insight');
  const format = useFormat();
  const names = useNames(project);
  const [at, set] = useUrlState(FIRST);
  const counted = countsOf(told);
  const label = (name: string) => names.label(scored, name);
  const cellOf = (actual: string, said: string): Cell | null => {
    const one = counted.cell(actual, said);
    if (!one) return null;
    const isRight = actual === said;
    const isOpen = at.true === actual && at.said === said;
    return {
      // Mistakes are few, and are what one looks for.
      weight: isRight ? one.share : Math.sqrt(one.share),
      text: `${format.percent(one.share, 0)} · ${format.number(one.labels)}`,
      tone: isRight ? 'good' : 'bad',
      isChosen: isOpen,
      says: say('confusion.says', {
        count: one.labels,
        share: format.percent(one.share),
        true: label(actual),
        said: label(said),
        gold: format.number(one.gold),
      }),
      onOpen: () => set(isOpen ? { true: '', said: '' } : { true: actual, said }, { push: true }),
    };
  };
  const table = () => ({
    columns: ['confusion.true', 'confusion.said', 'labels', 'share', 'confusion.byGold'].map(
      (one) => say(one),
    ),
    rows: largestOf(counted.all).map((one) => [
      label(one.true),
      label(one.said),
      format.number(one.labels),
      format.percent(one.share),
      format.number(one.gold),
    ]),
  });
  if (counted.classes.length > MOST_IN_MATRIX)
    return <Largest counted={counted.all} label={label} />;
  const shown = counted.classes.map((id) => ({ id, name: <bdi>{label(id)}</bdi> }));
  return (
    <Twin label={say('confusion.title')} table={table}>
      <Matrix
        label={say('confusion.title')}
        corner={say('confusion.corner')}
        rows={shown}
        columns={shown}
        cell={cellOf}
      />
    </Twin>
  );
}

const MOST_LISTED = 30;

/** Too many classes for a matrix: the mistakes that are made most. */
function Largest({ counted, label }: { counted: Counted[]; label: (name: string) => string }) {
  const say = useSay('insight');
  const format = useFormat();
  const [, set] = useUrlState(FIRST);
  return (
    <ol>
      {largestOf(counted)
        .filter((one) => one.true !== one.said)
        .slice(0, MOST_LISTED)
        .map((one) => (
          <li key={`${one.true}\u0000${one.said}`}>
            <button
              type="button"
              className={classes.plainLink}
              onClick={() => set({ true: one.true, said: one.said }, { push: true })}
            >
              {say('confusion.says', {
                count: one.labels,
                share: format.percent(one.share),
                true: label(one.true),
                said: label(one.said),
                gold: format.number(one.gold),
              })}
            </button>
          </li>
        ))}
    </ol>
  );
}
