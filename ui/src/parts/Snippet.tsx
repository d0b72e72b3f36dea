import { Button, SegmentedControl } from '@mantine/core';
import { IconCode } from '@tabler/icons-react';
import { useState } from 'react';
import { useSay } from '../say';
import { Copy } from './Copy';
import { Dialog } from './Dialog';
import classes from './Snippet.module.css';

interface SnippetProps {
  /** Gives in Python what is on the screen. */
  python: string;
  curl?: string;
}

/** A button that shows the code for what is on the screen, to be copied. */
export function Snippet(props: SnippetProps) {
  const say = useSay('items');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconCode size={15} />}
        onClick={() => setOpen(true)}
      >
        {say('snippet.button')}
      </Button>
      {isOpen && (
        <Dialog title={say('snippet.title')} onClose={() => setOpen(false)}>
          <SnippetCode {...props} />
        </Dialog>
      )}
    </>
  );
}

/** The code itself, for pages that show it in place. */
export function SnippetCode({ python, curl }: SnippetProps) {
  const say = useSay('items');
  const [shown, setShown] = useState('python');
  const code = shown === 'curl' && curl ? curl : python;
  return (
    <div className={classes.snippet}>
      <div className={classes.head}>
        {curl ? (
          <SegmentedControl
            size="xs"
            aria-label={say('snippet.language')}
            value={shown}
            onChange={setShown}
            data={[
              { value: 'python', label: 'Python' },
              { value: 'curl', label: 'curl' },
            ]}
          />
        ) : (
          <span />
        )}
        <Copy text={code} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <pre className={classes.code} dir="ltr" tabIndex={0}>
        <code>{code}</code>
      </pre>
    </div>
  );
}
