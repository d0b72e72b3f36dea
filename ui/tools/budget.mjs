// What a first visit loads, against the budgets; packs what ships. Run by `npm run build`.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const DIST = new URL('../../src/mihak/web/dist/', import.meta.url).pathname;
const LIMITS = {
  'first JavaScript': 220,
  'first CSS': 45,
  catalogue: 60,
  'Arabic fonts': 140,
  'lazy chunk': 120,
};
const PACKED = /\.(js|css|svg|json)$/;

const manifest = JSON.parse(readFileSync(join(DIST, 'manifest.json'), 'utf8'));
const packed = new Map();

function size(file) {
  if (!packed.has(file)) packed.set(file, gzipSync(readFileSync(join(DIST, file)), { level: 9 }));
  return packed.get(file).length / 1000;
}

/** A chunk with all that it imports at once. */
function needs(key, found = new Set()) {
  if (found.has(key)) return found;
  found.add(key);
  for (const other of manifest[key].imports ?? []) needs(other, found);
  return found;
}

const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);
const first = needs(entry);
// Words are data, fetched beside: the larger language counts.
const catalogues = Object.entries(manifest)
  .filter(([key]) => key.startsWith('src/locales/'))
  .map(([, { file }]) => size(file));
const told = {
  'first JavaScript': [...first].reduce((sum, key) => sum + size(manifest[key].file), 0),
  catalogue: Math.max(...catalogues),
  'first CSS': [...first]
    .flatMap((key) => manifest[key].css ?? [])
    .reduce((sum, file) => sum + size(file), 0),
  'Arabic fonts': readdirSync(join(DIST, 'assets'))
    .filter((name) => name.endsWith('.woff2') && /sans/.test(name))
    .reduce((sum, name) => sum + readFileSync(join(DIST, 'assets', name)).length / 1000, 0),
};
const lazy = Object.entries(manifest)
  .filter(([key]) => !first.has(key) && manifest[key].file?.endsWith('.js'))
  .map(([key, chunk]) => [key, size(chunk.file)])
  .sort((one, other) => other[1] - one[1]);
told['lazy chunk'] = lazy[0]?.[1] ?? 0;

let isOver = false;
for (const [what, limit] of Object.entries(LIMITS)) {
  const over = told[what] > limit;
  isOver ||= over;
  console.log(`${over ? 'OVER ' : ''}${what}: ${told[what].toFixed(1)} kB of ${limit}`);
}
console.log(
  `largest lazy: ${lazy
    .slice(0, 5)
    .map(([key, kb]) => `${key} ${kb.toFixed(1)}`)
    .join(', ')}`,
);
for (const file of readdirSync(DIST, { recursive: true })) {
  if (PACKED.test(file) && file !== 'manifest.json') {
    size(file);
    writeFileSync(join(DIST, `${file}.gz`), packed.get(file));
  }
}
if (isOver) {
  console.error('The build is larger than its budget (ui/tools/budget.mjs).');
  process.exit(1);
}
