/** The line of tasks a person has before them: the one on the page, and some ahead. */
import { type Api, api, BASE, ok, Problem } from '../api/client';
import type { Answers } from '../form';
import { Listeners } from '../listeners';
import type { Outbox } from './outbox';
import { draftOf, dropDraft, keepDraft } from './shelf';

export type Task = Api<'Task'>;

/** A task with what was answered so far. */
export interface Held {
  task: Task;
  answers: Answers;
  seconds: number;
  /** Why the server did not take it. */
  refused?: Problem;
}

export interface LineState {
  current: Held | null;
  /** `empty`: the server has nothing for this person now. */
  is: 'starting' | 'working' | 'empty' | 'stopped';
  problem: Problem | null;
  /** Of the draft on the page. */
  saved: 'here' | 'server' | 'nothing';
  /** Answers given since the page was opened. */
  given: number;
  /** Tasks that can be taken back, the last one last. */
  undoable: number;
  /** Of a test that explains: the answer given last, with what is told of it once it is. */
  told: { held: Held; explained: Api<'Explained'> | null } | null;
}

interface Given {
  held: Held;
  annotation: string | null;
  until: number;
}

const AHEAD = 4;
const LEAST_AHEAD = 3;
const SERVER_MS = 1200;
const LOOK_AGAIN_MS = 15_000;
const REMEMBERED = 10;

export class Line {
  private held: Held[] = [];
  private past: Given[] = [];
  private listeners = new Listeners();
  subscribe = this.listeners.add;
  private draftTimer: ReturnType<typeof setTimeout> | undefined;
  private lookTimer: ReturnType<typeof setTimeout> | undefined;
  private isClaiming = false;
  private isWanted = false;
  private isClosed = false;
  private isOpened = false;
  private first: string | undefined;
  private isExplained = false;
  private off: () => void;
  state: LineState = {
    current: null,
    is: 'starting',
    problem: null,
    saved: 'nothing',
    given: 0,
    undoable: 0,
    told: null,
  };

  constructor(
    readonly project: string,
    readonly person: string,
    private outbox: Outbox,
    /** Told of every task as it comes, to load its media and what its form needs. */
    private onTask: (task: Task) => void = () => undefined,
    /** Told of what was asked for and could not be done. */
    private onTrouble: (error: unknown) => void = () => undefined,
  ) {
    this.off = outbox.onOutcome((outcome) => {
      if (outcome.sending.project !== project) return;
      const given = this.past.find((one) => one.held.task.id === outcome.sending.task);
      if (outcome.kind === 'taken') {
        if (given === undefined) return;
        given.annotation = outcome.submitted.annotation_id;
        given.until = new Date(outcome.submitted.undo_until).getTime();
        this.explain(given, outcome.submitted.told ?? null);
        if (this.held.length === 0) this.look(); // a test may just have been passed
      } else this.comeBack(outcome.sending.task, outcome.sending.answers, outcome.problem, given);
      this.tell();
    });
  }

  /** Take up the tasks held from before, `first` before all, then claim more. */
  async open(first?: string): Promise<void> {
    this.first = first;
    await this.fill();
  }

  /** What this person holds already: claiming would not give it again. */
  private async readHeld(): Promise<void> {
    const { first } = this;
    const { tasks } = await ok(
      api.GET('/projects/{project}/tasks', { params: { path: { project: this.project } } }),
    );
    const known = new Set(this.held.map((held) => held.task.id));
    const mine = tasks.filter((task) => !this.outbox.has(task.id) && !known.has(task.id));
    const found = await Promise.all(mine.map((task) => this.withDraft(task)));
    // What was begun comes first, then what was held longest.
    const rank = (held: Held) =>
      Number(held.task.id !== first) * 2 + Number(Object.keys(held.answers).length === 0);
    found.sort((one, other) => rank(one) - rank(other));
    for (const held of found) this.onTask(held.task);
    this.held = [...this.held, ...found];
    this.isExplained = await explains(this.project);
    this.isOpened = true;
    this.tell();
  }

  /** Leave: tasks that were not begun go back to the others. */
  close(): void {
    this.isClosed = true;
    clearTimeout(this.draftTimer);
    clearTimeout(this.lookTimer);
    this.off();
    void this.sendDraft();
    for (const held of this.held) {
      if (Object.keys(held.answers).length > 0) continue;
      void fetch(`${BASE}/tasks/${held.task.id}/return`, { method: 'POST', keepalive: true });
    }
  }

