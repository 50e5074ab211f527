import postcss from 'postcss';
import { ContentFault } from './content-fault.ts';

/**
 * Checks a deck's own `theme.css`. It stands within the pages, so it can bring nothing from elsewhere.
 *
 * @returns the text as it is
 * @throws ContentFault for CSS that is broken, and for what would fetch another file
 */
export function checkThemeCss(css: string, file: string): string {
  const fault = (line = 1, column = 1, reason: string): ContentFault =>
    new ContentFault([{ file, line, column, reason }]);
  const root = parse(css, fault);
  root.walk((node) => {
    const { line, column } = node.source?.start ?? {};
    if (
      node.type === 'atrule' &&
      /^(?:import|charset|namespace|font-face|layer)$/i.test(node.name)
    ) {
      throw fault(line, column, `"@${node.name}" has no place in theme.css. ${places}`);
    }
    if (node.type === 'decl' && /url\((?!\s*["']?(?:data:|#))|image-set\(/i.test(node.value)) {
      throw fault(line, column, `"${node.prop}" names another file. ${places}`);
    }
  });
  if (/<\/style/i.test(css)) throw fault(1, 1, '"</style" would end the style. Leave it out.');
  return css;
}

const places =
  'It may hold rules and tokens like ":root { --accent: #0b5d57 }"; pictures stand in the slides.';

type MakeFault = (line: number | undefined, column: number | undefined, reason: string) => Error;

function parse(css: string, fault: MakeFault): postcss.Root {
  try {
    return postcss.parse(css);
  } catch (error) {
    if (!(error instanceof postcss.CssSyntaxError)) throw error;
    throw fault(error.line, error.column, `Broken CSS: ${error.reason}.`);
  }
}
