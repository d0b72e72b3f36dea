import { useId, useMemo } from 'react';
import ReactMarkdown, { type Options } from 'react-markdown';
import rehypeSanitize from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import { useSay } from '../../say';
import { useInvisibles } from '../Invisible';
import { PARTS } from './elements';
import classes from './Markdown.module.css';
import type { RenderedProps } from './rendering';
import { rulesOf } from './rules';
import { directed, displayed, headed, marked, rawAsText, SCHEMA } from './safe';

type Plugins = NonNullable<Options['rehypePlugins']>;

export interface DrawnProps extends RenderedProps {
  /** The source with its formulas as remark-math reads them. */
  math: string;
  /** What is done once it is safe. */
  after?: Plugins;
}

const REMARK = [remarkGfm, remarkMath, displayed];

export function Drawn({ source, math, dir = 'auto', rules = false, below = 2, after }: DrawnProps) {
  const say = useSay('blocks');
  const prefix = useId();
  const [marks] = useInvisibles();
  const rehypePlugins = useMemo<Plugins>(
    () => [
      rawAsText,
      [rehypeSanitize, SCHEMA],
      [headed, { rules: rules ? rulesOf(source) : [], below }],
      ...(dir === 'auto' ? [directed] : []),
      ...(marks ? [marked] : []),
      ...(after ?? []),
    ],
    [source, rules, below, dir, marks, after],
  );
  return (
    <div className={classes.markdown} dir={dir === 'auto' ? undefined : dir}>
      <ReactMarkdown
        remarkPlugins={REMARK}
        // Footnotes of several texts on a page must not share ids.
        remarkRehypeOptions={{ clobberPrefix: `${prefix}-`, footnoteLabel: say('footnotes') }}
        rehypePlugins={rehypePlugins}
        components={PARTS}
      >
        {math}
      </ReactMarkdown>
    </div>
  );
}
