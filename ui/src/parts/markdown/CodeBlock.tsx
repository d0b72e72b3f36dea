import type { ReactNode } from 'react';
import { useSay } from '../../say';
import { Copy } from '../Copy';
import { Scrolled } from '../Scrolled';
import classes from './Markdown.module.css';

/** Code as it is, left to right, with a way to take it along. */
export function CodeBlock({
  text,
  language,
  children,
}: {
  text: string;
  language: string;
  children: ReactNode;
}) {
  const say = useSay('blocks');
  return (
    <div className={classes.code} dir="ltr">
      <header>
        <span>{language}</span>
        <Copy text={text} />
      </header>
      <Scrolled className={classes.source} label={say('code')}>
        <pre>{children}</pre>
      </Scrolled>
    </div>
  );
}
