import type { Page } from '@playwright/test';

/** The lines that the text of a slide is broken into, and what of it is not where it belongs. */
export interface SlideLines {
  readonly slug: string;
  readonly lines: string[];
  readonly faults: string[];
}

/** Measures each slide that is shown, at whatever size. */
export async function linesOf(page: Page): Promise<SlideLines[]> {
  return page.evaluate(() => {
    const shown = (element: Element): boolean => element.getClientRects().length > 0;

    /** Each word with the boxes of its parts, in the order of the text. */
    const wordsOf = (
      root: Element,
    ): { word: string; block: Element | null; boxes: DOMRect[] }[] => {
      const words = [];
      const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        if (node.parentElement?.closest('.visually-hidden, svg, button')) continue;
        for (const { 0: word, index } of (node.nodeValue ?? '').matchAll(/\S+/g)) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
          words.push({
            word,
            block: node.parentElement?.closest('h2, h3, h4, p, li, pre, td, th') ?? null,
            boxes,
          });
        }
      }
      return words;
    };

    return [...document.querySelectorAll('.slide')].filter(shown).map((slide) => {
      const outer = slide.getBoundingClientRect();
      const footers = [...slide.querySelectorAll('.furniture > span')]
        .filter(shown)
        .map((element) => element.getBoundingClientRect());
      const lines: string[] = [];
      const faults: string[] = [];
      let last: { block: Element | null; bottom: number } | undefined;
      for (const { word, block, boxes } of wordsOf(slide.querySelector('.canvas') ?? slide)) {
        for (const box of boxes) {
          const isNewLine = last?.block !== block || (box.top + box.bottom) / 2 > last.bottom;
          if (isNewLine) lines.push(word);
          else if (box === boxes[0]) lines.push(`${lines.pop() ?? ''} ${word}`);
          if (isNewLine) last = { block, bottom: box.bottom };

          const slack = 0.5;
          if (
            box.left < outer.left - slack ||
            box.right > outer.right + slack ||
            box.top < outer.top - slack ||
            box.bottom > outer.bottom + slack
          ) {
            faults.push(`"${word}" leaves the slide`);
          }
          if (
            footers.some(
              (footer) =>
                box.left < footer.right &&
                box.right > footer.left &&
                box.top < footer.bottom - slack &&
                box.bottom > footer.top + slack,
            )
          ) {
            faults.push(`"${word}" runs into the footer`);
          }
        }
      }
      for (const block of slide.querySelectorAll('.canvas pre')) {
        if (block.scrollWidth > block.clientWidth + 1)
          faults.push(`code is cut off: ${block.textContent.slice(0, 40)}`);
      }
      for (const picture of slide.querySelectorAll('.canvas :is(img, figure > svg)')) {
        const box = picture.getBoundingClientRect();
        if (
          box.top < outer.top - 0.5 ||
          box.bottom > outer.bottom + 0.5 ||
          box.left < outer.left - 0.5 ||
          box.right > outer.right + 0.5
        ) {
          faults.push('a picture leaves the slide');
        }
      }
      return { slug: slide.getAttribute('data-slide') ?? '', lines, faults };
    });
  });
}
