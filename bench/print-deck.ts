import { printDecks } from '../src/export/pdf.ts';

// The process that `measure-pdf.ts` times: `node print-deck.ts <built site> <deck>`.
const [site = '', deck = ''] = process.argv.slice(2);
for await (const { pages, bytes } of printDecks(site, [deck]))
  console.log(JSON.stringify({ pages, bytes }));
