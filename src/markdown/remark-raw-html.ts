import type { Element, Root as HtmlRoot } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Html, Root } from 'mdast';
import type { Point } from 'unist';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

/**
 * Refuses raw HTML that would be there and do nothing: the site's content security policy forbids inline styles, scripts and frames,
 * and a picture, video or sound that only raw HTML names is not made ready.
 *
 * A comment without end would take the rest of its block along.
 *
 * @throws VFileMessage for the first such element, or a comment without end
 */
export function remarkRawHtml() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'html', (node) => {
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
      visit(parsed(node), 'element', (element) => {
        const reason = faultOf(element);
        if (reason === undefined) return;
        const place = placeOf(node, element);
        file.fail(reason, { place, ruleId: 'dead-html', source: 'lectern' });
      });
    });
  };
}

/** Raw HTML may begin in one place of the slide and end in another, so it may be but a start tag. */
function parsed({ value }: Html): HtmlRoot {
  return fromHtml(value, { fragment: true });
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

const frames = ['iframe', 'frame', 'object', 'embed'];

function faultOf({ tagName, properties }: Element): string | undefined {
  if (tagName === 'script') return 'Scripts do not run on a slide. Leave <script> out.';
  if (tagName === 'style' || 'style' in properties) {
    const written = tagName === 'style' ? '<style>' : 'style="…"';
    return `The site's content security policy forbids styles in a slide. Instead of ${written} give the element a class.`;
  }
  if (frames.includes(tagName)) {
    return `The site's content security policy forbids other pages in a slide. Instead of <${tagName}> write a link.`;
  }
  if (tagName === 'img') {
    const { src, alt } = properties;
    return `A picture in raw HTML is not made ready for the site. Write ![${alt ?? 'what it shows'}](${src ?? 'picture.png'}).`;
  }
  if (/^(?:video|audio|source|track)$/.test(tagName)) {
    const { src } = properties;
    return `A video or sound in raw HTML is not made ready for the site. Write ![what it shows](${src ?? 'video.mp4'}).`;
  }
  const handler = Object.keys(properties).find((name) => /^on[A-Z]/.test(name));
  return handler === undefined
    ? undefined
    : `Scripts do not run on a slide. Leave ${handler.toLowerCase()}="…" out.`;
}

/** Where an element stands in the slide. */
function placeOf({ position }: Html, element: Element): Point | undefined {
  const within = element.position?.start;
  if (!position || !within) return position?.start;
  const { line, column } = position.start;
  return {
    line: line + within.line - 1,
    column: within.line === 1 ? column + within.column - 1 : within.column,
  };
}
