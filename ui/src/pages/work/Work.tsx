import { Button } from '@mantine/core';
import { Link, useGo } from '../../app/url';
import { useKeys } from '../../keys';
import { Empty } from '../../parts/Empty';
import { Loaded } from '../../parts/Loaded';
import { Page } from '../../parts/Page';
import { useSay } from '../../say';
import { Next } from './Next';
import { Others } from './Others';
import { Today } from './Today';
import { startOf, useMyWork } from './useMyWork';
import classes from './Work.module.css';

/** Where a day of labelling begins: one thing to start, and what was done today. */
export default function Work() {
  const say = useSay('work');
  const work = useMyWork();
  const go = useGo();
  const first = work.data?.projects.find((project) => project.open);
  useKeys(
    first
      ? [{ id: 'work.start', chord: 'Enter', says: say('start'), run: () => go(startOf(first)) }]
      : [],
  );
  return (
    <Page title={say('title')}>
      <Loaded query={work}>
        {({ today, projects }) => (
          <div className={classes.work}>
            <Today today={today} />
            {first ? <Next project={first} /> : <Nothing isNew={projects.length === 0} />}
            <Others projects={projects.filter((project) => project !== first)} />
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function Nothing({ isNew }: { isNew: boolean }) {
  const say = useSay('work');
  return (
    <Empty
      title={say(isNew ? 'noProjects' : 'nothingOpen')}
      hint={say(isNew ? 'noProjectsHint' : 'nothingOpenHint')}
    >
      <Button component={Link} href="/history" variant="default">
        {say('history.title')}
      </Button>
    </Empty>
  );
}
