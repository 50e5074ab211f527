import { join } from 'node:path';
import { launchBrowser } from '../../src/export/browser.ts';
import type { ExportedFile, Exporter } from '../../src/export/exporter.ts';

/** Makes files of a deck of a built site into a folder, with a browser of its own. */
export async function exportInto(
  folder: string,
  exporter: Exporter,
  site: string,
  deck: string,
): Promise<ExportedFile[]> {
  await using browser = await launchBrowser();
  const place = (file: string): string => join(folder, file);
  return await Array.fromAsync(exporter({ browser, site, deck, place, count: () => undefined }));
}
