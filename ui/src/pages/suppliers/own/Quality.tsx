import { Page } from '../../../parts/Page';
import { useSay } from '../../../say';
import { QualityOf } from '../QualityOf';
import { useOwn } from './useOwn';

/** What reviews say of a manager's own people's work. */
export default function Quality() {
  const say = useSay('suppliers');
  return (
    <Page title={say('own.quality')} hint={say('own.qualityHint')}>
      <QualityOf supplier={useOwn()} />
    </Page>
  );
}
