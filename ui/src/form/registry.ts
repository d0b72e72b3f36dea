/** Kinds and blocks, found by their folders and loaded when a form needs them. */
import { useArrival } from '../useArrival';
import type { BlockModule } from './block';
import type { Kind, KindModule } from './kind';
import type { Form } from './types';

const kinds = import.meta.glob<KindModule>('../kinds/*/index.tsx');
const blocks = import.meta.glob<BlockModule>('../blocks/*/index.tsx');
const loadedKinds = new Map<string, Kind>();
const loadedBlocks = new Map<string, BlockModule['Block']>();

export const KINDS: string[] = Object.keys(kinds).map((path) => path.split('/')[2] ?? '');

/** Load all that a form needs; rejects where the page has no such kind. */
export async function preload(form: Form): Promise<void> {
  await Promise.all([
    ...form.ask.map((question) => loadKind(question.kind)),
    ...form.show.map((block) => loadBlock(block.kind)),
  ]);
}

export async function loadKind(name: string): Promise<Kind> {
  const known = loadedKinds.get(name);
  if (known) return known;
  const load = kinds[`../kinds/${name}/index.tsx`];
  if (load === undefined) throw new Error(`this page has no kind of question “${name}”`);
  const { kind } = await load();
  loadedKinds.set(name, kind);
  return kind;
}

async function loadBlock(name: string): Promise<void> {
  if (loadedBlocks.has(name)) return;
  const load = blocks[`../blocks/${name}/index.tsx`];
  if (load === undefined) throw new Error(`this page has no block “${name}”`);
  loadedBlocks.set(name, (await load()).Block);
}

/** A kind that `preload` or `useLoaded` has brought. */
export function kindOf(name: string): Kind {
  const kind = loadedKinds.get(name);
  if (kind === undefined) throw new Error(`the kind “${name}” is not loaded`);
  return kind;
}

export function blockOf(name: string): BlockModule['Block'] {
  const block = loadedBlocks.get(name);
  if (block === undefined) throw new Error(`the block “${name}” is not loaded`);
  return block;
}

const isLoaded = (form: Form): boolean =>
  form.ask.every((question) => loadedKinds.has(question.kind)) &&
  form.show.every((block) => loadedBlocks.has(block.kind));

/** Whether a form can be drawn; loads what it needs. At once true for a form seen before. */
export const useLoaded = (form: Form): boolean => useArrival(form, isLoaded, preload);
