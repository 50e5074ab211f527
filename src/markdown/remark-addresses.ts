import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

/**
 * Tells of links whose address no browser opens, as `http://example.org:PORT/`, in notes too: an address in a text is a link by itself.
 * The brackets of an IPv6 address stay what they are; they would be escaped on the way to HTML, and nobody opens that.
 */
export function remarkAddresses() {
  return (tree: Root, file: VFile): void => {
    visit(tree, ['link', 'definition'], (node, _, parent) => {
      if (!('url' in node)) return;
      const { url } = node;
      if (!URL.canParse(url, 'https://example.org/')) {
        file.message(
          `No browser can open the address "${url}". Correct it, or write it as code: \`${url}\`.`,
          // What was made of a text has no place of its own.
          { place: node.position ?? parent?.position, ruleId: 'wrong-address', source: 'lectern' },
        );
      } else if (node.type === 'link' && /^[a-z]+:\/\/\[/i.test(url))
        node.data = { hProperties: { href: url } };
    });
  };
}
