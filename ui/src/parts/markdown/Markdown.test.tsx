import i18next from 'i18next';
import { renderToReadableStream } from 'react-dom/server';
import { expect, it } from 'vitest';
import en from '../../locales/en.json';
import { Spoken } from '../../say';
import Rendered from './Rendered';
import type { RenderedProps } from './rendering';

const i18n = i18next.createInstance();
await i18n.init({ lng: 'en', resources: { en } });

// With all that is lazy, as KaTeX.
async function html(props: RenderedProps): Promise<string> {
  const stream = await renderToReadableStream(
    <Spoken.Provider value={{ i18n, locale: 'en', digits: 'latn' }}>
      <Rendered {...props} />
    </Spoken.Provider>,
  );
  await stream.allReady;
  return new Response(stream).text();
}

it('shows HTML as the text it is', async () => {
  const drawn = await html({
    source: '<script>alert(1)</script>\n\na <b onclick="x()">b</b> <img src=x onerror=y>',
  });
  expect(drawn).not.toMatch(/<(script|b|img)\b/);
  expect(drawn).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(drawn).toContain('&lt;img src=x onerror=y&gt;');
});

it('loads no image, and says which it would have been', async () => {
  const drawn = await html({
    source: '![a map](https://tracker.example/p.png) ![][x]\n\n[x]: data:image/png;base64,AA',
  });
  expect(drawn).not.toMatch(/<img|src=/);
  expect(drawn).toContain('Image, not loaded: a map');
  expect(drawn).toContain('tracker.example/p.png');
});

it('shows where a link leads, and follows none that is not to the web', async () => {
  const drawn = await html({
    source:
      '[bank](https://xn--evil.example/a) [x](javascript:alert(1)) [y](/api/v1/sign-out) <https://plain.example>',
  });
  expect(drawn.match(/href="[^"]*"/g)).toEqual([
    'href="https://xn--evil.example/a"',
    'href="https://plain.example"',
  ]);
  expect(drawn).toMatch(/bank<\/a><bdi[^>]*>xn--evil\.example\/a<\/bdi>/);
  expect(drawn.match(/rel="noopener noreferrer nofollow"/g)).toHaveLength(2);
});

it('draws formulas, but obeys none of their commands that reach outside', async () => {
  const drawn = await html({
    source:
      'Let $x^2$ and $\\href{https://bad.example}{y}$ and $\\includegraphics{https://bad.example/a.png}$.',
  });
  expect(drawn).toContain('class="katex"');
  expect(drawn).not.toMatch(/<a\b|<img\b/);
});

it('shows the source of a formula that is wrong, too long, or grows without end', async () => {
  const bomb =
    '\\def\\a{\\b\\b\\b\\b\\b\\b\\b\\b}\\def\\b{\\c\\c\\c\\c\\c\\c\\c\\c}\\def\\c{xxxxxxxx\\d\\d\\d\\d}\\def\\d{yyyyyyyy}\\a\\a\\a\\a';
  const begun = performance.now();
  const drawn = await html({ source: `$\\frac{1}{$ and $${'x+'.repeat(1_500)}$ and $${bomb}$` });
  expect(performance.now() - begun).toBeLessThan(2_000);
  expect(drawn).toContain('\\frac{1}{');
  expect(drawn).toContain(`<code>${'x+'.repeat(1_500)}</code>`);
  expect(drawn).not.toContain('yyyyyyyyyyyyyyyy');
});

it('sets a formula between double dollars on a line of its own', async () => {
  expect(await html({ source: 'So \\[ E = mc^2 \\] holds.' })).toContain('katex-display');
});

it('lets each block read in its own direction, a list in that of most of its letters', async () => {
  const drawn = await html({
    source: 'نعم\n\n- Python هي لغة برمجة سهلة\n- احجز التذكرة\n\n> quoted',
  });
  expect(drawn).toContain('<p dir="auto">نعم</p>');
  expect(drawn).toMatch(/<ul dir="rtl">/);
  expect(drawn).toMatch(/<blockquote dir="ltr">/);
  expect(await html({ source: 'نعم', dir: 'rtl' })).not.toContain('dir="auto"');
});

it('gives headings the ids of rules where it is asked to, below the page’s own', async () => {
  const source = '# Tone\n\n## القاعدة $x$\n';
  const drawn = await html({ source, rules: true, below: 1 });
  expect(drawn).toMatch(/<h2[^>]*id="tone"/);
  expect(drawn).toMatch(/<h3[^>]*id="القاعدة-x"/);
  expect(await html({ source })).not.toMatch(/id="tone"/);
});

it('keeps footnotes of several texts apart', async () => {
  const drawn = await html({ source: 'a[^1]\n\n[^1]: note' });
  const [, target] = /href="#([^"]+)"/.exec(drawn) ?? [];
  expect(drawn).toContain(`id="${target}"`);
});

it('draws boxes of task lists as signs', async () => {
  const drawn = await html({ source: '- [x] done\n- [ ] open' });
  expect(drawn).not.toContain('<input');
  expect(drawn).toContain('aria-label="ticked"');
  expect(drawn).toContain('aria-label="not ticked"');
});
