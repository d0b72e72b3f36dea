const RTL = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const LETTER = /\p{L}/gu;

/** The direction of most of a text's letters; a text without any is left to right. */
export function majority(text: string): 'ltr' | 'rtl' {
  let balance = 0;
  for (const [letter] of text.slice(0, 4_000).matchAll(LETTER))
    balance += RTL.test(letter) ? 1 : -1;
  return balance > 0 ? 'rtl' : 'ltr';
}
