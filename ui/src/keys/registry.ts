/** The one registry of keys. A key is a place on the keyboard (`KeyA`, `Digit1`), so that it works
 * the same on an Arabic layout; see `chord`.
 */
import { matchKeyBindingPress, parseKeybinding } from 'tinykeys';
import { Listeners } from '../listeners';

export interface KeyAction {
  /** Its name in settings, such as `task.submit`; ids with a `*` cannot be remapped. */
  id: string;
  /** Such as `Enter`, `Shift+Digit1`, `$mod+Enter`, `KeyZ`. */
  chord: string;
  /** What it does, in words, for the key sheet. */
  says: string;
  run: (event: KeyboardEvent) => void;
  /** It works while somebody writes, too. */
  whileTyping?: boolean;
  /** Holding the key down repeats it. */
  repeats?: boolean;
  /** Not on the key sheet. */
  hidden?: boolean;
}

export interface Layer {
  /** Layers above hide the same chords below; a dialog's layer hides all (`alone`). */
  actions: KeyAction[];
  alone: boolean;
}

let layers: Layer[] = [];
let chosen: Record<string, string> = {};
const listeners = new Listeners();
export const changed = listeners.add;

export function push(layer: Layer): () => void {
  layers = [...layers, layer];
  listeners.tell();
  return () => {
    layers = layers.filter((one) => one !== layer);
    listeners.tell();
  };
}

/** A layer's keys are others now. */
export const renewed = (): void => listeners.tell();

/** A person's own keys, by action id. */
export function remap(keys: Record<string, string>): void {
  chosen = keys;
  listeners.tell();
}

export const chordOf = (action: Pick<KeyAction, 'id' | 'chord'>): string =>
  chosen[action.id] ?? action.chord;

/** What works now, top layer first; hidden by a layer above means absent. */
export function active(): KeyAction[] {
  const found: KeyAction[] = [];
  const taken = new Set<string>();
  for (const layer of layers.toReversed()) {
    for (const action of layer.actions) {
      const chord = chordOf(action);
      if (!taken.has(chord)) found.push(action);
    }
    for (const action of layer.actions) taken.add(chordOf(action));
    if (layer.alone) break;
  }
  return found;
}

/** Two actions of one layer on the same chord: the second would never run. */
export function clashes(actions: Pick<KeyAction, 'id' | 'chord'>[]): [string, string][] {
  const seen = new Map<string, string>();
  const found: [string, string][] = [];
  for (const action of actions) {
    const chord = chordOf(action);
    const other = seen.get(chord);
    if (other !== undefined && other !== action.id) found.push([other, action.id]);
    seen.set(chord, action.id);
  }
  return found;
}

const TYPING =
  'input:not([type=radio]):not([type=checkbox]):not([type=button]):not([type=range]), textarea, select, [contenteditable=true]';
/** Where Enter and Space already mean something. */
const PRESSED =
  'button, a[href], summary, [role=button], [role=menuitem], [role=option], [role=tab]';

function isFor(event: KeyboardEvent, action: KeyAction): boolean {
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest(TYPING) && !action.whileTyping) return false;
  if (event.repeat && !action.repeats) return false;
  const plain = !(event.ctrlKey || event.metaKey || event.altKey || event.shiftKey);
  const presses = event.code === 'Enter' || event.code === 'NumpadEnter' || event.code === 'Space';
  return !(plain && presses && target?.closest(PRESSED));
}

const parsed = new Map<string, ReturnType<typeof parseKeybinding>>();

function matches(event: KeyboardEvent, chord: string): boolean {
  const presses = parsed.get(chord) ?? parseKeybinding(chord);
  parsed.set(chord, presses);
  const press = presses[0];
  if (press === undefined) return false;
  // By place first; tinykeys also looks at the character, which an Arabic layout has none of here.
  return matchKeyBindingPress(event, press);
}

export function onKeyDown(event: KeyboardEvent): void {
  if (event.isComposing || event.defaultPrevented) return;
  const action = active().find((one) => matches(event, chordOf(one)) && isFor(event, one));
  if (action === undefined) return;
  event.preventDefault();
  action.run(event);
}
