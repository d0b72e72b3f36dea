import type { ReactNode } from 'react';
import { chordOf, Key, useKeys } from '../keys';
import { useInvisibles } from '../parts/Invisible';
import { hasInvisibles } from '../parts/invisibles';
import { pageSwitch } from '../parts/pageSwitch';
import { useSay } from '../say';
import classes from './Tools.module.css';

/** Markdown as its source. */
export const useRaw = pageSwitch(false);

export function Tools({ children }: { children: ReactNode }) {
  return <div className={classes.tools}>{children}</div>;
}

interface ToolProps {
  /** Its name in the settings, and its key. */
  id: string;
  chord: string;
  label: string;
  icon?: ReactNode;
  /** A switch is on or off; without it, it is a button. */
  pressed?: boolean;
  disabled?: boolean;
  /** Without words beside it, where the sign is known to all. */
  bare?: boolean;
  run: () => void;
}

/** A way to look at a block, by mouse and by key. */
export function Tool({ id, chord, label, icon, pressed, disabled, bare = false, run }: ToolProps) {
  useKeys([{ id, chord, says: label, run }], { on: !disabled });
  const cap = chordOf({ id, chord });
  return (
    <button
      type="button"
      className={classes.tool}
      aria-pressed={pressed}
      aria-label={bare ? label : undefined}
      aria-keyshortcuts={cap}
      title={bare ? label : undefined}
      disabled={disabled}
      onClick={run}
    >
      {icon}
      {!bare && label}
      <Key chord={cap} />
    </button>
  );
}

export function RawTool() {
  const say = useSay('blocks');
  const [raw, setRaw] = useRaw();
  return (
    <Tool
      id="block.raw"
      chord="KeyM"
      label={say('asSource')}
      pressed={raw}
      run={() => setRaw(!raw)}
    />
  );
}

/** Offered where a text holds characters nobody sees. */
export function InvisiblesTool({ text }: { text: string }) {
  const say = useSay('blocks');
  const [on, show] = useInvisibles();
  if (!hasInvisibles(text)) return null;
  return (
    <Tool
      id="block.invisibles"
      chord="KeyI"
      label={say('invisibles')}
      pressed={on}
      run={() => show(!on)}
    />
  );
}
