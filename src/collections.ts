import { defineCollection } from 'astro/content/config';
import { z } from 'astro/zod';
import { deckFields, slideLayouts, transitions } from './content-fields.ts';
import { needs } from './markdown/slide-data.ts';
import { deckLoader, slideLoader } from './loader.ts';

/** A deck as the loader made it from its folder. */
const deck = deckFields.extend({
  themeCss: z.string().optional().describe('Its own style sheet, from `theme.css`.'),
});

/** A slide as the loader made it from its file; what an author may write is in `content-fields.ts`. */
const slide = z.object({
  deck: z.string().describe('The name of its deck.'),
  slug: z.string().describe('Its address within the deck.'),
  number: z.number().describe('The number in the name of its file.'),
  hidden: z.boolean().describe('Whether it is left out of the site.'),
  aliases: z.array(z.string()).describe('Addresses within the deck that it had before.'),
  title: z.string().describe('Its title, from the front matter or the first heading.'),
  headingId: z.string().optional().describe('The id of its first heading, where it shows one.'),
  layout: z.enum(slideLayouts),
  ground: z.enum(['dark', 'light']).optional().describe('What its background is for its text.'),
  transition: z.enum(transitions).describe('How it comes onto the stage.'),
  class: z.string().optional(),
  steps: z.number().describe('How many steps it has after it is first shown.'),
  density: z.enum(['large', 'usual', 'small']).describe('The size its text is set in.'),
  scale: z
    .number()
    .optional()
    .describe('The size of its text in percent, where it is set smaller.'),
  summary: z.string().describe('The beginning of its text.'),
  notes: z.string().describe('What the speaker reads, as HTML.'),
  duration: z.number().optional().describe('How long it is to be shown, in seconds.'),
  needs: z.array(z.enum(needs)).describe('What it shows that takes a style sheet of its own.'),
  styles: z.array(z.string()).describe('Rules of a style sheet that it needs.'),
  media: z
    .record(z.string(), z.string())
    .describe("Its videos, sounds and what goes with them: paths from the deck's folder, by name."),
});

export const collections = {
  decks: defineCollection({ loader: deckLoader(), schema: deck }),
  slides: defineCollection({ loader: slideLoader(), schema: slide }),
};
