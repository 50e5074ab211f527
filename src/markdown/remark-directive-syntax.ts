import { directiveFromMarkdown } from 'mdast-util-directive';
import { directive } from 'micromark-extension-directive';
import type { Processor } from 'unified';

/**
 * Adds the syntax of block directives, `:::name` and `::name`, to the parser.
 *
 * Directives in running text (`:name`) are left out: with them `10:30` would lose its minutes.
 * @see https://talk.commonmark.org/t/generic-directives-plugins-syntax/444
 */
export function remarkDirectiveSyntax(this: Processor): undefined {
  const data = this.data();
  (data.micromarkExtensions ??= []).push({ flow: directive().flow ?? {} });
  (data.fromMarkdownExtensions ??= []).push(directiveFromMarkdown());
}
