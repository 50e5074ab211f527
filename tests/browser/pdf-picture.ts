import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser } from '@playwright/test';
import type * as PdfJs from 'pdfjs-dist';

const library = fileURLToPath(new URL('../../node_modules/pdfjs-dist/build/', import.meta.url));
/** No such host can exist (RFC 2606). */
const origin = 'http://pdf.invalid/';

/** A picture of the first page of a PDF, of this width, as PNG. */
export async function pictureOf(browser: Browser, pdf: Uint8Array, width: number): Promise<Buffer> {
  const context = await browser.newContext();
  await context.route(`${origin}**`, async (route) => {
    const name = new URL(route.request().url()).pathname.slice(1);
    if (name === '') return route.fulfill({ body: '<!doctype html>', contentType: 'text/html' });
    if (name === 'file.pdf') return route.fulfill({ body: Buffer.from(pdf) });
    return route.fulfill({ body: await readFile(library + name), contentType: 'text/javascript' });
  });
  const page = await context.newPage();
  await page.goto(origin);
  const picture = await page.evaluate(draw, { origin, width });
  await context.close();
  return Buffer.from(picture.slice(picture.indexOf(',') + 1), 'base64');
}

/** Runs in the page. */
async function draw({ origin: from, width }: { origin: string; width: number }): Promise<string> {
  const name = `${from}pdf.min.mjs`;
  const { getDocument, GlobalWorkerOptions } = (await import(name)) as typeof PdfJs;
  GlobalWorkerOptions.workerSrc = `${from}pdf.worker.min.mjs`;
  const page = await (await getDocument({ url: `${from}file.pdf` }).promise).getPage(1);
  const viewport = page.getViewport({ scale: width / page.getViewport({ scale: 1 }).width });
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  await page.render({ canvas, viewport }).promise;
  return canvas.toDataURL();
}
