import { THEME, THEME_STORAGE } from '../markup.ts';

/** Sets the colours that the reader chose before the page is painted. A storage that may not be read is no choice. */
export const bootScript = `try{document.documentElement.setAttribute("${THEME}",localStorage.getItem("${THEME_STORAGE}")||"")}catch{}`;
