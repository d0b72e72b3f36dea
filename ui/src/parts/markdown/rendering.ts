export interface RenderedProps {
  source: string;
  /** Of all of it; `auto` goes block by block. */
  dir?: 'auto' | 'ltr' | 'rtl' | undefined;
  /** Headings get the ids of `rulesOf`: for the one text of a page that rules are opened in. */
  rules?: boolean;
  /** How far below the page's own headings its headings stand. */
  below?: number;
}
