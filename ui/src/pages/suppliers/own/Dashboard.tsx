import { Loaded } from '../../../parts/Loaded';
import { Page, Section } from '../../../parts/Page';
import { useSay } from '../../../say';
import { Contracts } from '../Contracts';
import { useOverview, useSupplier } from '../data';
import { OverviewFigures } from '../OverviewFigures';
import { useOwn } from './useOwn';
import { Waiting } from './Waiting';

/** The day of a supplier's manager: what is done, what waits, how far each project is. */
export default function Dashboard() {
  const say = useSay('suppliers');
  const supplier = useOwn();
  const found = useSupplier(supplier);
  const overview = useOverview(supplier);
  return (
    <Page title={found.data ? <bdi>{found.data.name}</bdi> : say('own.dashboard')}>
      <Loaded query={overview} isEmpty={() => false}>
        {(data) => (
          <>
            <Waiting of={data.waiting} />
            <OverviewFigures of={data} />
          </>
        )}
      </Loaded>
      <Section title={say('own.projects')}>
        <Contracts supplier={supplier} />
      </Section>
    </Page>
  );
}
