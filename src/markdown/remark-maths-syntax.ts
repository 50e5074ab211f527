import { mathFromMarkdown } from 'mdast-util-math';
import { math } from 'micromark-extension-math';
import type { Construct, Tokenizer } from 'micromark-util-types';
import type { Processor } from 'unified';

const dollar = 36;

/**
 * Adds the syntax of maths, `$…$` and `$$…$$`, to the parser.
 *
 * As in Pandoc, a single dollar begins maths only where no space follows it, and ends it only where no space is before and no digit
 * after it: `$5 and $10` stay what they are.
 * @see https://pandoc.org/MANUAL.html#math
 */
export function remarkMathsSyntax(this: Processor): undefined {
  const data = this.data();
  const { flow, text } = math();
  const inText = [text?.[dollar]].flat().filter((construct) => construct !== undefined);
  (data.micromarkExtensions ??= []).push({
    flow: flow ?? {},
    text: { [dollar]: inText.map(careful) },
  });
  (data.fromMarkdownExtensions ??= []).push(mathFromMarkdown());
}

function careful(construct: Construct): Construct {
  const tokenize: Tokenizer = function (effects, ok, nok) {
    return construct.tokenize.call(
      this,
      effects,
      (next) => {
        const [, token] = this.events.at(-1) ?? [];
        const source = token ? this.sliceSerialize(token) : '';
        const isPrice = priceAlone.test(source) || (/^\$[^$]/.test(source) && isDigit(next));
        return isPrice ? nok(next) : ok(next);
      },
      nok,
    );
  };
  return { ...construct, tokenize };
}

/** Between single dollars: a space after the first, a space or a backslash before the last. */
const priceAlone = /^\$(?:\s|[^$][^]*[\s\\]\$$)/;

function isDigit(code: number | null): boolean {
  return code !== null && code >= 48 && code <= 57;
}
