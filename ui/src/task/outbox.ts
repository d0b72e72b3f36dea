/** Sends answers in the background, in order, until the server has taken them. */
import { type Api, api, ok, Problem } from '../api/client';
import { Listeners } from '../listeners';
import { allSending, dropSending, keepSending, type Sending, takeBack } from './shelf';

type Submitted = Api<'Submitted'>;

export type Outcome =
  | { kind: 'taken'; sending: Sending; submitted: Submitted }
  /** The server will not take it as it is: it lies among the drafts again. */
  | { kind: 'refused'; sending: Sending; problem: Problem };

const RETRY_SECONDS = [1, 2, 5, 10, 20, 30];

export class Outbox {
  private queue: Sending[] = [];
  private sending: Sending | null = null;
  private tries = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isStopped = false;
  private listeners = new Listeners();
  private outcomes = new Listeners<Outcome>();
  subscribe = this.listeners.add;
  onOutcome = this.outcomes.add;
  /** True once a try failed for want of a connection, until one succeeds. */
  isOffline = false;

  constructor(
    readonly person: string,
    private post: (sending: Sending) => Promise<Submitted> = postAnswer,
  ) {}

  /** Take up what an earlier page left. */
  async start(): Promise<void> {
    globalThis.addEventListener?.('online', this.now);
    const left = await allSending(this.person);
    const known = new Set(this.queue.map((one) => one.key));
    this.queue = [...left.filter((one) => !known.has(one.key)), ...this.queue];
    this.listeners.tell();
    this.now();
  }

  stop(): void {
    this.isStopped = true;
    clearTimeout(this.timer);
    globalThis.removeEventListener?.('online', this.now);
  }

  /** How many answers are not with the server yet. */
  count = (): number => this.queue.length;

  has = (task: string): boolean => this.queue.some((one) => one.task === task);

  /** On disk here when this resolves; sent soon after. */
  async give(sending: Sending): Promise<void> {
    // Where the disk refuses it, it is sent from here all the same.
    await keepSending(sending).catch(() => undefined);
    this.queue.push(sending);
    this.listeners.tell();
    this.now();
  }

  /** Take an answer back that was not sent yet; null if it is on its way or gone. */
  async recall(task: string): Promise<Sending | null> {
    const found = this.queue.find((one) => one.task === task);
    if (found === undefined || found === this.sending) return null;
    this.queue = this.queue.filter((one) => one !== found);
    await takeBack(found);
    this.listeners.tell();
    return found;
  }

  /** Try at once: somebody is back online, or has signed in again. */
  now = (): void => {
    clearTimeout(this.timer);
    void this.work();
  };

  private async work(): Promise<void> {
    if (this.sending !== null || this.isStopped) return;
    const next = this.queue[0];
    if (next === undefined) return;
    this.sending = next;
    try {
      const submitted = await this.post(next);
      await this.done(next);
      this.outcomes.tell({ kind: 'taken', sending: next, submitted });
    } catch (error) {
      await this.failed(next, error);
    } finally {
      this.sending = null;
    }
    this.listeners.tell();
    if (this.isOffline || this.isStopped) return;
    void this.work();
  }

  private async done(sending: Sending): Promise<void> {
    await dropSending(sending.key);
    this.queue = this.queue.filter((one) => one !== sending);
    this.isOffline = false;
    this.tries = 0;
  }

  private async failed(sending: Sending, error: unknown): Promise<void> {
    const problem = Problem.of(error);
    // Not signed in any more: it stays here until somebody is.
    if (problem.isPassing || problem.status === 401) {
      this.isOffline = true;
      const wait = RETRY_SECONDS[Math.min(this.tries++, RETRY_SECONDS.length - 1)] ?? 30;
      this.timer = setTimeout(this.now, wait * 1000);
      return;
    }
    await takeBack(sending);
    this.queue = this.queue.filter((one) => one !== sending);
    this.isOffline = false;
    this.outcomes.tell({ kind: 'refused', sending, problem });
  }
}

function postAnswer(sending: Sending): Promise<Submitted> {
  const { answers, seconds, shown, key } = sending;
  return ok(
    api.POST('/tasks/{task}/submit', {
      params: { path: { task: sending.task } },
      body: { answers, seconds, shown, key },
    }),
  );
}

let current: Outbox | null = null;

/** Somebody else signs in, or nobody: what is left is kept for whose it is. */
export function stopOutbox(person: string): void {
  if (current?.person !== person) return;
  current.stop();
  current = null;
}

/** The outbox of who is signed in; it goes on while other pages are looked at. */
export function outboxOf(person: string): Outbox {
  if (current?.person !== person) {
    current?.stop();
    current = new Outbox(person);
    void current.start();
  }
  return current;
}
