import type { Element, Root as HtmlRoot } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Html, Root } from 'mdast';
import { CONTINUE, SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { pointWithin } from './point-within.ts';
import { loneTags } from './raw-html-tags.ts';
import { insteadOf, whyOut } from './raw-html-elements.ts';

/**
 * Refuses raw HTML that would be there and do nothing: the site's content security policy forbids inline styles, scripts and frames,
 * a picture, video or sound that only raw HTML names is not made ready, and some elements show nothing by themselves.
 *
 * Tells of each such element, but of none within one that has to go, and of each end tag that ends nothing.
 *
 * @throws VFileMessage for what has no end and would take what follows along: a comment, a `<textarea>`, a `<select>`
 */
export function remarkRawHtml() {
  return (tree: Root, file: VFile): void => {
    const nodes: Html[] = [];
    let svgDepth = 0;
    visit(tree, 'html', (node) => {
      nodes.push(node);
      const root = parsed(node);
      const drawn = inSvg(root);
      const isInSvg = svgDepth > 0;
      svgDepth += count(node, /<svg\b[^>]*(?<!\/)>/gi) - count(node, /<\/svg\s*>/gi);
      visit(root, 'element', (element) => {
        const out = whyOut(element, isInSvg || drawn.has(element));
        const place = pointWithin(node.position, element.position?.start);
        for (const reason of out === undefined ? faultsOfAttributes(element) : [out])
          file.message(reason, { place, ruleId: 'dead-html', source: 'lectern' });
        // What is in it goes with it.
        return out === undefined ? CONTINUE : SKIP;
      });
      const open = withoutEnd(node.value);
      if (open !== undefined) {
        file.fail(
          `"${open.start}" has no end, so what follows would be lost. End it with "${open.end}".`,
          {
            place: node.position?.start,
            ruleId: 'open-html',
            source: 'lectern',
          },
        );
      }
    });
    for (const { node, offset, name, isEnd } of loneTags(nodes)) {
      const { length, [length - 1]: last = '' } = node.value.slice(0, offset).split('\n');
      const place = pointWithin(node.position, { line: length, column: last.length + 1 });
      if (isEnd)
        file.message(`"</${name}>" ends nothing. Leave it out, or write "<${name}>" before it.`, {
          place,
          ruleId: 'lone-html',
          source: 'lectern',
        });
      else
        file.fail(
          `"<${name}>" has no end, so what follows would be lost. End it with "</${name}>".`,
          {
            place,
            ruleId: 'open-html',
            source: 'lectern',
          },
        );
    }
  };
}

/** Raw HTML may begin in one place of the slide and end in another, so it may be but a start tag. */
function parsed({ value }: Html): HtmlRoot {
  return fromHtml(value, { fragment: true });
}

/** The elements of drawings, in which a title is one of theirs and what is hidden may be used elsewhere. */
function inSvg(root: HtmlRoot): Set<Element> {
  const found = new Set<Element>();
  visit(root, 'element', (element) => {
    if (element.tagName === 'svg') visit(element, 'element', (each) => void found.add(each));
  });
  return found;
}

function count({ value }: Html, form: RegExp): number {
  return [...value.matchAll(form)].length;
}

/** What HTML leaves out up to its end, which Markdown does not ask for. */
const unseen = [
  { start: '<!--', end: '-->' },
  { start: '<![CDATA[', end: ']]>' },
  { start: '<?', end: '?>' },
] as const;

function withoutEnd(html: string): (typeof unseen)[number] | undefined {
  return unseen.find(({ start, end }) => {
    const last = html.lastIndexOf(start);
    return last >= 0 && !html.includes(end, last + start.length);
  });
}

function faultsOfAttributes({ properties }: Element): string[] {
  const handlers = Object.keys(properties).filter((name) => /^on[A-Z]/.test(name));
  return [
    ...('style' in properties ? [insteadOf('style="…"')] : []),
    ...handlers.map(
      (name) => `Scripts do not run on a slide. Leave ${name.toLowerCase()}="…" out.`,
    ),
  ];
}
