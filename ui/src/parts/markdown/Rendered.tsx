import { lazy, memo, Suspense } from 'react';
import { Drawn } from './Drawn';
import { hasMath, mathSource } from './mathSource';
import type { RenderedProps } from './rendering';

const Mathematical = lazy(() => import('./Mathematical').catch(() => ({ default: Drawn })));

/** Markdown, drawn; formulas as soon as KaTeX is there, which is loaded where there are any. */
export default memo(function Rendered(props: RenderedProps) {
  const math = mathSource(props.source);
  if (!hasMath(math)) return <Drawn {...props} math={math} />;
  return (
    <Suspense fallback={<Drawn {...props} math={math} />}>
      <Mathematical {...props} math={math} />
    </Suspense>
  );
});