  /** New answers for the task on the page: on disk here at once, on the server soon. */
  async answer(answers: Answers, seconds: number): Promise<void> {
    const [held] = this.held;
    if (held === undefined) return;
    this.held[0] = { ...held, answers, seconds };
    this.tell();
    const { id } = held.task;
    const draft = { task: id, person: this.person, answers, seconds, isSynced: false };
    await keepDraft(draft).catch(() => undefined); // the server has it soon all the same
    if (this.held[0]?.task.id !== id) return;
    this.set({ saved: 'here' });
    this.draftTimer ??= setTimeout(() => void this.sendDraft(), SERVER_MS);
  }

  /** Give the answer; the next task is there at once. On disk here when it resolves. */
  async submit(answers: Answers, seconds: number, shown: Record<string, string[]>): Promise<void> {
    const [held, ...rest] = this.held;
    if (held === undefined) return;
    this.stopDraft();
    this.held = rest;
    const given: Given = { held: { ...held, answers, seconds }, annotation: null, until: Infinity };
    this.past = [...this.past, given].slice(-REMEMBERED);
    const told = this.isExplained ? { held: given.held, explained: null } : null;
    this.set({ given: this.state.given + 1, saved: 'nothing', problem: null, told });
    const { project, person } = this;
    const key = newKey();
    const { id: task } = held.task;
    await this.outbox.give({ key, task, project, person, answers, seconds, shown, at: Date.now() });
    void this.fill();
  }

  private explain(given: Given, explained: Api<'Explained'> | null): void {
    this.isExplained &&= explained !== null; // the test is over: what follows is work
    if (explained === null) {
      if (this.state.told?.held === given.held) this.set({ told: null });
      return;
    }
    this.past = this.past.filter((one) => one !== given); // what was told cannot be unsaid
    this.set({ told: { held: given.held, explained } });
  }

  /** What was told of a test answer was read: on to the next. */
  goOn = (): void => this.set({ told: null });

  /** Take the last answer back; what was on the page waits behind it. */
  async undo(): Promise<void> {
    const last = this.past.at(-1);
    if (last === undefined) return;
    const { id } = last.held.task;
    if (last.annotation === null && (await this.outbox.recall(id)) === null) {
      // It is on its way: a moment, and it can be taken back from the server.
      await untilGone(this.outbox, id);
    }
    this.past = this.past.filter((one) => one !== last);
    try {
      const task = last.annotation === null ? last.held.task : await undoOnServer(last.annotation);
      this.held = [{ ...last.held, task }, ...this.held.filter((one) => one.task.id !== id)];
      this.set({ given: Math.max(0, this.state.given - 1), problem: null, saved: 'here' });
    } catch (error) {
      if (Problem.of(error).isPassing) this.past = [...this.past, last];
      this.onTrouble(error);
      this.fail(error);
    }
  }

  async skip(reason: Api<'Skip'>['reason'], comment: string): Promise<void> {
    const [held] = this.held;
    if (held === undefined) return;
    const path = { task: held.task.id };
    const body = comment ? { reason, comment } : { reason };
    try {
      await ok(api.POST('/tasks/{task}/skip', { params: { path }, body }));
      await this.drop(held);
    } catch (error) {
      this.onTrouble(error);
      this.fail(error);
    }
  }

  /** Put away a task whose answer cannot be given any more. */
  async giveUp(): Promise<void> {
    const [held] = this.held;
    if (held !== undefined) await this.drop(held);
  }

  private async drop(held: Held): Promise<void> {
    this.stopDraft();
    this.held = this.held.filter((one) => one !== held && one.task.id !== held.task.id);
    await dropDraft(held.task.id);
    this.set({ saved: 'nothing', problem: null });
    void this.fill();
  }

  /** Hold the tasks for another lease. */
  async renew(): Promise<void> {
    await Promise.all(
      this.held.map(async (held) => {
        const path = { task: held.task.id };
        try {
          const { leased_until } = await ok(api.POST('/tasks/{task}/renew', { params: { path } }));
          held.task = { ...held.task, leased_until };
        } catch (error) {
          // The one on the page stays: its answer may still be taken, late.
          const isOver = error instanceof Problem && [404, 409].includes(error.status);
          if (isOver && held !== this.held[0]) this.held = this.held.filter((one) => one !== held);
        }
      }),
    );
    this.tell();
  }

  /** Look for more now. */
  look = (): void => {
    clearTimeout(this.lookTimer);
    void this.fill();
  };

