import type { Deck } from '../decks.ts';
import temml from 'temml/dist/Temml-Local.css?inline';
import book from '../styles/themes/book.css?inline';
import drawings from '../styles/drawings.css?inline';
import maths from '../styles/maths.css?inline';
import signal from '../styles/themes/signal.css?inline';

/** The layers of `styles/layers.css`, as this style may stand before that one. */
const layers = '@layer tokens,base,slide,theme,slide-layouts,code,deck,player,print;';

/** What each theme says; the first of them is what the style sheets of the site say already. */
const sheets = { plain: '', book, signal };

/**
 * What a deck's pages look like beyond the site's own style sheets: its theme, its accent, and its own `theme.css`.
 *
 * @param scope where it holds, as a selector, on a page that shows several decks
 * @returns a style sheet; empty where the deck asks for nothing
 */
export function deckLook({ fields }: Deck, scope?: string): string {
  const { theme, accent, themeCss } = fields;
  const [light, dark = light] = typeof accent === 'string' ? [accent] : (accent ?? []);
  const style = [
    sheets[theme],
    light === undefined ? '' : `@layer theme{:root{--accent:light-dark(${light},${dark})}}`,
    themeCss === undefined ? '' : `@layer deck{${themeCss}}`,
  ]
    .join('')
    .trim();
  if (style === '') return '';
  const scoped = (): string => style.replaceAll(':root', ':scope');
  return layers + (scope === undefined ? style : `@scope(${scope}){${scoped()}}`);
}

/** What the slides of a deck need to be set with: its formulas, and the rules that its slides name. */
export function slideStyles({ needs, styles }: Deck): string {
  const own = { maths: `@layer code{${temml}}${maths}`, drawings };
  const sheets = needs.map((need) => own[need]).join('');
  const rules = styles.length > 0 ? `@layer code{${styles.join('')}}` : '';
  return sheets + rules === '' ? '' : layers + sheets + rules;
}

/** The faces a deck's text is set in, as variables of `astro.config.mjs`; that of running text first. */
export function deckFonts({ fields, needs }: Deck): FontVariable[] {
  const text = fields.theme === 'book' ? '--font-serif' : '--font-sans';
  return [text, '--font-mono', ...(needs.includes('maths') ? ['--font-maths' as const] : [])];
}

export type FontVariable = '--font-sans' | '--font-serif' | '--font-mono' | '--font-maths';
