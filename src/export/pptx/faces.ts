/** Faces that every system has, or has the like of, and whose letters are about as wide as those of the site. */
export const faces = { sans: 'Arial', serif: 'Times New Roman', mono: 'Courier New' } as const;
