import { type ComponentType, lazy, Suspense } from 'react';
import { PlainText } from './Invisible';
import type { RenderedProps } from './markdown/rendering';

export { type Rule, rulesOf, withoutTitle } from './markdown/rules';

// Parsing more than this would hold up the page longer than anybody waits.
const LONGEST = 300_000;

const load = () => import('./markdown/Rendered');
// Offline, or after an update of the server: the text itself is better than an error.
const Rendered = lazy<ComponentType<RenderedProps>>(() =>
  load().catch(() => ({ default: AsText })),
);

/**
 * Markdown of a model or of people, which is hostile until proved otherwise: no HTML, nothing
 * loaded from anywhere, links by their address. Until its machinery is there the source is shown.
 */
export function Markdown(props: RenderedProps) {
  if (props.source.length > LONGEST) return <AsText {...props} />;
  return (
    <Suspense fallback={<AsText {...props} />}>
      <Rendered {...props} />
    </Suspense>
  );
}

function AsText({ source, dir }: RenderedProps) {
  return <PlainText text={source} dir={dir} />;
}
