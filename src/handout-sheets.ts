/** What may be on a sheet of a handout: a slide with its notes, or so many slides. The first is the usual one. */
export const handoutLayouts = ['notes', '2', '3', '4', '6', '9'] as const;
export type HandoutLayout = (typeof handoutLayouts)[number];

/** What handouts are printed on; the first is the usual one. */
export const handoutPapers = ['a4', 'letter'] as const;
export type HandoutPaper = (typeof handoutPapers)[number];
