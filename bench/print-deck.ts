import { join } from 'node:path';
import { launchBrowser } from '../src/export/browser.ts';
import { exportPdf } from '../src/export/pdf.ts';

// The process that `measure-pdf.ts` times: `node print-deck.ts <built site> <deck>`.
const [site = '', deck = ''] = process.argv.slice(2);
await using browser = await launchBrowser();
const place = (file: string): string => join(site, file);
for await (const { about, bytes } of exportPdf({
  browser,
  site,
  deck,
  place,
  count: () => undefined,
}))
  console.log(JSON.stringify({ pages: Number.parseInt(about), bytes }));
