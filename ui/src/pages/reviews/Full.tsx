import { Button } from '@mantine/core';
import { IconArrowLeft, IconBook } from '@tabler/icons-react';
import { type ReactNode, useEffect } from 'react';
import { Link } from '../../app/url';
import { chordOf, Key, useKeys, useKnownKeys } from '../../keys';
import { useSay } from '../../say';
import classes from './Full.module.css';
import { GuidePanel } from './GuidePanel';
import { useGuideShown } from './guideShown';
import type { Guide } from './project';

interface FullProps {
  title: string;
  name: string;
  back: string;
  /** At the end of the strip: how far one is. */
  told?: ReactNode;
  guide: Guide | undefined;
  foot: ReactNode;
  children: ReactNode;
}

/** A page for deciding one thing after another: the guideline, the work, what one can do. */
export function Full({ title, name, back, told, guide, foot, children }: FullProps) {
  const say = useSay('reviews');
  const [isShown, show] = useGuideShown();
  const hasGuide = guide !== undefined && isShown;
  useEffect(() => {
    document.title = `${title} · Mihak`;
  }, [title]);
  const toggle = () => show(!isShown);
  const key = useKnownKeys()('review.guideline', toggle);
  useKeys(guide ? [key] : []);
  return (
    <div className={classes.full}>
      <header className={classes.strip}>
        <Link href={back} className={classes.leave} aria-label={say('leave')}>
          <IconArrowLeft size={18} className="turns" />
        </Link>
        <h1>
          {title} · <bdi>{name}</bdi>
        </h1>
        <div className={classes.end}>
          {told}
          {guide && (
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconBook size={14} />}
              rightSection={<Key chord={chordOf(key)} />}
              aria-pressed={isShown}
              aria-keyshortcuts={chordOf(key)}
              onClick={toggle}
            >
              {say('guide')}
            </Button>
          )}
        </div>
      </header>
      <div className={classes.body} data-guide={hasGuide || undefined}>
        {hasGuide && <GuidePanel guide={guide} />}
        <main id="content" className={classes.work}>
          {children}
        </main>
      </div>
      <footer className={classes.foot}>{foot}</footer>
    </div>
  );
}
