import type { Page } from '@playwright/test';

/** The parts of a page of which one lies over another, two and two by their classes. */
export async function overlaps(page: Page, parts: string): Promise<string[]> {
  return page.locator(parts).evaluateAll((elements) => {
    const boxes = elements.map(
      (part) => [part.getAttribute('class'), part.getBoundingClientRect()] as const,
    );
    return boxes.flatMap(([name, a], index) =>
      boxes
        .slice(index + 1)
        .filter(
          ([, b]) =>
            Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
            Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1,
        )
        .map(([other]) => `${name} and ${other}`),
    );
  });
}
