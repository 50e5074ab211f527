import type { Element, Root as HtmlRoot } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Html, Root } from 'mdast';
import type { Point } from 'unist';
import { CONTINUE, SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

/**
 * Refuses raw HTML that would be there and do nothing: the site's content security policy forbids inline styles, scripts and frames,
 * and a picture, video or sound that only raw HTML names is not made ready.
 *
 * Tells of each such element, but of none within one that has to go.
 *
 * @throws VFileMessage for a comment without end, which would take the rest of its block along
 */
export function remarkRawHtml() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'html', (node) => {
      visit(parsed(node), 'element', (element) => {
        const out = whyOut(element);
        const place = placeOf(node, element);
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

/** Why an element has to be left out whole. */
function whyOut({ tagName, properties }: Element): string | undefined {
  if (tagName === 'script') return 'Scripts do not run on a slide. Leave <script> out.';
  if (tagName === 'style') return insteadOf('<style>');
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
  return undefined;
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

function insteadOf(written: string): string {
  return `The site's content security policy forbids styles in a slide. Instead of ${written} give the element a class.`;
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
