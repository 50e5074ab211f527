/** Letters as wide as the text is high: East Asian scripts, emoji, arrows, dashes and other signs. */
export const square =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}\u2014\u2190-\u2BFF\u3000-\u303F\uFE30-\uFE4F\uFF01-\uFFE6]/u;

/** Capitals, broad small letters, and scripts whose letters are broad. */
export const broad =
  /[\p{Lu}жмшщыюфщњљæœωψ€\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Armenian}]/u;

/** How wide letters are in the faces of the themes, in em; the first kind that has a letter counts. */
const widths: readonly (readonly [kind: RegExp, width: number])[] = [
  [/\p{M}/u, 0],
  [square, 1],
  [/[WMm@ÆŒæœ]/, 0.95],
  [/[ !'(),.:;Iijl|`]/, 0.3],
  [/["*1[\]^frt{}-]/, 0.42],
  [/[wNOQ%]/, 0.8],
  [broad, 0.7],
];
const usual = 0.58;

/** About how wide a text is on a slide, in em. */
export function textWidth(text: string): number {
  return [...text]
    .map((letter) => widths.find(([kind]) => kind.test(letter))?.[1] ?? usual)
    .reduce((sum, width) => sum + width, 0);
}
