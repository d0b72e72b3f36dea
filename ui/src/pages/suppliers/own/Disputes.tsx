import { Page } from '../../../parts/Page';
import { useSay } from '../../../say';
import { Changes } from '../Changes';
import { useOwn } from './useOwn';

/** Reviews that changed own people's answers, and appeals against them. */
export default function Disputes() {
  const say = useSay('suppliers');
  return (
    <Page title={say('own.disputes')} hint={say('own.disputesHint')}>
      <Changes supplier={useOwn()} />
    </Page>
  );
}
