import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { deckFields, slideLayouts } from './content-fields.ts';
import { deckLoader, slideLoader } from './loader.ts';

/** A slide as the loader made it from its file; what an author may write is in `content-fields.ts`. */
const slide = z.object({
  deck: z.string().describe('The name of its deck.'),
  slug: z.string().describe('Its address within the deck.'),
  number: z.number().describe('The number in the name of its file.'),
  title: z.string().describe('Its title, from the front matter or the first heading.'),
  headingId: z.string().optional().describe('The id of its first heading, where it shows one.'),
  layout: z.enum(slideLayouts),
  class: z.string().optional(),
  steps: z.number().describe('How many steps it has after it is first shown.'),
  density: z.enum(['large', 'usual', 'small']).describe('The size its text is set in.'),
  scale: z
    .number()
    .optional()
    .describe('The size of its text in percent, where it is set smaller.'),
  summary: z.string().describe('The beginning of its text.'),
});

export const collections = {
  decks: defineCollection({ loader: deckLoader(), schema: deckFields }),
  slides: defineCollection({ loader: slideLoader(), schema: slide }),
};
