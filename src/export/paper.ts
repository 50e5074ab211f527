import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { deckPath } from '../paths.ts';
import { serveBuiltSite, siteOrigin } from './built-site.ts';
import { ExportFault } from './export-fault.ts';
import type { ExportJob } from './exporter.ts';
import { holdLayout, loadForPaper, printedPage } from './print-page.ts';
import { readPage } from './read-page.ts';
import type { ReadPage } from './read-page.ts';

/** A page of a deck that is to be printed. */
export interface Paper {
  readonly page: Page;
  /** What it says itself that it shows. */
  readonly read: ReadPage;
  /** Readies what is in it by now. @throws ExportFault where a file is missing in the site */
  load(): Promise<void>;
  print(): Promise<Buffer>;
}

/** Opens a page of a built site, and closes it when the work is done. @param path from the site on: `/xen/` */
export async function onPaper<Result>(
  { browser, site, deck }: ExportJob,
  path: string,
  work: (paper: Paper) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({ serviceWorkers: 'block', colorScheme: 'light' });
  try {
    await holdLayout(context);
    const missing = await serveBuiltSite(context, resolve(site));
    const page = await context.newPage();
    page.setDefaultTimeout(0);
    await page.emulateMedia({ media: 'print' });
    await page.goto(`${siteOrigin}${path}`, { waitUntil: 'domcontentloaded' });
    return await work({
      page,
      read: await readPage(page),
      async load() {
        await loadForPaper(page, deckPath('/', deck));
        if (missing.length > 0)
          throw new ExportFault(`${deck}: missing in the built site: ${missing.join(', ')}`);
      },
      print: () => printedPage(page),
    });
  } finally {
    await context.close();
  }
}
