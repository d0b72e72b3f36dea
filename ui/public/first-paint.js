// Before the first paint: theme, direction and size as last chosen here, so that nothing flashes.
// A file of its own, as the policy of content forbids scripts in the page.
(() => {
  let kept = {};
  try {
    kept = JSON.parse(localStorage.getItem('mihak.settings') ?? '{}');
  } catch {}
  const dark =
    kept.theme === 'dark' ||
    (kept.theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  const html = document.documentElement;
  html.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
  const first = (kept.locale ?? navigator.language ?? 'en').toLowerCase();
  html.lang = first.startsWith('ar') ? 'ar' : 'en';
  html.dir = html.lang === 'ar' ? 'rtl' : 'ltr';
  if (kept.size) html.style.fontSize = `${kept.size}%`;
})();
