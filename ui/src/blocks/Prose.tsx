import { PlainText } from '../parts/Invisible';
// With the block, not after it: source that turns into text would move what is being read.
import Rendered from '../parts/markdown/Rendered';
import { useRaw } from './Tools';

interface ProseProps {
  text: string;
  dir?: 'auto' | 'ltr' | 'rtl' | undefined;
}

/** What a model wrote: drawn, or as its source for who asks. */
export function Prose({ text, dir }: ProseProps) {
  const [raw] = useRaw();
  return raw ? <PlainText text={text} dir={dir} /> : <Rendered source={text} dir={dir} />;
}
