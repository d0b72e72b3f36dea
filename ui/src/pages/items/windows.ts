/** Rows of a long list, fetched in windows as one scrolls, the newest wish first. */

import { Listeners } from '../../listeners';

export interface Window<Row> {
  rows: Row[];
  total: number;
  more: boolean;
  listing: string | null;
  foundAt: string;
}

export type Fetch<Row> = (
  at: number,
  limit: number,
  listing: string | null,
  signal: AbortSignal,
) => Promise<Window<Row>>;

/** Rows of one window; small enough to come at once, large enough for two screens. */
export const SIZE = 100;
const AHEAD = 3;
const BEHIND = 1;
const AT_ONCE = 4;
/** Windows kept: some hundred screens; those furthest from the eye are dropped. */
const KEPT = 120;

export class Windows<Row> {
  total: number | undefined;
  more = false;
  foundAt: string | undefined;
  error: unknown;
  /** What a filter found, to stay in. */
  listing: string | null = null;
  private readonly known = new Map<number, Row[]>();
  private readonly coming = new Map<number, AbortController>();
  private wanted: number[] = [];
  private readonly listeners = new Listeners();
  readonly subscribe = this.listeners.add;
  private version = 0;

  constructor(private readonly fetch: Fetch<Row>) {}

  /** Changes whenever anything does: for `useSyncExternalStore`. */
  snapshot = (): number => this.version;

  row(place: number): Row | undefined {
    return this.known.get(Math.floor(place / SIZE))?.[place % SIZE];
  }

  /** The rows from `first` to `last` are on the screen, and one scrolls `direction`. */
  look(first: number, last: number, direction: 1 | -1): void {
    const from = Math.floor(first / SIZE);
    const to = Math.floor(last / SIZE);
    const seen = range(from, to);
    const ahead =
      direction > 0 ? range(to + 1, to + AHEAD) : range(from - AHEAD, from - 1).reverse();
    const behind = direction > 0 ? range(from - BEHIND, from - 1) : range(to + 1, to + BEHIND);
    const end = this.total === undefined ? 0 : Math.ceil(this.total / SIZE) - 1;
    this.wanted = [...seen, ...ahead, ...behind].filter((one) => one >= 0 && one <= end);
    // What was asked for and is far away by now holds up what is looked at.
    for (const [place, request] of this.coming) {
      if (!this.wanted.includes(place)) {
        request.abort();
        this.coming.delete(place);
      }
    }
    this.drop(from);
    this.pump();
  }

  /** Fetch anew what is shown, as it may have changed; what is there stays until then. */
  refresh(): void {
    for (const request of this.coming.values()) request.abort();
    this.coming.clear();
    const shown = this.wanted;
    for (const place of this.known.keys()) if (!shown.includes(place)) this.known.delete(place);
    for (const place of shown) this.ask(place);
  }

  stop(): void {
    for (const request of this.coming.values()) request.abort();
    this.coming.clear();
  }

  private pump(): void {
    for (const place of this.wanted) {
      // The first window says how many there are, and which listing to stay in.
      if (this.coming.size >= (this.total === undefined ? 1 : AT_ONCE)) return;
      if (!this.known.has(place) && !this.coming.has(place)) this.ask(place);
    }
  }

  private ask(place: number): void {
    const request = new AbortController();
    this.coming.set(place, request);
    this.fetch(place * SIZE, SIZE, this.listing, request.signal).then(
      (found) => this.take(place, request, found),
      (error) => this.fail(place, request, error),
    );
  }

  private take(place: number, request: AbortController, found: Window<Row>): void {
    if (this.coming.get(place) !== request) return;
    this.coming.delete(place);
    if (this.listing !== null && found.listing !== this.listing) this.known.clear(); // found anew
    this.listing = found.listing;
    this.total = found.total;
    this.more = found.more;
    this.foundAt = found.foundAt;
    this.error = undefined;
    this.known.set(place, found.rows);
    this.tell();
    this.pump();
  }

  private fail(place: number, request: AbortController, error: unknown): void {
    if (this.coming.get(place) !== request) return;
    this.coming.delete(place);
    this.error = error;
    this.tell();
  }

  private drop(near: number): void {
    if (this.known.size <= KEPT) return;
    const far = [...this.known.keys()].sort((a, b) => Math.abs(b - near) - Math.abs(a - near));
    for (const place of far.slice(0, this.known.size - KEPT)) this.known.delete(place);
  }

  private tell(): void {
    this.version += 1;
    this.listeners.tell();
  }
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, step) => from + step);
}
