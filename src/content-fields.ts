import { z } from 'astro/zod';

/** The looks a slide can ask for with `layout:`. */
export const slideLayouts = [
  'content',
  'title',
  'section',
  'statement',
  'two-columns',
  'image',
  'quote',
  'aside',
  'code',
  'end',
] as const;
export type SlideLayout = (typeof slideLayouts)[number];

/** The shapes a deck can have with `aspectRatio:`. */
export const aspectRatios = ['16:9', '4:3'] as const;
export type AspectRatio = (typeof aspectRatios)[number];

/** How a slide comes onto the stage, with `transition:`. */
export const transitions = ['none', 'fade', 'slide', 'morph'] as const;
export type Transition = (typeof transitions)[number];

/** The looks a deck can ask for with `theme:`; each is a file in `styles/themes/` but the first, which is what is without one. */
export const themes = ['plain', 'book', 'signal'] as const;
export type Theme = (typeof themes)[number];

/** What the pictures of a deck are made in, with `pictures:`. AVIF takes fewer bytes and many times the time to make. */
export const pictureFormats = ['webp', 'avif'] as const;
export type PictureFormat = (typeof pictureFormats)[number];

/** The name of a deck's folder and of a slide's file: it becomes a part of the address. */
export const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** What is shown where a title is. */
const title = z.string().regex(/\S/, 'expected a text');

const colour = z
  .string()
  .regex(/^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i, 'expected a colour like "#0b5d57"');

/** `field.jpg`, `./field.jpg`, `../shared/field.jpg`: what has an ending is a file. */
const pictureFile = z.string().regex(/\.[a-z0-9]+$/i, 'expected a picture like "field.jpg"');

const wrongAccent =
  'expected a colour, or two: for light and for dark, as in ["#0b5d57", "#7fd1c7"]';
const wrongAddress = 'expected an address like "https://example.org/"';
const wrongDuration = 'expected minutes like 40, or a time like "1:30"';

/** A time as it may be written: minutes, `minutes:seconds` or `hours:minutes:seconds`. In seconds. */
const duration = z
  .union(
    [
      // A second at the least.
      z.number(wrongDuration).min(1 / 60, wrongDuration),
      z.string().regex(/^\d{1,3}(?::[0-5]\d){1,2}$/, wrongDuration),
    ],
    wrongDuration,
  )
  .transform((value) =>
    typeof value === 'number'
      ? Math.round(value * 60)
      : value.split(':').reduce((seconds, part) => seconds * 60 + Number(part), 0),
  );

const wrongBackground = 'expected a colour like "#0b5d57" or a picture like "field.jpg"';
const wrongDim = 'expected percent from 0 to 95';