  private async fill(): Promise<void> {
    if (this.isClosed || this.held.length > LEAST_AHEAD) return;
    this.isWanted = this.isClaiming; // what is under way may have asked a moment too early
    if (this.isClaiming) return;
    this.isClaiming = true;
    try {
      if (!this.isOpened) await this.readHeld();
      if (this.held.length <= LEAST_AHEAD) await this.claim();
      this.set({ is: this.held.length > 0 ? 'working' : 'empty', problem: null });
    } catch (error) {
      this.fail(error);
    } finally {
      this.isClaiming = false;
    }
    if (this.isWanted) return this.fill();
    if (this.isClosed || this.held.length > LEAST_AHEAD) return;
    clearTimeout(this.lookTimer);
    this.lookTimer = setTimeout(() => void this.fill(), LOOK_AGAIN_MS);
  }

  private async claim(): Promise<void> {
    const path = { project: this.project };
    const body = { count: AHEAD + 1 - this.held.length };
    const { tasks } = await ok(api.POST('/projects/{project}/claim', { params: { path }, body }));
    const known = new Set(this.held.map((held) => held.task.id));
    const fresh = tasks.filter((task) => !known.has(task.id));
    this.held.push(...(await Promise.all(fresh.map((task) => this.withDraft(task)))));
    for (const task of fresh) this.onTask(task);
  }

  private fail(error: unknown): void {
    const problem = Problem.of(error);
    // Who may not work here will not by trying again; who is offline goes on with what is here.
    const isOver = !problem.isPassing && this.held.length === 0;
    const is = isOver ? 'stopped' : this.held.length > 0 ? 'working' : this.state.is;
    this.set({ is, problem: problem.isPassing && this.held.length > 0 ? null : problem });
  }

  private async withDraft(task: Task): Promise<Held> {
    const kept = await draftOf(task.id, this.person).catch(() => undefined);
    const server = (task.draft ?? {}) as Answers;
    const answers = kept && !kept.isSynced ? kept.answers : server;
    return { task, answers, seconds: kept?.seconds ?? 0 };
  }

  private comeBack(id: string, answers: Answers, problem: Problem, given?: Given): void {
    this.past = this.past.filter((one) => one.held.task.id !== id);
    const told = this.state.told?.held.task.id === id ? null : this.state.told;
    this.state = { ...this.state, given: Math.max(0, this.state.given - 1), told };
    if (given === undefined) return; // from an earlier page: it is among the drafts
    this.held = [{ ...given.held, answers, refused: problem }, ...this.held];
  }

  private stopDraft(): void {
    clearTimeout(this.draftTimer);
    this.draftTimer = undefined;
  }

  private async sendDraft(): Promise<void> {
    this.draftTimer = undefined;
    const [held] = this.held;
    if (held === undefined || this.state.saved !== 'here') return;
    const { answers, seconds, task } = held;
    try {
      const path = { task: task.id };
      await ok(api.PUT('/tasks/{task}/draft', { params: { path }, body: { answers } }));
      if (this.held[0]?.answers !== answers) return;
      await keepDraft({ task: task.id, person: this.person, answers, seconds, isSynced: true });
      this.set({ saved: 'server' });
    } catch {
      // It is on disk here; the next change, or the submit, goes again.
      if (!this.isClosed) this.draftTimer = setTimeout(() => void this.sendDraft(), 5 * SERVER_MS);
    }
  }

  private set(changes: Partial<LineState>): void {
    this.state = { ...this.state, ...changes };
    this.tell();
  }

  private tell(): void {
    const [current = null] = this.held;
    this.state = {
      ...this.state,
      current,
      is: current === null ? this.state.is : 'working',
      undoable: this.past.filter((one) => one.until > Date.now()).length,
    };
    this.listeners.tell();
  }
}

/** Whether answers are told of: a test that explains is not passed yet. */
async function explains(project: string): Promise<boolean> {
  try {
    const path = { project };
    const mine = await ok(api.GET('/projects/{project}/qualification', { params: { path } }));
    return mine.test.explain && (mine.standing === 'none' || mine.standing === 'qualifying');
  } catch (error) {
    if (error instanceof Problem && error.status === 404) return false; // there is no test
    throw error;
  }
}

function undoOnServer(annotation: string): Promise<Task> {
  return ok(api.POST('/annotations/{annotation}/undo', { params: { path: { annotation } } }));
}

/** `crypto.randomUUID` is for secure origins only. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function untilGone(outbox: Outbox, task: string): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (outbox.has(task)) return;
      off();
      resolve();
    };
    const off = outbox.subscribe(look);
    look();
  });
}
