import type { Player } from './player.ts';

/**
 * Fetches the fonts of all slides, as the network may be gone when a slide that needs one is shown. A font that came too late
 * for the slide on the screen is not used there (`font-display: optional`), as its text would jump: from the next slide on it is.
 */
export function fonts(player: Player): void {
  const late: FontFace[] = [];
  player.whenWhole(() => {
    for (const selector of ['.canvas', '.canvas code', '.canvas math']) {
      const elements = player.slides.flatMap((slide) => [...slide.querySelectorAll(selector)]);
      const [first] = elements;
      if (!first) continue;
      const text = elements.map((element) => element.textContent).join('');
      // The families after the first stand in for it, and a system may not have them.
      const [family = ''] = getComputedStyle(first).fontFamily.split(',');
      void document.fonts
        .load(`1em ${family}`, text)
        .then((faces) => Promise.all(faces.map(copyOf)))
        .then((copies) => late.push(...copies.filter((copy) => copy !== undefined)))
        .catch(() => undefined);
    }
  });
  player.onChange(({ position, before }) => {
    if (position.slide === before.slide) return;
    for (const face of late.splice(0)) document.fonts.add(face);
  });
}

/** The same face, loaded, and bound to no time; nothing for one that stands in from the system. */
async function copyOf(face: FontFace): Promise<FontFace | undefined> {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  const rule = rules
    .filter((candidate) => candidate instanceof CSSFontFaceRule)
    .find(({ style }) => {
      const is = (name: string, value: string): boolean =>
        plain(style.getPropertyValue(name)) === plain(value);
      return is('font-family', face.family) && is('unicode-range', face.unicodeRange);
    });
  if (!rule) return undefined;
  const { style, weight, unicodeRange } = face;
  const family = face.family.replace(/["']/g, '');
  const source = rule.style.getPropertyValue('src');
  return new FontFace(family, source, { style, weight, unicodeRange }).load();
}

function plain(value: string): string {
  return value.replace(/["'\s]/g, '').toLowerCase();
}
