import 'katex/dist/katex.min.css';
import rehypeKatex, { type Options } from 'rehype-katex';
import { Drawn, type DrawnProps } from './Drawn';
import { boundedMath } from './safe';

// `trust` would let a formula link, load images and set classes; macros may not grow without end.
const SETTINGS: Options = {
  trust: false,
  maxExpand: 200,
  maxSize: 30,
  strict: 'ignore',
  errorColor: 'var(--bad)',
};
const PLUGINS: DrawnProps['after'] = [boundedMath, [rehypeKatex, SETTINGS]];

export default function Mathematical(props: DrawnProps) {
  return <Drawn {...props} after={PLUGINS} />;
}
