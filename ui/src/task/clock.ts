/** Time worked: while the page is seen, and something was done within the idle time. */
import { Listeners } from '../listeners';

const IDLE_SECONDS = 60;
const SIGNS = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'scroll'] as const;

export class Clock {
  private worked = 0;
  private since: number | null = null;
  private lastSign = 0;
  private timer: ReturnType<typeof setInterval> | undefined;
  private paused = false;
  private listeners = new Listeners();
  subscribe = this.listeners.add;

  constructor(private now: () => number = () => performance.now()) {}

  start(): () => void {
    for (const sign of SIGNS) addEventListener(sign, this.sign, { passive: true, capture: true });
    document.addEventListener('visibilitychange', this.look);
    this.timer = setInterval(this.look, 1000);
    this.sign();
    return () => {
      for (const sign of SIGNS) removeEventListener(sign, this.sign, { capture: true });
      document.removeEventListener('visibilitychange', this.look);
      clearInterval(this.timer);
    };
  }

  /** Something was done. */
  sign = (): void => {
    this.lastSign = this.now();
    this.look();
  };

  pause(on: boolean): void {
    this.paused = on;
    this.look();
  }

  get isPaused(): boolean {
    return this.paused;
  }

  /** Whether time counts now. */
  get isRunning(): boolean {
    const isSeen = globalThis.document === undefined || document.visibilityState === 'visible';
    return isSeen && !this.paused && this.now() - this.lastSign < IDLE_SECONDS * 1000;
  }

  /** Seconds worked since `restart`, to a thousandth. */
  seconds = (): number => {
    const running = this.since === null ? 0 : this.now() - this.since;
    return Math.round(this.worked + running) / 1000;
  };

  /** Begin anew with the next task, at `seconds` if it was worked on before. */
  restart(seconds = 0): void {
    this.worked = seconds * 1000;
    this.since = this.isRunning ? this.now() : null;
    this.listeners.tell();
  }

  look = (): void => {
    const running = this.isRunning;
    if (running && this.since === null) this.since = this.now();
    if (!running && this.since !== null) {
      // Idle: what went by since the last sign counts up to the idle time, then no more.
      const until =
        this.paused || document.visibilityState !== 'visible'
          ? this.now()
          : this.lastSign + IDLE_SECONDS * 1000;
      this.worked += Math.max(0, until - this.since);
      this.since = null;
    }
    this.listeners.tell();
  };
}
