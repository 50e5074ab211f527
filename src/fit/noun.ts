/** What a block is called in a message, as in `The list`. */
export function nounOf(block: Element): string {
  const [, noun] = nouns.find(([selector]) => block.matches(selector)) ?? [];
  return `The ${noun ?? 'block'}`;
}

/** The first that fits counts. */
const nouns = [
  ['.furniture, .furniture *', 'footer'],
  ['h1, h2, h3, h4, h5, h6', 'heading'],
  ['ul, ol, dl, li', 'list'],
  ['pre, .code-figure, div.git-url', 'code'],
  ['table, :has(> table)', 'table'],
  ['blockquote', 'quotation'],
  ['video, :has(> video)', 'video'],
  ['audio, .sound', 'sound'],
  ['img, svg, canvas, .picture, p:has(> img:only-child)', 'picture'],
  ['math, p:has(> math:only-child)', 'formula'],
  ['.footnotes', 'list of footnotes'],
  ['p', 'paragraph'],
] as const;
