import { Markdown } from '../../parts/Markdown';
import { useSay } from '../../say';
import classes from './GuidePanel.module.css';
import type { Guide } from './project';

/** The guideline beside the work. */
export function GuidePanel({ guide }: { guide: Guide }) {
  const say = useSay('reviews');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse scrolls it by keys
    <aside className={classes.guide} aria-label={say('guide')} tabIndex={0}>
      <Markdown source={guide.source} rules />
    </aside>
  );
}
