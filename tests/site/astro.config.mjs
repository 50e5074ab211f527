import product from '../../astro.config.mjs';

/** The product's own configuration over the decks of this folder. */
export default product;
