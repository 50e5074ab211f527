/** Where `servers.ts` serves what, each with a slash at its end; Playwright puts what it printed into the environment. */
export const sites = {
  /** The product's site at the root of a host. */
  product: address('LECTERN_PRODUCT'),
  /** The same files below `/talks/`. */
  talks: address('LECTERN_TALKS'),
  /** The folder of the Xen deck alone. */
  folder: address('LECTERN_FOLDER'),
  /** The decks of `tests/site`, named by the state that they show. */
  states: address('LECTERN_STATES'),
  /** The same decks, built for the base path `/talks/`. */
  below: address('LECTERN_BELOW'),
};

function address(name: string): string {
  return process.env[name] ?? '';
}
