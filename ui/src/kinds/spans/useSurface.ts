import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Offsets } from '../../text';
import { within } from './layout';
import { Surface } from './surface';
import type { Span } from './types';
import { scrollerOf } from './useSpanKeys';

export interface Drawn {
  host: RefObject<HTMLDivElement | null>;
  words: RefObject<HTMLDivElement | null>;
  surface: Surface | null;
  /** Grows whenever places on the page have moved. */
  round: number;
  /** What is in view and near it, in heights from the surface's top. */
  view: { from: number; to: number };
}

/** The surface of a text, and when to draw upon it anew. */
export function useSurface(text: string): Drawn {
  const host = useRef<HTMLDivElement>(null);
  const words = useRef<HTMLDivElement>(null);
  const [surface, setSurface] = useState<Surface | null>(null);
  useLayoutEffect(() => {
    const node = words.current?.firstChild;
    if (!host.current || !(node instanceof Text) || node.data !== text) return setSurface(null);
    const made = new Surface(host.current, node);
    setSurface(made);
    return () => made.clear();
  }, [text]);
  return { host, words, surface, round: useMoves(surface), view: useInView(surface) };
}

/** Those of spans in the text's order that are in view or near it; only these are drawn. */
export function useShown(spans: Span[], offsets: Offsets, { surface, round, view }: Drawn) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: places are others in each round
  return useMemo(() => {
    if (surface === null) return NOTHING;
    const topOf = (point: number) => surface.topOf(offsets.toUnits(point));
    return within(spans, topOf, view.from, view.to);
  }, [spans, offsets, surface, round, view]);
}

export type Shown = ReturnType<typeof useShown>;
const NOTHING: { begin: Span[]; reach: Span[] } = { begin: [], reach: [] };

/** Counts what moves letters about: another width, fonts that have come, another size of them. */
function useMoves(surface: Surface | null): number {
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (surface === null) return;
    let frame = 0;
    const again = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setRound((before) => before + 1));
    };
    const sizes = new ResizeObserver(again);
    sizes.observe(surface.host);
    // Theme and size of type are set on the root.
    const root = new MutationObserver(again);
    root.observe(document.documentElement, { attributes: true });
    document.fonts.addEventListener('loadingdone', again);
    void document.fonts.ready.then(again);
    return () => {
      cancelAnimationFrame(frame);
      sizes.disconnect();
      root.disconnect();
      document.fonts.removeEventListener('loadingdone', again);
    };
  }, [surface]);
  return round;
}

/** How much is drawn beyond what is seen, and how far one scrolls before more is drawn. */
const MARGIN = 600;
const STEP = 300;

function useInView(surface: Surface | null): { from: number; to: number } {
  const [view, setView] = useState({ from: -MARGIN, to: 2 * MARGIN });
  useEffect(() => {
    if (surface === null) return;
    const scroller = scrollerOf(surface.host);
    const look = () => {
      const top = surface.host.getBoundingClientRect().top;
      const from = Math.floor((-top - MARGIN) / STEP) * STEP;
      const to = Math.ceil((window.innerHeight - top + MARGIN) / STEP) * STEP;
      setView((before) => (before.from === from && before.to === to ? before : { from, to }));
    };
    look();
    // The root tells its scrolling to the document.
    const told = scroller === document.scrollingElement ? document : scroller;
    told.addEventListener('scroll', look, { passive: true });
    window.addEventListener('resize', look);
    return () => {
      told.removeEventListener('scroll', look);
      window.removeEventListener('resize', look);
    };
  }, [surface]);
  return view;
}