/** A background as it may be written. */
const background = z
  .union(
    [
      z.string().regex(/^#(?:[0-9a-f]{3}|[0-9a-f]{6})$|\.[a-z0-9]+$/i, wrongBackground),
      z.strictObject({
        picture: pictureFile.describe('A picture beside the slide.'),
        dim: z
          .number(wrongDim)
          .min(0, wrongDim)
          .max(95, wrongDim)
          .optional()
          .describe(
            'How much darker it is shown, in percent; by itself as much as the text needs.',
          ),
      }),
    ],
    wrongBackground,
  )
  .transform((value): SlideBackground => {
    if (typeof value === 'object') return value;
    return value.startsWith('#') ? { colour: value } : { picture: value };
  });

/** What a slide is shown on: a colour, or a picture made darker by `dim` percent. */
export type SlideBackground =
  { readonly colour: string } | { readonly picture: string; readonly dim?: number | undefined };

const aliases = z
  .array(
    z
      .string('expected a name; put a number in quotes')
      .regex(slugPattern, 'expected a-z, 0-9 and single hyphens, as in "old-name"'),
    'expected a list like "[old-name]"',
  )
  .default([]);

/** What `deck.yaml` may say. */
export const deckFields = z.strictObject({
  title: title.describe('The title of the talk.'),
  subtitle: z.string().optional().describe('A second line under the title.'),
  author: z
    .union(
      [
        z.string(),
        z.strictObject({
          name: z.string().describe('Who speaks.'),
          affiliation: z.string().optional().describe('For whom.'),
          url: z.url(wrongAddress).optional().describe('Where to read more about them.'),
        }),
      ],
      'expected a name in quotes, or "{ name: …, affiliation: …, url: … }"',
    )
    .optional()
    .describe('Who speaks: a name, or name, affiliation and url.'),
  event: z.string().optional().describe('Where the talk was given.'),
  date: z.iso
    .date('expected a date like "2009-02-24"')
    .optional()
    .describe('When, as year-month-day.'),
  description: z.string().optional().describe('One sentence for search engines and link previews.'),
  keywords: z
    .array(
      z
        .string('expected a word; put a number in quotes')
        .regex(/^[^,]*[^,\s][^,]*$/, 'expected words without a comma'),
      'expected a list like "[xen, linux]"',
    )
    .default([])
    .describe('What it is about, for search engines and in the PDF.'),
  lang: z
    .string()
    .regex(/^[a-z]{2,3}(?:-[a-z0-9]+)*$/i, 'expected a language tag like "en" or "pt-BR"')
    .default('en')
    .describe('The language of the slides, as a BCP 47 tag.'),
  dir: z.enum(['ltr', 'rtl']).default('ltr').describe('The direction of the text.'),
  aspectRatio: z.enum(aspectRatios).default('16:9').describe('The shape of the slides.'),
  footer: z.string().optional().describe('A line that stands on every slide.'),
  theme: z.enum(themes).default('plain').describe('How the deck looks.'),
  accent: z
    .union([colour, z.tuple([colour, colour], wrongAccent)], wrongAccent)
    .optional()
    .describe('The accent colour; or two of them, for light and for dark.'),
  pictures: z.enum(pictureFormats).default('webp').describe('What its pictures are made in.'),
  transition: z.enum(transitions).default('none').describe('How its slides come onto the stage.'),
  duration: duration
    .optional()
    .describe('How long the talk is to take: minutes, or a time like "1:30:00".'),
  notes: z
    .enum(['private', 'public'])
    .default('private')
    .describe('Whether the notes are published with the deck.'),
  offline: z
    .boolean()
    .default(true)
    .describe('Whether a deck that was seen once can be shown without network.'),
  inlineCode: z.string().optional().describe('The language of inline code, when it names none.'),
  aliases: aliases.describe('Names that the deck had before; their addresses lead on to it.'),
});
export type DeckFields = z.output<typeof deckFields>;

/** What the front matter of a slide may say; all of it may be left out. */
export const slideFields = z.strictObject({
  title: title.optional().describe('The title, where the slide shows no heading or another one.'),
  layout: z.enum(slideLayouts).default('content').describe('How the slide is laid out.'),
  background: background.optional().describe('A colour, or a picture, behind the slide.'),
  transition: z.enum(transitions).optional().describe('How the slide comes onto the stage.'),
  class: z
    .string()
    .regex(/^[\w-]+(?: [\w-]+)*$/, 'expected class names separated by a space')
    .optional()
    .describe('Class names for a style sheet.'),
  steps: z.boolean().default(false).describe('Whether the items of its lists appear one by one.'),
  duration: duration
    .optional()
    .describe('How long the slide is to be shown: minutes, or a time like "1:30".'),
  hidden: z
    .boolean()
    .default(false)
    .describe('Leaves the slide out of the site; what is wrong with it is told all the same.'),
  aliases: aliases.describe('Addresses that the slide had before; they lead on to it.'),
  fit: z
    .enum(['shrink'])
    .optional()
    .describe('Sets the text smaller until it fits; `npm run check -- --fit` finds out how much.'),
});
export type SlideFields = z.output<typeof slideFields>;
