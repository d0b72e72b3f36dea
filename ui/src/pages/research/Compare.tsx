import { useUrlState } from '../../app/url';
import type { Scored } from '../../form/useNames';
import { Empty } from '../../parts/Empty';
import { Loaded } from '../../parts/Loaded';
import { Muted } from '../../parts/Muted';
import { Page } from '../../parts/Page';
import { Snippet } from '../../parts/Snippet';
import { useSay } from '../../say';
import { Figures } from './Figures';
import { Items } from './Items';
import { QuestionSelect, SideSelects } from './Selects';
import { FIRST, pairOf, python } from './sides';
import { bidi, type Called } from './told';
import { type Pair, useComparison, useParties, useScored } from './useCompare';
import { WhoSaysWhat } from './WhoSaysWhat';

/** Two suppliers, annotators or models side by side on the items that both answered. */
export default function Compare({ project }: { project: string }) {
  const say = useSay('research');
  const scored = useScored(project);
  return (
    <Page title={say('compare')} hint={say('hint')}>
      <Loaded
        query={scored}
        isEmpty={(all) => all.length === 0}
        empty={<Empty title={say('few')} hint={say('fewHint')} />}
      >
        {(all) => <OfQuestion project={project} all={all} />}
      </Loaded>
    </Page>
  );
}

function OfQuestion({ project, all }: { project: string; all: Scored[] }) {
  const say = useSay('research');
  const [at] = useUrlState(FIRST);
  const chosen =
    all.find((one) => one.question === at.question && one.unit === at.unit) ??
    all.find((one) => one.question === at.question) ??
    (all[0] as Scored);
  const parties = useParties(project, chosen);
  return (
    <>
      <QuestionSelect project={project} all={all} chosen={chosen} />
      <Loaded query={parties}>
        {(workers) => {
          const pair = pairOf(workers, at);
          if (!pair) return <Empty title={say('few')} hint={say('fewHint')} />;
          const [a, b] = pair;
          return (
            <>
              <SideSelects workers={workers} a={a} b={b}>
                <Snippet python={python(location.origin, project, { ...chosen, a, b })} />
              </SideSelects>
              <Two project={project} pair={{ ...chosen, a, b }} />
            </>
          );
        }}
      </Loaded>
    </>
  );
}

function Two({ project, pair }: { project: string; pair: Pair }) {
  const say = useSay('research');
  const query = useComparison(project, pair);
  return (
    <Loaded
      query={query}
      isEmpty={(told) => told.items === 0}
      empty={<Empty title={say('none')} hint={say('noneHint')} />}
    >
      {(told) => {
        const called: Called = {
          first: bidi(told.a.worker ?? told.a.supplier),
          second: bidi(told.b.worker ?? told.b.supplier),
        };
        const isOpen = told.things !== told.items;
        const labels = say('common:n.labels', { count: told.labels_in_all });
        return (
          <>
            <p>
              {say('shared', { items: say('common:n.items', { count: told.items }) })}{' '}
              {isOpen && say('things', { count: told.things })}{' '}
              {told.sampled && say('sampled', { labels })}{' '}
              {(told.a.worker_id === null || told.b.worker_id === null) && (
                <Muted>{say('drawn')}</Muted>
              )}
            </p>
            <Figures told={told} called={called} />
            <WhoSaysWhat project={project} told={told} called={called} isOpen={isOpen} />
            <Items project={project} pair={pair} called={called} />
          </>
        );
      }}
    </Loaded>
  );
}
