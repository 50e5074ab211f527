import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import { madeMarkup } from './made-markup.ts';

/** TeX that cannot be read; `offset` says where in it, from 0. */
export class TexError extends Error {
  readonly offset: number;

  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

/** A formula, and the rules of a style sheet that it needs. */
export interface Formula {
  readonly math: Element;
  readonly rules: readonly string[];
}

/**
 * The MathML of a formula in TeX, by Temml.
 *
 * @param isDisplay whether it stands on lines of its own
 * @throws TexError for what Temml does not know or cannot read
 */
export async function mathOf(tex: string, isDisplay: boolean): Promise<Formula> {
  // It is large, and most decks have no maths.
  const { default: temml } = await import('temml');
  const [math] = madeMarkup(
    render(() => temml.renderToString(tex, { displayMode: isDisplay, throwOnError: true })),
    'html',
  );
  if (math?.type !== 'element' || math.children.length === 0)
    throw new TexError('The formula is empty.', 0);
  return { math, rules: [...rulesOf(math)] };
}

function render(toMathMl: () => string): string {
  try {
    return toMathMl();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const [reason = ''] = error.message
      .replace(/ at (?:position \d+|end of input)[^]*$/, '')
      .split('\n');
    const offset = 'position' in error ? Number(error.position) : 0;
    throw new TexError(
      `The formula cannot be read: ${reason.trim()}.`,
      Number.isInteger(offset) ? offset : 0,
    );
  }
}

/** Styles become classes, as the policy of the pages allows no `style`; the rules of those classes. */
function rulesOf(math: Element): Set<string> {
  const rules = new Set<string>();
  visit(math, 'element', ({ properties }) => {
    const { style, className } = properties;
    delete properties['style'];
    // Each formula on lines of its own says so; it is in the style sheet.
    const text = (style ?? '').replace(/display:\s*block math;?/, '').trim();
    if (text === '') return;
    const name = `m-${text
      .replace(/[^a-z0-9.#%]+/gi, '-')
      .replace(/[.#%]/g, '_')
      .replace(/-+$/, '')}`;
    properties['className'] = [...[className ?? []].flat().map(String), name];
    rules.add(`.${name}{${text}}`);
  });
  return rules;
}
