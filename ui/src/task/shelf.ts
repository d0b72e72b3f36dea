/** What must survive a killed tab, on this machine: drafts, and answers not yet taken by the server. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Answers, Shown } from '../form';

export interface Draft {
  task: string;
  person: string;
  answers: Answers;
  /** Seconds of work so far. */
  seconds: number;
  /** The server has it. */
  isSynced: boolean;
}

/** An answer on its way. `key` makes sending it again harmless. */
export interface Sending {
  key: string;
  task: string;
  project: string;
  person: string;
  answers: Answers;
  seconds: number;
  shown: Shown;
  /** When it was given, in milliseconds: they are sent in order. */
  at: number;
}

interface Shelf extends DBSchema {
  drafts: { key: string; value: Draft };
  sending: { key: string; value: Sending; indexes: { at: number } };
}

let opened: Promise<IDBPDatabase<Shelf>> | null = null;

async function shelf(): Promise<IDBPDatabase<Shelf>> {
  try {
    return await open();
  } catch (error) {
    opened = null; // what is refused now may be allowed later
    throw error;
  }
}

function open(): Promise<IDBPDatabase<Shelf>> {
  opened ??= openDB<Shelf>('mihak', 1, {
    upgrade(db) {
      db.createObjectStore('drafts', { keyPath: 'task' });
      db.createObjectStore('sending', { keyPath: 'key' }).createIndex('at', 'at');
    },
    terminated() {
      opened = null; // the browser closed it: open again with the next use
    },
  });
  return opened;
}

export async function keepDraft(draft: Draft): Promise<void> {
  await (await shelf()).put('drafts', draft);
}

export async function draftOf(task: string, person: string): Promise<Draft | undefined> {
  const found = await (await shelf()).get('drafts', task);
  return found?.person === person ? found : undefined;
}

export async function dropDraft(task: string): Promise<void> {
  await (await shelf()).delete('drafts', task);
}

/** An answer is given: it waits to be sent, and its draft is needed no more, in one step. */
export async function keepSending(sending: Sending): Promise<void> {
  const change = (await shelf()).transaction(['drafts', 'sending'], 'readwrite');
  await Promise.all([
    change.objectStore('sending').put(sending),
    change.objectStore('drafts').delete(sending.task),
    change.done,
  ]);
}

/** An answer comes back to be worked on: the reverse, in one step. */
export async function takeBack(sending: Sending): Promise<void> {
  const change = (await shelf()).transaction(['drafts', 'sending'], 'readwrite');
  const { task, person, answers, seconds } = sending;
  await Promise.all([
    change.objectStore('drafts').put({ task, person, answers, seconds, isSynced: false }),
    change.objectStore('sending').delete(sending.key),
    change.done,
  ]);
}

export async function dropSending(key: string): Promise<void> {
  await (await shelf()).delete('sending', key);
}

/** Oldest first. */
export async function allSending(person: string): Promise<Sending[]> {
  const all = await (await shelf()).getAllFromIndex('sending', 'at');
  return all.filter((sending) => sending.person === person);
}
