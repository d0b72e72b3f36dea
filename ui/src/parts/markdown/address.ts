/**
 * Where a link leads, to be seen before it is followed; null for what is no place on the web
 * (other schemes, and paths, which would lead about in this very page).
 */
export function addressOf(href: string): string | null {
  if (/^mailto:/i.test(href)) return href.slice('mailto:'.length);
  if (!/^https?:\/\//i.test(href)) return null;
  try {
    const url = new URL(href);
    // Names in other scripts stay in their ASCII form: they can look like another's.
    return url.host + url.pathname.replace(/\/$/, '') + url.search + url.hash;
  } catch {
    return null;
  }
}
