import { IconPhotoOff } from '@tabler/icons-react';
import type { ComponentProps } from 'react';
import type { Components, ExtraProps } from 'react-markdown';
import { useSay } from '../../say';
import { Mark } from '../Invisible';
import { Scrolled } from '../Scrolled';
import { addressOf } from './address';
import { CodeBlock } from './CodeBlock';
import classes from './Markdown.module.css';
import { textOf } from './safe';

type Props<Tag extends keyof React.JSX.IntrinsicElements> = ComponentProps<Tag> & ExtraProps;

/** A link with its address beside it, unless that is what it says. */
function Anchor({ node, href = '', children, ...props }: Props<'a'>) {
  if (href.startsWith('#')) {
    return (
      <a href={href} {...props}>
        {children}
      </a>
    );
  }
  const address = addressOf(href);
  const said = node ? textOf(node) : '';
  const aside = said !== (address ?? href) && said !== href && (
    <bdi dir="ltr" className={classes.address}>
      {address ?? href}
    </bdi>
  );
  if (address === null) {
    return (
      <>
        {children}
        {aside}
      </>
    );
  }
  return (
    <>
      <a href={href} title={href} target="_blank" rel="noopener noreferrer nofollow">
        {children}
      </a>
      {aside}
    </>
  );
}

/** An image is told, never loaded: it would tell its owner who reads, and show whose model wrote. */
function Image({ alt, src }: Props<'img'>) {
  const say = useSay('blocks');
  return (
    <span className={classes.image} dir="auto">
      <IconPhotoOff size="1rem" aria-hidden="true" />
      {alt ? say('imageOf', { what: alt }) : say('imageNotShown')}
      <bdi dir="ltr">{typeof src === 'string' ? (addressOf(src) ?? src) : ''}</bdi>
    </span>
  );
}

function Pre({ node, children }: Props<'pre'>) {
  const code = node?.children[0];
  if (code?.type !== 'element') return <pre>{children}</pre>;
  const names = code.properties.className;
  const language = Array.isArray(names) ? String(names[0] ?? '').replace('language-', '') : '';
  return (
    <CodeBlock text={textOf(code)} language={language}>
      {children}
    </CodeBlock>
  );
}

function Table({ node: _, ...props }: Props<'table'>) {
  const say = useSay('blocks');
  return (
    <Scrolled className={classes.wide} label={say('table')} dir={props.dir}>
      <table {...props} />
    </Scrolled>
  );
}

/** A box of a list of tasks: ticked by nobody, so a sign and no control. */
function Box({ checked }: Props<'input'>) {
  const say = useSay('blocks');
  return (
    <span className={classes.task} role="img" aria-label={say(checked ? 'ticked' : 'notTicked')}>
      {checked ? '☑' : '☐'}
    </span>
  );
}

function Span({ node, ...props }: Props<'span'>) {
  const mark = node?.properties.dataInvisible;
  if (typeof mark === 'string' && node) return <Mark mark={mark} sign={textOf(node)} />;
  return <span {...props} />;
}

export const PARTS: Components = {
  a: Anchor,
  img: Image,
  pre: Pre,
  table: Table,
  input: Box,
  span: Span,
};
