/** A name in its own direction inside any sentence. */
export const bidi = (name: string) => `\u2068${name}\u2069`;
/** Left-to-right and whole inside any sentence, as a pair of numbers with a dash must be. */
export const whole = (text: string) => `\u2066${text}\u2069`;

/** What the two sides are called. */
export type Called = { first: string; second: string };
