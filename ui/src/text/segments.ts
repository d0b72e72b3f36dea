/** Words and graphemes of one text: where they begin and end, in UTF-16 offsets. */

/** A stretch of a text, `end` exclusive, in UTF-16 offsets. */
export interface Stretch {
  start: number;
  end: number;
}

const RTL =
  /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko}/u;
const LANGUAGES: [RegExp, string][] = [
  [/\p{Script=Arabic}/u, 'ar'],
  [/\p{Script=Hebrew}/u, 'he'],
  [/\p{Script=Thai}/u, 'th'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Han}/u, 'zh'],
];

/** The language whose rules for words a text goes by, as far as its script tells; else undefined. */
export function languageOf(text: string): string | undefined {
  const beginning = text.slice(0, 2000);
  return LANGUAGES.find(([script]) => script.test(beginning))?.[1];
}

/** Which way a paragraph runs: by its first letter, as `dir="auto"` and `plaintext` say. */
export function directionOf(paragraph: string): 'ltr' | 'rtl' {
  const letter = /\p{L}/u.exec(paragraph);
  return letter !== null && RTL.test(letter[0]) ? 'rtl' : 'ltr';
}

export class Segments {
  private readonly words: Intl.Segments;
  private readonly graphemes: Intl.Segments;

  constructor(
    readonly text: string,
    language = languageOf(text),
  ) {
    this.words = new Intl.Segmenter(language, { granularity: 'word' }).segment(text);
    this.graphemes = new Intl.Segmenter(language, { granularity: 'grapheme' }).segment(text);
  }

  /** The word an offset is in or begins; null between words. */
  wordAt(unit: number): Stretch | null {
    const found = this.words.containing(unit);
    return found?.isWordLike ? stretch(found) : null;
  }

  /** The first word that ends after `unit`; it may have begun before. */
  wordFrom(unit: number): Stretch | null {
    for (let at = Math.max(0, unit); at < this.text.length; ) {
      const found = this.words.containing(at);
      if (found === undefined) return null;
      if (found.isWordLike) return stretch(found);
      at = found.index + found.segment.length;
    }
    return null;
  }

  /** The last word that begins before `unit`; it may end after. */
  wordBefore(unit: number): Stretch | null {
    for (let at = Math.min(unit, this.text.length) - 1; at >= 0; ) {
      const found = this.words.containing(at);
      if (found === undefined) return null;
      if (found.isWordLike) return stretch(found);
      at = found.index - 1;
    }
    return null;
  }

  /** The grapheme (what a reader takes for one letter, with its marks) at an offset. */
  graphemeAt(unit: number): Stretch | null {
    const found = this.graphemes.containing(unit);
    return found === undefined ? null : stretch(found);
  }

  graphemeBefore(unit: number): Stretch | null {
    return unit <= 0 ? null : this.graphemeAt(Math.min(unit, this.text.length) - 1);
  }

  isGraphemeEdge(unit: number): boolean {
    return unit >= this.text.length || this.graphemeAt(unit)?.start === unit;
  }

  /** Whether no word goes across this offset. */
  isWordEdge(unit: number): boolean {
    const found = unit < this.text.length ? this.words.containing(unit) : undefined;
    return found === undefined || found.index === unit || !found.isWordLike;
  }

  /** The paragraph (between line breaks) around an offset. */
  paragraphAt(unit: number): Stretch {
    const start = unit <= 0 ? 0 : this.text.lastIndexOf('\n', unit - 1) + 1;
    const end = this.text.indexOf('\n', unit);
    return { start, end: end < 0 ? this.text.length : end };
  }

  directionAt(unit: number): 'ltr' | 'rtl' {
    const { start, end } = this.paragraphAt(unit);
    return directionOf(this.text.slice(start, end));
  }
}

const stretch = ({ index, segment }: Intl.SegmentData): Stretch => ({
  start: index,
  end: index + segment.length,
});
