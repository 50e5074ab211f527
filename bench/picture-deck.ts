import { join } from 'node:path';
import { launchBrowser } from '../src/export/browser.ts';
import { exportImages } from '../src/export/images/images.ts';

// The process that `measure-images.ts` times: `node picture-deck.ts <built site> <deck>`.
const [site = '', deck = ''] = process.argv.slice(2);
await using browser = await launchBrowser();
const place = (file: string): string => join(site, file);
const take = exportImages({ format: 'png', isDark: false });
const files = await Array.fromAsync(take({ browser, site, deck, place, count: () => undefined }));
console.log(
  JSON.stringify({
    pictures: Number.parseInt(files[0]?.about ?? ''),
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
  }),
);
