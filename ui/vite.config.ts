import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const server = process.env.MIHAK_URL ?? 'http://127.0.0.1:8080';

/** Icons from their own files: their index names six thousand, which takes most of a build. */
const icons: Plugin = {
  name: 'icons',
  enforce: 'pre',
  transform(code, id) {
    if (!/\/src\/.*\.tsx?$/.test(id) || !code.includes('@tabler/icons-react')) return null;
    return code.replace(
      /import \{([^}]+)\} from '@tabler\/icons-react';/g,
      (whole, names: string) => {
        const icons = names
          .split(',')
          .map((name) => name.trim())
          .filter(Boolean);
        if (icons.some((name) => !/^Icon\w+$/.test(name))) return whole;
        return icons
          .map((name) => `import ${name} from '@tabler/icons-react/dist/esm/icons/${name}.mjs';`)
          .join(' ');
      },
    );
  },
};

/** KaTeX's fonts once, as every browser of today reads them. */
const woff2: Plugin = {
  name: 'woff2',
  enforce: 'pre',
  transform(code, id) {
    if (!id.includes('katex.min.css')) return null;
    return code.replace(/,\s*url\([^)]*\.(?:woff|ttf)\) format\("[^"]*"\)/g, '');
  },
};

export default defineConfig({
  plugins: [icons, woff2, react()],
  build: {
    outDir: '../src/mihak/web/dist',
    emptyOutDir: true,
    manifest: 'manifest.json',
    target: 'es2023',
    // Those that know :dir(); for older ones it would be put as :lang(), which means something else.
    cssTarget: ['chrome120', 'firefox121', 'safari17.4'],
    modulePreload: { polyfill: false }, // an inline script, which our policy forbids
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000, // tools/budget.mjs is the judge
  },
  server: { proxy: { '/api': { target: server, changeOrigin: false } } },
  test: { environment: 'node', include: ['src/**/*.test.{ts,tsx}'] },
});
