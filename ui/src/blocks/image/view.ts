/** How an image lies in its frame. */
export interface View {
  /** Screen pixels for one of the image; null: as large as fits. */
  scale: number | null;
  /** Of the image's middle from the frame's, in screen pixels. */
  x: number;
  y: number;
  /** Quarter turns, clockwise. */
  turns: number;
}

export interface Size {
  width: number;
  height: number;
}

export const FITTED: View = { scale: null, x: 0, y: 0, turns: 0 };
const CLOSEST = 32;
const STEP = 1.25;

/** The image as it lies, a quarter turn exchanging its sides. */
function lying(image: Size, turns: number): Size {
  return turns % 2 ? { width: image.height, height: image.width } : image;
}

/** Small images are not made larger than they are. */
export function fitScale(image: Size, frame: Size, turns: number): number {
  const { width, height } = lying(image, turns);
  if (!width || !height || !frame.width || !frame.height) return 1;
  return Math.min(1, frame.width / width, frame.height / height);
}

export function scaleOf(view: View, image: Size, frame: Size): number {
  return view.scale ?? fitScale(image, frame, view.turns);
}

/** Never so far that none of it is left in the frame. */
function held(view: View, image: Size, frame: Size): View {
  const scale = scaleOf(view, image, frame);
  const { width, height } = lying(image, view.turns);
  const within = (at: number, size: number, room: number) => {
    const most = Math.max(0, (size * scale - room) / 2);
    return Math.min(most, Math.max(-most, at));
  };
  return {
    ...view,
    x: within(view.x, width, frame.width),
    y: within(view.y, height, frame.height),
  };
}

/** Closer (1) or farther (-1), keeping what lies at `at` (from the frame's middle) where it is. */
export function zoomed(
  view: View,
  image: Size,
  frame: Size,
  by: number,
  at = { x: 0, y: 0 },
): View {
  const before = scaleOf(view, image, frame);
  const farthest = Math.min(fitScale(image, frame, view.turns), 1);
  const after = Math.min(CLOSEST, Math.max(farthest, before * STEP ** by));
  const ratio = after / before;
  const scale = after === farthest ? null : after;
  const moved = { x: at.x - (at.x - view.x) * ratio, y: at.y - (at.y - view.y) * ratio };
  return held({ ...view, ...moved, scale }, image, frame);
}

export function panned(view: View, image: Size, frame: Size, x: number, y: number): View {
  return held({ ...view, x: view.x + x, y: view.y + y }, image, frame);
}

export function turned(view: View): View {
  return { ...FITTED, turns: (view.turns + 1) % 4 };
}

/** One pixel of the image for one of the screen. */
export function whole(view: View): View {
  return { ...view, scale: 1, x: 0, y: 0 };
}
