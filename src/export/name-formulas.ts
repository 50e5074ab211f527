/**
 * Runs in the page. Gives each formula a name that says it in a line, as in "a/(b + c)", and the type of one (ISO 14289-1, 7.7): a PDF has
 * of MathML only its letters; see `TYPE_MARK`.
 */
export function nameFormulas(typeMark: string): void {
  const inBrackets = (text: string): string =>
    /^(?:.?|[\p{L}\p{N}]*|\([^()]*\))$/u.test(text) ? text : `(${text})`;
  const say = (element: Element): string => {
    const kids = Array.from(element.children, say);
    const [first = '', second = '', third = ''] = kids.map(inBrackets);
    switch (element.localName) {
      case 'mfrac':
        return `${first}/${second}`;
      case 'msqrt':
        return `√${inBrackets(kids.join(' '))}`;
      case 'mroot':
        return `root(${kids.join(', ')})`;
      case 'msup':
      case 'mover':
        return `${first}^${second}`;
      case 'msub':
      case 'munder':
        return `${first}_${second}`;
      case 'msubsup':
      case 'munderover':
        return `${first}_${second}^${third}`;
      case 'mtr':
        // Cells may be there to align lines at their signs.
        return kids
          .filter((kid) => kid !== '')
          .join(', ')
          .replace(/, (?=[=<>≤≥≈≡])/g, ' ');
      case 'mtable':
        return kids.join('; ');
      case 'annotation':
      case 'mphantom':
        return '';
      default:
        // Some operators are not seen: "times" between letters, for example.
        return element.childElementCount > 0
          ? kids.filter((kid) => kid !== '').join(' ')
          : element.textContent.replace(/[\u2061-\u2064]/g, '').trim();
    }
  };
  for (const formula of document.querySelectorAll('math')) {
    const text = say(formula)
      .replace(/([([{|]) /g, '$1')
      .replace(/ ([)\]},;|])/g, '$1');
    formula.role = 'img';
    formula.ariaLabel = `${typeMark}Formula ${text || '…'}`;
  }
}
