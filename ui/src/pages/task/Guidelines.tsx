import { IconX } from '@tabler/icons-react';
import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { useGuidelines } from '../../api/project';
import { Empty } from '../../parts/Empty';
import { Loaded } from '../../parts/Loaded';
import { Markdown } from '../../parts/Markdown';
import { useSay, useWords } from '../../say';
import classes from './Guidelines.module.css';

interface GuidelinesProps {
  project: string;
  /** The version the task was handed out with; absent: the newest. */
  version: string | null | undefined;
  onClose: () => void;
}

/** The rules beside the work, where one left them; a word finds its rule. */
export function Guidelines({ project, version, onClose }: GuidelinesProps) {
  const say = useSay('task');
  const words = useWords();
  const [typed, setTyped] = useState('');
  const wanted = useDeferredValue(typed.trim());
  const body = useRef<HTMLDivElement>(null);
  const found = useGuidelines(project);
  useEffect(() => {
    if (wanted) findIn(body.current, wanted);
  }, [wanted]);
  return (
    <aside className={classes.guide} aria-label={say('guidelines')}>
      <div className={classes.head}>
        <input
          type="search"
          className={classes.search}
          placeholder={say('findRule')}
          aria-label={say('findRule')}
          dir="auto"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') findIn(body.current, wanted, true);
          }}
        />
        <button type="button" aria-label={say('common:close')} onClick={onClose}>
          <IconX size={16} />
        </button>
      </div>
      <section
        ref={body}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, by keys too
        tabIndex={0}
        aria-label={say('guidelines')}
        className={`${classes.body} content`}
        onScroll={(event) => {
          places.set(project, event.currentTarget.scrollTop);
        }}
      >
        <Loaded query={found} empty={<Empty title={say('noGuidelines')} />}>
          {(data) => {
            const text = data.find((one) => one.id === version) ?? data.at(-1);
            return (
              <>
                <Markdown source={words(text?.text)} />
                <Restore at={places.get(project) ?? 0} within={body} />
              </>
            );
          }}
        </Loaded>
      </section>
    </aside>
  );
}

/** Where one left the guidelines of a project, for the next time they are opened. */
const places = new Map<string, number>();

function Restore({ at, within }: { at: number; within: React.RefObject<HTMLElement | null> }) {
  const [first] = useState(at);
  useEffect(() => {
    within.current?.scrollTo({ top: first });
  }, [first, within]);
  return null;
}

/** Scroll to the first (or next) block that has the words; headings before all. */
function findIn(body: HTMLElement | null, words: string, next = false): void {
  if (body === null || words === '') return;
  const wanted = words.toLocaleLowerCase();
  const blocks = [...body.querySelectorAll<HTMLElement>('h1, h2, h3, h4, p, li')];
  const hits = blocks.filter((block) => block.textContent?.toLocaleLowerCase().includes(wanted));
  const top = body.getBoundingClientRect().top + 8;
  const below = next ? hits.find((hit) => hit.getBoundingClientRect().top > top + 8) : undefined;
  const heading = hits.find((hit) => /^H\d$/.test(hit.tagName));
  (below ?? (next ? hits[0] : (heading ?? hits[0])))?.scrollIntoView({ block: 'start' });
}
