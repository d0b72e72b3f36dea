import { useMemo } from 'react';
import type { BlockProps } from '../../form/block';
import { useOutputs } from '../../form/context';
import { type Judged, useJudged } from '../../form/judged';
import type { Output } from '../../form/types';
import { Changed } from '../../parts/Changed';
import { pageSwitch } from '../../parts/pageSwitch';
import { Scrolled } from '../../parts/Scrolled';
import { type Compared, type Stretch, wordDiff } from '../../parts/wordDiff';
import { useSay } from '../../say';
import { Prose } from '../Prose';
import { InvisiblesTool, RawTool, Tool, Tools } from '../Tools';
import classes from './Outputs.module.css';
import { useScrollTogether } from './useScrollTogether';

const useDiff = pageSwitch(false);
const useTogether = pageSwitch(true);

/** Outputs of models side by side, by letters: whose they are is not told. */
export function Block({ block }: BlockProps) {
  const say = useSay('blocks');
  const outputs = useOutputs(block.field);
  const judged = useJudged(block.field);
  const [isDiff, setDiff] = useDiff();
  const [isTogether, setTogether] = useTogether();
  const scrolls = useScrollTogether(isTogether);
  const compared = useCompared(outputs, isDiff);
  return (
    <>
      <Tools>
        <RawTool />
        <Tool
          id="block.diff"
          chord="KeyD"
          label={say('diff')}
          pressed={isDiff}
          run={() => setDiff(!isDiff)}
        />
        <Tool
          id="block.together"
          chord="KeyS"
          label={say('scrollTogether')}
          pressed={isTogether}
          run={() => setTogether(!isTogether)}
        />
        <InvisiblesTool text={outputs.map((output) => output.text).join('\n')} />
      </Tools>
      {compared === null && <p className={classes.note}>{say('tooDifferent')}</p>}
      {isDiff && outputs.length > 2 && <p className={classes.note}>{say('againstFirst')}</p>}
      <div className={classes.outputs}>
        {outputs.map((output, place) => (
          <Pane
            key={output.id}
            output={output}
            stretches={compared?.[place]}
            judged={judged}
            dir={block.dir}
            scrolls={scrolls}
          />
        ))}
      </div>
    </>
  );
}

/** Each output against the first on the screen, and the first against the second where there
 * are two. Null: they share too little to show.
 */
function useCompared(outputs: Output[], on: boolean): (Stretch[] | undefined)[] | null | undefined {
  return useMemo(() => {
    const [first, ...others] = outputs;
    if (!on || !first) return undefined;
    const found = others.map((other) => wordDiff(first.text, other.text));
    if (found.some((one) => one === null)) return null;
    const all = found as Compared[];
    return [all.length === 1 ? all[0]?.before : undefined, ...all.map((one) => one.after)];
  }, [outputs, on]);
}

interface PaneProps {
  output: Output;
  stretches: Stretch[] | undefined;
  judged: Judged | null;
  dir: 'auto' | 'ltr' | 'rtl' | undefined;
  scrolls: { ref: (pane: HTMLElement | null) => (() => void) | undefined };
}

function Pane({ output, stretches, judged, dir, scrolls }: PaneProps) {
  const say = useSay('blocks');
  const name = say('output', { letter: output.letter });
  return (
    <section
      className={classes.pane}
      aria-label={name}
      data-best={judged?.best.includes(output.id) || undefined}
    >
      <header className={classes.head}>
        <h3 className={classes.letter}>{output.letter}</h3>
        {/* Length sways who judges: it is told once they have. */}
        {judged && (
          <span className={classes.length}>{say('words', { count: wordsIn(output.text) })}</span>
        )}
      </header>
      <Scrolled className={classes.body} ref={scrolls.ref} label={name}>
        {stretches ? (
          <Changed stretches={stretches} dir={dir} />
        ) : (
          <Prose text={output.text} dir={dir} />
        )}
      </Scrolled>
    </section>
  );
}

function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’_-]*/gu)?.length ?? 0;
}
