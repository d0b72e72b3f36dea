import { SegmentedControl } from '@mantine/core';
import { useUrlState } from '../../app/url';
import { Page } from '../../parts/Page';
import { useSay } from '../../say';
import { Candidates } from './gold/Candidates';
import { GoldItems } from './gold/GoldItems';
import { GoldPolicy } from './gold/GoldPolicy';
import { People } from './gold/People';

const VIEWS = ['items', 'make', 'people', 'policy'] as const;

/** Known answers: how they fare, what could become one, who passed the test, how much there is. */
export default function GoldPage({ project }: { project: string }) {
  const say = useSay('forms');
  const [{ view }, setView] = useUrlState({ view: 'items' });
  return (
    <Page
      title={say('gold')}
      hint={say(`goldPage.hint-${view}`)}
      actions={
        <SegmentedControl
          size="xs"
          aria-label={say('builder.view')}
          value={view}
          onChange={(next) => setView({ view: next })}
          data={VIEWS.map((value) => ({ value, label: say(`goldPage.view-${value}`) }))}
        />
      }
    >
      {view === 'items' && <GoldItems project={project} />}
      {view === 'make' && <Candidates project={project} />}
      {view === 'people' && <People project={project} />}
      {view === 'policy' && <GoldPolicy project={project} />}
    </Page>
  );
}
