/**
 * Leads on to where the page's link leads, to the talk and the step that the address names,
 * and leaves no entry in the history to fall back into.
 */
export const redirectScript = `location.replace(document.querySelector("a").href+location.search+location.hash)`;
